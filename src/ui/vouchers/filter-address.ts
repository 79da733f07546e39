/** What is looked for in vouchers, as an address has it. What cannot be read asks nothing. */
import { parseDate } from "../../domain/calendar-date.ts";
import { parseCurrency } from "../../domain/company.ts";
import { formatDecimal, parseDecimal } from "../../domain/money.ts";
import {
  NO_TERMS,
  type AmountSide,
  type AmountTerm,
  type VoucherTerms,
} from "../../domain/voucher-search.ts";

const STATUS = "estado";
const FROM = "del";
const TO = "al";
const CURRENCY = "moneda";
const AMOUNT = "importe";
const SIDE = "lado";

/** Terms that are texts as they stand. */
const TEXTS = {
  account: "cuenta",
  person: "persona",
  costCenter: "centro",
  series: "serie",
  document: "documento",
  lineMemo: "glosa",
} as const satisfies Partial<Record<keyof VoucherTerms, string>>;

const SIDES: Readonly<Record<AmountSide, string>> = {
  total: "total",
  debit: "debe",
  credit: "haber",
  line: "renglon",
};

/** Reads what an address asks, the text aside. */
export function readTerms(search: URLSearchParams): VoucherTerms {
  const status = search.get(STATUS);
  const text = (name: string): string | null => {
    const value = search.get(name)?.trim() ?? "";
    return value === "" ? null : value;
  };
  return {
    ...NO_TERMS,
    status:
      status === "vigente" ? "valid" : status === "anulado" ? "voided" : null,
    from: parseDate(search.get(FROM) ?? ""),
    to: parseDate(search.get(TO) ?? ""),
    currency: parseCurrency(search.get(CURRENCY) ?? ""),
    amount: readAmount(search),
    account: text(TEXTS.account),
    person: text(TEXTS.person),
    costCenter: text(TEXTS.costCenter),
    series: text(TEXTS.series),
    document: text(TEXTS.document),
    lineMemo: text(TEXTS.lineMemo),
  };
}

/** One amount, or `from..to`, where one of both may be left out. */
function readAmount(search: URLSearchParams): AmountTerm | null {
  const [first = "", second] = (search.get(AMOUNT) ?? "").split("..");
  const from = parseDecimal(first);
  const to = second === undefined ? from : parseDecimal(second);
  if (from === null && to === null) return null;
  const named = search.get(SIDE);
  const side = (Object.keys(SIDES) as AmountSide[]).find(
    (key) => SIDES[key] === named,
  );
  return { side: side ?? "total", from, to };
}

/** Writes what is asked into an address, the text aside. */
export function writeTerms(terms: VoucherTerms, search: URLSearchParams): void {
  const { status, from, to, currency, amount } = terms;
  for (const [term, name] of Object.entries(TEXTS)) {
    const text = terms[term as keyof typeof TEXTS];
    if (text !== null) search.set(name, text);
  }
  if (status) search.set(STATUS, status === "valid" ? "vigente" : "anulado");
  if (from) search.set(FROM, from);
  if (to) search.set(TO, to);
  if (currency) search.set(CURRENCY, currency);
  if (!amount) return;
  const [least, most] = [amount.from, amount.to].map((value) =>
    value === null ? "" : formatDecimal(value),
  );
  search.set(AMOUNT, least === most ? (least ?? "") : `${least}..${most}`);
  if (amount.side !== "total") search.set(SIDE, SIDES[amount.side]);
}
