/** The columns of every master's sheet, in their order. */
import type { Currency } from "../../domain/company.ts";
import {
  OPERATION_CLASSES,
  parseOperationType,
  type MasterName,
  type MasterRows,
  type OperationClass,
} from "../../domain/masters.ts";
import { cleanCode, isStorable } from "../../domain/text.ts";
import { LIMITS } from "../../domain/voucher.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import {
  codeField,
  field,
  flagField,
  optionalField,
  readChoice,
  readCurrency,
  readDay,
  readRate,
  textField,
  type Field,
} from "./cells.ts";
import type { MasterProblem } from "./finding.ts";
import { folded } from "./headers.ts";

/** Every field of a row but its last change, which the program sets. */
export type FieldsOf<R> = {
  readonly [F in Exclude<keyof R, "modified">]: Field<R[F]>;
};

/** Texts that only people read. */
const FREE_TEXT = 300;

/** What people write for SUNAT's types of identity documents; R is RFC. */
const DOC_TYPES: Readonly<Record<string, string>> = {
  dni: "1",
  "carne de extranjeria": "4",
  ce: "4",
  ruc: "6",
  pasaporte: "7",
  passport: "7",
  rfc: "R",
  otro: "0",
  other: "0",
};

function readDocType(text: string): Result<string, MasterProblem> {
  const said = folded(text);
  const code = (DOC_TYPES[said] ?? said)
    .toUpperCase()
    // Other programs write 01, 06.
    .replace(/^0(?=.)/, "");
  return /^[01467A-HR]$/.test(code)
    ? ok(code)
    : err({ code: "unknown-doc-type", value: text });
}

const CLASSES: readonly (readonly [string, RegExp])[] = [
  ["C", /^(c|client|customer)/],
  ["P", /^(p|proveedor|supplier)/],
  ["T", /^(t|trabajador|staff)/],
  ["O", /^(o|otro|other)/],
];

/** `CP`, `C, P` or `cliente y proveedor`; kept in the order of the format. */
function readClasses(text: string): Result<string | null, MasterProblem> {
  const words = folded(text)
    .split(" ")
    .filter((word) => word !== "y" && word !== "and")
    .flatMap((word) => (/^[cpto]{1,4}$/.test(word) ? word.split("") : [word]));
  const found = words.map(
    (word) => CLASSES.find(([, shape]) => shape.test(word))?.[0],
  );
  if (found.includes(undefined))
    return err({
      code: "unknown-value",
      value: text,
      allowed: CLASSES.map(([letter]) => letter),
    });
  return ok(
    CLASSES.map(([letter]) => letter)
      .filter((letter) => found.includes(letter))
      .join(""),
  );
}

/** Codes of accounts and cost centers: no blanks, no more than fits. */
function codeWithin(limit: number) {
  return (code: string): string | null =>
    code.length <= limit && isStorable(code) && !/[\s|]/.test(code)
      ? code
      : null;
}

const NATURES = {
  D: ["deudora", "deudor", "debe", "debit"],
  H: ["acreedora", "acreedor", "haber", "credit", "a"],
} as const satisfies Record<"D" | "H", readonly string[]>;

const OPERATION_NAMES = Object.fromEntries(
  OPERATION_CLASSES.map((name) => [name, []]),
) as unknown as Readonly<Record<OperationClass, readonly string[]>>;

const ACTIVE = flagField("activo", ["active", "activa", "vigente"], true);
const NAMES = ["name", "nombre", "descripción", "description", "denominación"];

/** The fields of every master. */
export const MASTER_FIELDS: {
  readonly [M in MasterName]: FieldsOf<MasterRows[M]>;
} = {
  persons: {
    docType: field(
      "tipo_doc",
      ["document type", "tipo documento", "tipo doc", "tipo", "type"],
      readDocType,
      (value) => value,
      undefined,
    ),
    docNumber: codeField(
      "numero_doc",
      [
        "document number",
        "número documento",
        "número",
        "number",
        "ruc",
        "dni",
        "rfc",
        "ruc dni",
        "tax id",
      ],
      (code) => codeWithin(LIMITS.documentNumber)(code.replace(/\s/g, "")),
    ),
    name: textField(
      "nombre",
      [...NAMES, "razón social", "apellidos y nombres", "business name"],
      LIMITS.name,
    ),
    country: optionalField("pais", ["country"], FREE_TEXT),
    address: optionalField("direccion", ["address", "domicilio"], FREE_TEXT),
    email: optionalField(
      "correo",
      ["email", "e-mail", "correo electrónico"],
      FREE_TEXT,
    ),
    phone: optionalField("telefono", ["phone", "celular"], FREE_TEXT),
    classes: field(
      "clases",
      ["classes", "clase"],
      readClasses,
      (value) => value,
      null,
    ),
    active: ACTIVE,
  },
  accounts: {
    code: codeField(
      "cuenta",
      ["account", "código", "code", "código de cuenta", "número de cuenta"],
      codeWithin(LIMITS.account),
    ),
    name: textField("nombre", NAMES, LIMITS.name),
    postable: flagField("imputable", ["postable", "de movimiento"], true),
    nature: field<"D" | "H">(
      "naturaleza",
      ["nature"],
      (text) => readChoice(text, NATURES),
      (value) => value,
      "D",
    ),
    currency: field<Currency | null>(
      "moneda",
      ["currency"],
      readCurrency,
      (value) => value,
      null,
    ),
    asksPerson: flagField(
      "exige_persona",
      ["asks person", "pide persona"],
      false,
    ),
    asksCostCenter: flagField(
      "exige_centro_costo",
      ["asks cost center", "pide centro de costo"],
      false,
    ),
    asksDocument: flagField(
      "exige_documento",
      ["asks document", "pide documento"],
      false,
    ),
    grouping: optionalField(
      "agrupador",
      ["grouping", "grouping code", "código agrupador SAT"],
      LIMITS.account,
    ),
    active: ACTIVE,
  },
  costCenters: {
    code: codeField(
      "codigo",
      ["code", "centro de costo", "cost center"],
      codeWithin(LIMITS.costCenter),
    ),
    name: textField("nombre", NAMES, LIMITS.name),
    active: ACTIVE,
  },
  operationTypes: {
    code: codeField(
      "codigo",
      ["code", "T/O", "tipo de operación", "operation type"],
      parseOperationType,
    ),
    name: textField("nombre", NAMES, LIMITS.name),
    class: field<OperationClass | null>(
      "clase",
      ["class"],
      (text) => readChoice(text, OPERATION_NAMES),
      (value) => value,
      null,
    ),
    active: ACTIVE,
  },
  exchangeRates: {
    date: {
      ...field(
        "fecha",
        ["date", "día", "day"],
        readDay,
        (value) => value,
        undefined,
      ),
      kind: "date",
    },
    currency: field<Currency>(
      "moneda",
      ["currency"],
      (text) => readCurrency(cleanCode(text)),
      (value) => value,
      undefined,
    ),
    buy: {
      ...field(
        "compra",
        ["buy", "T/C compra"],
        readRate,
        (value) => value,
        undefined,
      ),
      kind: "decimal",
    },
    sell: {
      ...field(
        "venta",
        ["sell", "T/C venta"],
        readRate,
        (value) => value,
        undefined,
      ),
      kind: "decimal",
    },
  },
};

/** A field without its type: what a loop over the fields of any master sees. */
export interface AnyField {
  readonly name: string;
  readonly field: Field<unknown>;
}

/** The fields of a master in the order of its columns. */
export function fieldsOf(master: MasterName): readonly AnyField[] {
  return Object.entries(MASTER_FIELDS[master]).map(([name, of]) => ({
    name,
    field: of as Field<unknown>,
  }));
}
