import type { Instant } from "../../domain/calendar-date.ts";
import type { Currency } from "../../domain/company.ts";
import type { Country } from "../../domain/tax-id.ts";
import type { AnyField } from "./fields.ts";
import type { MasterProblem } from "./finding.ts";

/** Whose masters they are, and when they change. */
export interface MasterSheetContext {
  readonly country: Country;
  /** The company's own. */
  readonly currency: Currency;
  readonly now: Instant;
}

/** Columns that keys are made of; a currency is one only beside a day. */
const KEY_FIELDS: readonly string[] = [
  "tipo_doc",
  "numero_doc",
  "cuenta",
  "codigo",
  "fecha",
];

/** One row while it is read: first what its key needs, then the rest beside what the master has. */
export class RowReading {
  readonly #fields: readonly AnyField[];
  readonly #cellOf: (column: string) => string | null;
  readonly #values: Record<string, unknown>;
  readonly #problems: { column: string; problem: MasterProblem }[] = [];

  constructor(
    fields: readonly AnyField[],
    cellOf: (column: string) => string | null,
    { country, now }: MasterSheetContext,
  ) {
    this.#fields = fields;
    this.#cellOf = cellOf;
    this.#values = { modified: now };
    for (const { name, field } of fields) {
      const text = cellOf(field.column);
      if (text === null || text === "") continue;
      const read = field.read(text);
      if (read.ok) this.#values[name] = read.value;
      else this.#problems.push({ column: field.column, problem: read.error });
    }
    this.#inferDocType(country);
  }

  /** A number alone says what it is, where it has the shape of the country's usual documents. */
  #inferDocType(country: Country): void {
    const number = this.#values["docNumber"];
    if (typeof number !== "string" || this.#values["docType"] !== undefined)
      return;
    if (this.#problems.some(({ column }) => column === "tipo_doc")) return;
    const type =
      country === "MX"
        ? /^[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}$/.test(number) && "R"
        : (/^\d{11}$/.test(number) && "6") || (/^\d{8}$/.test(number) && "1");
    if (type !== false) this.#values["docType"] = type;
  }

  /** The key, or null where it cannot be told. */
  key(keyOf: (row: never) => string): string | null {
    const needed = this.#fields.filter(({ field: { column } }) =>
      KEY_FIELDS.includes(column),
    );
    const missing = needed.some(({ name }) => this.#values[name] === undefined);
    if (missing || ("date" in this.#values && !("currency" in this.#values)))
      return null;
    // A row as far as its key goes: no more of it is looked at.
    return keyOf({ name: null, ...this.#values } as never);
  }

  /** The whole row, or null and why not. */
  finish(before: object | null): {
    value: Readonly<Record<string, unknown>> | null;
    problems: readonly { column: string; problem: MasterProblem }[];
  } {
    const known = (before ?? {}) as Readonly<Record<string, unknown>>;
    for (const { name, field } of this.#fields) {
      if (name in this.#values) continue;
      const { column, absent } = field;
      if (this.#problems.some((p) => p.column === column)) continue;
      const empties = this.#cellOf(column) === "" && absent === null;
      const value = empties ? null : (known[name] ?? absent);
      if (value === undefined)
        this.#problems.push({ column, problem: { code: "required" } });
      else this.#values[name] = value;
    }
    const whole = this.#problems.length === 0;
    return { value: whole ? this.#values : null, problems: this.#problems };
  }
}
