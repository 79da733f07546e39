import type {
  Account,
  OperationClass,
  OperationType,
  OperationTypeCode,
} from "./masters.ts";
import type {
  CashRule,
  InvoiceRule,
  PostingRule,
  PostingRules,
} from "./posting-rules.ts";
import { STARTING_INSTANT } from "./starting-types.ts";
import type { Country } from "./tax-id.ts";
import { compareCodePoints } from "../lib/code-points.ts";

/** What the memo says where nobody wrote otherwise. */
export const USUAL_MEMO = "{tipo} {documento} {persona}";

/** Codes to look for, the best first: the account itself, or the first one below it that takes vouchers. */
type Wanted = readonly string[];

const NONE: Wanted = [];

interface InvoiceStart {
  readonly subject: InvoiceRule["subject"];
  readonly name: string;
  readonly types?: readonly string[];
  readonly paymentMethod?: string;
  readonly class: OperationClass;
  readonly party: Wanted;
  readonly result: Wanted;
  readonly tax: Wanted;
  readonly withheld: Wanted;
}

interface CashStart {
  readonly subject: CashRule["subject"];
  readonly name: string;
  readonly forms?: readonly string[];
  readonly class: OperationClass;
  readonly bank: Wanted;
  readonly party: Wanted;
  readonly advances: Wanted;
  readonly taxPending: Wanted;
  readonly taxSettled: Wanted;
}

interface Start {
  readonly invoices: readonly InvoiceStart[];
  readonly cash: readonly CashStart[];
  readonly rounding: Wanted;
  readonly gain: Wanted;
  readonly loss: Wanted;
}

const SALES_PE = {
  subject: "issued",
  class: "ventas",
  party: ["1212", "121", "12"],
  tax: ["40111", "4011"],
  withheld: ["40114", "402", "4011"],
} as const;

const PURCHASES_PE = {
  subject: "received",
  class: "compras",
  party: ["4212", "421", "42"],
  result: ["6011", "601", "60"],
  tax: ["40111", "4011"],
  withheld: ["40172", "4017"],
} as const;

const IN_PE = {
  subject: "collections",
  class: "ingresos",
  party: ["1212", "121", "12"],
  advances: ["122"],
  taxPending: NONE,
  taxSettled: NONE,
} as const;

const OUT_PE = {
  subject: "payments",
  class: "egresos",
  party: ["4212", "421", "42"],
  advances: ["422"],
  taxPending: NONE,
  taxSettled: NONE,
} as const;

/** SUNAT's table 1: 008 and 009 are cash. */
const CASH_PE = { forms: ["008", "009"], bank: ["1011", "101"] } as const;
const BANK_PE = { bank: ["10411", "1041", "104"] } as const;

const SALES_MX = {
  subject: "issued",
  class: "diario",
  party: ["105.01", "105"],
  result: ["401.01", "401"],
  withheld: ["113.02", "113"],
} as const;

const PURCHASES_MX = {
  subject: "received",
  class: "diario",
  party: ["201.01", "201"],
  result: ["601.84", "601"],
  withheld: ["216.04", "216"],
} as const;

const IN_MX = {
  subject: "collections",
  class: "ingresos",
  party: ["105.01", "105"],
  advances: ["206.01", "206"],
  taxPending: ["209.01", "209"],
  taxSettled: ["208.01", "208"],
} as const;

const OUT_MX = {
  subject: "payments",
  class: "egresos",
  party: ["201.01", "201"],
  advances: ["120.01", "120"],
  taxPending: ["119.01", "119"],
  taxSettled: ["118.01", "118"],
} as const;

/** The SAT's c_FormaPago: 01 is cash. */
const CASH_MX = { forms: ["01"], bank: ["101.01", "101"] } as const;
const BANK_MX = { bank: ["102.01", "102"] } as const;

const STARTS: Readonly<Record<Country, Start>> = {
  PE: {
    invoices: [
      {
        ...SALES_PE,
        name: "Notas de crédito emitidas",
        types: ["07", "87"],
        result: ["7092", "709", "70"],
      },
      {
        ...SALES_PE,
        name: "Facturas, boletas y notas de débito emitidas",
        result: ["70121", "7012", "701", "70"],
      },
      {
        ...PURCHASES_PE,
        name: "Notas de crédito recibidas",
        types: ["07", "87", "97"],
      },
      { ...PURCHASES_PE, name: "Facturas y notas de débito recibidas" },
    ],
    cash: [
      { ...IN_PE, ...CASH_PE, name: "Cobros en efectivo" },
      { ...IN_PE, ...BANK_PE, name: "Cobros por banco" },
      { ...OUT_PE, ...CASH_PE, name: "Pagos en efectivo" },
      { ...OUT_PE, ...BANK_PE, name: "Pagos por banco" },
    ],
    rounding: ["676"],
    gain: ["776"],
    loss: ["676"],
  },
  MX: {
    invoices: [
      {
        ...SALES_MX,
        name: "Notas de crédito emitidas (E)",
        types: ["E"],
        result: ["402.01", "402"],
        tax: ["209.01", "209"],
      },
      {
        ...SALES_MX,
        name: "Facturas emitidas pagadas al emitirse (PUE)",
        types: ["I"],
        paymentMethod: "PUE",
        tax: ["208.01", "208"],
      },
      {
        ...SALES_MX,
        name: "Facturas emitidas",
        types: ["I"],
        tax: ["209.01", "209"],
      },
      {
        ...PURCHASES_MX,
        name: "Notas de crédito recibidas (E)",
        types: ["E"],
        result: ["503.01", "503"],
        tax: ["119.01", "119"],
      },
      {
        ...PURCHASES_MX,
        name: "Facturas recibidas pagadas al recibirse (PUE)",
        types: ["I"],
        paymentMethod: "PUE",
        tax: ["118.01", "118"],
      },
      {
        ...PURCHASES_MX,
        name: "Facturas recibidas",
        types: ["I"],
        tax: ["119.01", "119"],
      },
    ],
    cash: [
      { ...IN_MX, ...CASH_MX, name: "Cobros en efectivo" },
      { ...IN_MX, ...BANK_MX, name: "Cobros por banco" },
      { ...OUT_MX, ...CASH_MX, name: "Pagos en efectivo" },
      { ...OUT_MX, ...BANK_MX, name: "Pagos por banco" },
    ],
    rounding: ["703.21", "703"],
    gain: ["702.01", "702"],
    loss: ["701.01", "701"],
  },
};

/** The operation type of a class that a country's vouchers of this kind usually have. */
const USUAL_TYPES: readonly string[] = ["05", "02", "22", "21", "D", "I", "E"];

/**
 * The rules that a company begins with: accounts and operation types that it really has, empty where it has none that fits.
 * They are its own from then on.
 */
export function startingRules(
  country: Country,
  accounts: Iterable<Account>,
  types: Iterable<OperationType>,
): PostingRules {
  const codes = [...accounts]
    .filter(({ postable, active }) => postable && active)
    .map(({ code }) => code)
    .sort(compareCodePoints);
  const account = (wanted: Wanted): string => bestOf(codes, wanted);
  const active = [...types].filter((type) => type.active);
  const { invoices, cash, rounding, gain, loss } = STARTS[country];
  const common = (start: InvoiceStart | CashStart, at: number) => ({
    id: `${start.subject}-${(at + 1).toString()}`,
    name: start.name,
    personClass: null,
    currency: null,
    operationType: typeOf(active, start.class),
    memo: USUAL_MEMO,
    costCenter: null,
  });
  const rules: PostingRule[] = [
    ...invoices.map((start, at) => ({
      ...common(start, at),
      subject: start.subject,
      types: start.types ?? [],
      paymentMethod: start.paymentMethod ?? null,
      accounts: {
        party: account(start.party),
        result: account(start.result),
        tax: account(start.tax),
        withheld: account(start.withheld),
      },
    })),
    ...cash.map((start, at) => ({
      ...common(start, at),
      subject: start.subject,
      forms: start.forms ?? [],
      bankAccount: null,
      accounts: {
        bank: account(start.bank),
        party: account(start.party),
        advances: account(start.advances),
        taxPending: account(start.taxPending),
        taxSettled: account(start.taxSettled),
      },
    })),
  ];
  return {
    rules,
    grouping: "document",
    rounding: account(rounding),
    gain: account(gain),
    loss: account(loss),
    modified: STARTING_INSTANT,
  };
}

function bestOf(codes: readonly string[], wanted: Wanted): string {
  for (const code of wanted) {
    const found =
      codes.find((c) => c === code) ?? codes.find((c) => c.startsWith(code));
    if (found !== undefined) return found;
  }
  return "";
}

function typeOf(
  types: readonly OperationType[],
  wanted: OperationClass,
): OperationTypeCode {
  const own = types.filter((type) => type.class === wanted);
  const usual = own.find(({ code }) => USUAL_TYPES.includes(code));
  return (usual ?? own[0])?.code ?? ("" as OperationTypeCode);
}
