import type { CalendarDate } from "../../domain/calendar-date.ts";
import { parseCurrency, type Currency } from "../../domain/company.ts";
import {
  parseDecimalText,
  parseRate,
  type Decimal,
  type Rate,
} from "../../domain/decimal.ts";
import { parseDate } from "../../domain/calendar-date.ts";
import { isStorable } from "../../domain/text.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { DocumentWarning } from "./document.ts";
import { shown, type DocumentRefusal } from "./refusal.ts";

/** No field of the authorities' schemas is longer: SUNAT's registration name. */
const LONGEST = 1500;

const ZERO = "0" as Decimal;

/** Characters of a number, zeros around it too; the pattern of a longer one would take its time. */
const LONGEST_NUMBER = 64;

/** What documents without amounts state: CFDI of payment and of transport. */
const NO_CURRENCY = "XXX" as Currency;

/**
 * What is found while a document is read: the first refusal counts, the rest is read on with stand-ins and thrown away, so
 * that a reader is a plain list of fields.
 */
export class Reading {
  readonly warnings: DocumentWarning[] = [];
  #refusal: DocumentRefusal | null = null;

  /** The document cannot be read. */
  refuse(refusal: DocumentRefusal): void {
    this.#refusal ??= refusal;
  }

  warn(warning: DocumentWarning): void {
    this.warnings.push(warning);
  }

  /** What was read, or why it cannot be. */
  finish<T>(value: T): Result<T, DocumentRefusal> {
    return this.#refusal ? err(this.#refusal) : ok(value);
  }

  #bad(field: string, value: string): void {
    this.refuse({ code: "bad-field", field, value: shown(value) });
  }

  /** A text with single blanks inside; null where there is none. */
  text(field: string, value: string | null): string | null {
    if (value === null) return null;
    const text = value.replace(/\s+/g, " ");
    if (text.length > LONGEST || !isStorable(text)) this.#bad(field, text);
    return text;
  }

  /** A text that must be there. */
  required(field: string, value: string | null): string {
    if (value === null) this.refuse({ code: "missing-field", field });
    return this.text(field, value) ?? "";
  }

  /** An amount, as stated to the last decimal; null where there is none. */
  amount(field: string, value: string | null): Decimal | null {
    if (value === null) return null;
    const amount = decimalOf(value);
    if (amount === null) this.#bad(field, value);
    return amount;
  }

  /** An amount that must be there. */
  requiredAmount(field: string, value: string | null): Decimal {
    return this.amount(field, this.required(field, value)) ?? ZERO;
  }

  /** The day of a date or of a date with its time, as the document's clock had it. */
  date(field: string, value: string | null): CalendarDate | null {
    if (value === null) return null;
    const date = dayOf(value);
    if (date === null) this.#bad(field, value);
    return date;
  }

  /** A day that must be there. */
  requiredDate(field: string, value: string | null): CalendarDate {
    return (
      this.date(field, this.required(field, value)) ??
      ("0001-01-01" as CalendarDate)
    );
  }

  /** A currency by its ISO code, which must be there. */
  requiredCurrency(field: string, value: string | null): Currency {
    const text = this.required(field, value);
    const currency = parseCurrency(text);
    if (currency === null) this.#bad(field, text);
    return currency ?? NO_CURRENCY;
  }

  /** The rate of a foreign currency; null in the company's own and of no currency, and with a warning where it is none. */
  rate(value: string | null, currency: Currency, own: Currency): Rate | null {
    if (value === null || currency === own || currency === NO_CURRENCY)
      return null;
    const rate = rateOf(value);
    if (rate === null)
      this.warn({ code: "rate-not-kept", value: shown(value) });
    return rate;
  }
}

/** A number as XML schemas write it (`+5`, `.5`, `5.`, `05.50`) in the domain's form, its decimals as they are; or null. */
export function decimalOf(text: string): Decimal | null {
  if (text.length > LONGEST_NUMBER) return null;
  const found = /^([+-]?)0*(\d*)(?:\.(\d*))?$/.exec(text);
  if (!found || !/\d/.test(text)) return null;
  const [, sign = "", whole = "", fraction = ""] = found;
  // Beyond the tenth decimal only zeros can be left out.
  const decimals = fraction.replace(/(?<=^\d{10})0+$/, "");
  return parseDecimalText(
    `${sign === "-" ? "-" : ""}${whole || "0"}${decimals === "" ? "" : `.${decimals}`}`,
  );
}

function rateOf(text: string): Rate | null {
  const amount = decimalOf(text);
  if (amount === null) return null;
  const rate = parseRate(amount.replace(/(?<=\.\d{6})0+$/, ""));
  return rate !== null && /[1-9]/.test(rate) ? rate : null;
}

const DAY =
  /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:\d\d)?$/;

function dayOf(text: string): CalendarDate | null {
  return parseDate(DAY.exec(text)?.[1] ?? "");
}
