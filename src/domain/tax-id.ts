import type { Brand } from "../lib/brand.ts";

/** ISO 3166 code of a country that the program knows the rules of. */
export type Country = "PE" | "MX";

/** A RUC or RFC of the right shape, upper case and NFC. */
export type TaxId = Brand<string, "TaxId">;

/** What a check of a tax id finds. A wrong check digit is an error for the own company and a warning for anybody else. */
export type TaxIdCheck =
  | { readonly kind: "valid"; readonly taxId: TaxId }
  | {
      readonly kind: "wrong-check-digit";
      readonly taxId: TaxId;
      /** The digit or letter that the rest asks for. */
      readonly expected: string;
    }
  | {
      readonly kind: "malformed";
      readonly reason: "length" | "prefix" | "characters" | "date";
    };

/** Trimmed, NFC, upper case, without the blanks and dashes that people type inside. */
export function normaliseTaxId(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0-]/g, "")
    .toUpperCase();
}

/** Checks a tax id of the country as typed. */
export function checkTaxId(country: Country, text: string): TaxIdCheck {
  const id = normaliseTaxId(text);
  return country === "PE" ? checkRuc(id) : checkRfc(id);
}

const RUC_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Source: SUNAT's published algorithm (modulus 11); see `design/formats.md` 1.1 for the verified examples. */
function checkRuc(id: string): TaxIdCheck {
  if (!/^\d*$/.test(id)) return { kind: "malformed", reason: "characters" };
  if (id.length !== 11) return { kind: "malformed", reason: "length" };
  if (!/^(10|15|16|17|20)/.test(id))
    return { kind: "malformed", reason: "prefix" };
  const total = RUC_WEIGHTS.reduce((n, w, k) => n + w * Number(id[k]), 0);
  const expected = ((11 - (total % 11)) % 10).toString();
  return finish(id, expected);
}

/** The order gives each character its value in the RFC's check sum (SAT, anexo 20 / IFAI instructivo). */
const RFC_VALUES = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
const RFC_SHAPE = /^[A-Z&Ñ]{3,4}(\d{2})(\d{2})(\d{2})[A-Z0-9]{2}[0-9A]$/;

/** Customers at large and foreign customers, shared by many persons; XAXX fails its own check digit. */
export const GENERIC_RFCS: readonly string[] = [
  "XAXX010101000",
  "XEXX010101000",
];

function checkRfc(id: string): TaxIdCheck {
  if (GENERIC_RFCS.includes(id)) return { kind: "valid", taxId: id as TaxId };
  if (id.length !== 12 && id.length !== 13)
    return { kind: "malformed", reason: "length" };
  const shape = RFC_SHAPE.exec(id);
  if (!shape) return { kind: "malformed", reason: "characters" };
  // The two-digit year does not say which century: 29 February is accepted where either has it.
  const [year, month, day] = shape.slice(1).map(Number) as [
    number,
    number,
    number,
  ];
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30];
  const longest = days[month - 1] ?? [31, 31, 30, 31, 30, 31][month - 7] ?? 0;
  if (day < 1 || day > longest) return { kind: "malformed", reason: "date" };
  let total = id.length === 12 ? 481 : 0;
  for (let k = 0; k < id.length - 1; k++)
    total += RFC_VALUES.indexOf(id[k] ?? "") * (id.length - k);
  const digit = 11 - (total % 11);
  const expected = digit === 10 ? "A" : digit === 11 ? "0" : digit.toString();
  return finish(id, expected);
}

function finish(id: string, expected: string): TaxIdCheck {
  const taxId = id as TaxId;
  return id.endsWith(expected)
    ? { kind: "valid", taxId }
    : { kind: "wrong-check-digit", taxId, expected };
}
