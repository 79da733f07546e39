import {
  parseDate,
  parseLatinDate,
  type CalendarDate,
  type Instant,
} from "./calendar-date.ts";
import { parseCurrency, type Currency } from "./company.ts";
import {
  parseDecimalText,
  parseRate,
  type Decimal,
  type Rate,
} from "./decimal.ts";
import {
  parseOperationType,
  personKey,
  type Person,
  type PersonRef,
} from "./masters.ts";
import { parseTyped, ZERO, type Minor } from "./money.ts";
import { cleanCode, cleanText } from "./text.ts";
import type { LineDocument, Voucher, VoucherLine } from "./voucher.ts";
import {
  isEmptyLine,
  type LineForm,
  type VoucherForm,
} from "./voucher-form.ts";
import { err, ok, type Result } from "../lib/result.ts";

/** Cells that cannot be read; `line` counts from 1, null is the header. */
export type FormProblem =
  | {
      readonly code: "bad-date";
      readonly line: number | null;
      readonly field: "date" | "documentDate" | "dueDate";
      readonly value: string;
    }
  | {
      readonly code: "bad-amount";
      readonly line: number;
      readonly field: "debit" | "credit" | "foreignAmount";
      readonly value: string;
    }
  | {
      readonly code: "bad-rate";
      readonly line: null;
      readonly field: "exchangeRate";
      readonly value: string;
    }
  | {
      readonly code: "bad-currency";
      readonly line: null;
      readonly field: "currency";
      readonly value: string;
    }
  | {
      readonly code: "bad-operation-type";
      readonly line: null;
      readonly field: "operationType";
      readonly value: string;
    };

/** How persons of the master are found by what is typed. */
export interface PersonLookup {
  readonly byKey: (key: string) => Person | undefined;
  /** All persons with this document number. */
  readonly byNumber: (number: string) => readonly Person[];
}

/** The persons of a master by key and by number. */
export function personLookup(
  persons: ReadonlyMap<string, Person>,
): PersonLookup {
  const byNumber = new Map<string, Person[]>();
  for (const person of persons.values()) {
    const known = byNumber.get(person.docNumber);
    if (known) known.push(person);
    else byNumber.set(person.docNumber, [person]);
  }
  return {
    byKey: (key) => persons.get(key),
    byNumber: (number) => byNumber.get(number) ?? [],
  };
}

/** Reads a form: the voucher, or every cell that cannot be read. Lines in which nothing is typed are left out. */
export function voucherOfForm(
  form: VoucherForm,
  persons: PersonLookup,
  now: Instant,
): Result<Voucher, readonly FormProblem[]> {
  const problems: FormProblem[] = [];
  const operationType = parseOperationType(form.operationType);
  if (operationType === null)
    problems.push({
      code: "bad-operation-type",
      line: null,
      field: "operationType",
      value: form.operationType,
    });
  const currency = parseCurrency(form.currency);
  if (currency === null)
    problems.push({
      code: "bad-currency",
      line: null,
      field: "currency",
      value: form.currency,
    });
  const rate = readRate(form.exchangeRate);
  if (rate === null && form.exchangeRate.trim() !== "")
    problems.push({
      code: "bad-rate",
      line: null,
      field: "exchangeRate",
      value: form.exchangeRate,
    });
  const date = readDate(form.date);
  if (date === null)
    problems.push({
      code: "bad-date",
      line: null,
      field: "date",
      value: form.date,
    });
  const lines = form.lines
    .filter((line) => !isEmptyLine(line))
    .map((line, k) => readLine(line, k + 1, persons, problems));
  if (problems.length > 0 || !operationType || !currency || !date)
    return err(problems);
  return ok({
    id: form.id,
    operationType,
    number: cleanText(form.number) ?? "",
    date,
    memo: cleanText(form.memo),
    currency: currency satisfies Currency,
    exchangeRate: rate,
    status: form.status,
    modified: now,
    lines,
  });
}

/** The rate that a cell names, or null. */
export function readRate(text: string): Rate | null {
  return parseRate(text.trim());
}

/** The amount in another currency that a cell names, or null. */
export function readForeign(text: string): Decimal | null {
  return parseDecimalText(withoutThousandsMarks(text.trim()));
}

/** The date that a cell names, or null. */
export function readDate(text: string): CalendarDate | null {
  return parseLatinDate(text) ?? parseDate(text.trim());
}

function readLine(
  line: LineForm,
  at: number,
  persons: PersonLookup,
  problems: FormProblem[],
): VoucherLine {
  const amount = (field: "debit" | "credit"): Minor => {
    const text = line[field];
    if (text.trim() === "") return ZERO;
    const value = parseTyped(text);
    if (value === null)
      problems.push({ code: "bad-amount", line: at, field, value: text });
    return value ?? ZERO;
  };
  const foreignAmount = readForeign(line.foreignAmount);
  if (line.foreignAmount.trim() !== "" && foreignAmount === null)
    problems.push({
      code: "bad-amount",
      line: at,
      field: "foreignAmount",
      value: line.foreignAmount,
    });
  return {
    account: cleanText(line.account) ?? "",
    debit: amount("debit"),
    credit: amount("credit"),
    foreignAmount,
    person: readPerson(line.person, persons),
    document: readDocument(line, at, problems),
    costCenter:
      line.costCenter.trim() === "" ? null : cleanCode(line.costCenter),
    memo: cleanText(line.memo),
    taxUuid: cleanText(line.taxUuid)?.toUpperCase() ?? null,
  };
}

/** Takes commas out only where they can be thousands marks: `1,234.50`, never the `12,50` of another country. */
function withoutThousandsMarks(text: string): string {
  return /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)
    ? text.replaceAll(",", "")
    : text;
}

function readDocument(
  line: LineForm,
  at: number,
  problems: FormProblem[],
): LineDocument | null {
  const date = (field: "documentDate" | "dueDate"): CalendarDate | null => {
    if (line[field].trim() === "") return null;
    const value = readDate(line[field]);
    if (value === null)
      problems.push({ code: "bad-date", line: at, field, value: line[field] });
    return value;
  };
  const document: LineDocument = {
    type: cleanText(line.documentType),
    series: cleanText(line.documentSeries),
    number: cleanText(line.documentNumber),
    date: date("documentDate"),
    dueDate: date("dueDate"),
  };
  return Object.values(document).every((v) => v === null) ? null : document;
}

/** Whom a cell names: a key of the list, or a document number; what the master does not know keeps what was typed. */
function readPerson(text: string, persons: PersonLookup): PersonRef | null {
  const typed = cleanText(text);
  if (typed === null) return null;
  const known =
    persons.byKey(typed) ?? persons.byNumber(typed.toUpperCase())[0];
  if (known) {
    const { docType, docNumber, name } = known;
    const generic = personKey(known) !== `${docType}|${docNumber}`;
    return { docType, docNumber, name: generic ? name : null };
  }
  const [docType = "", docNumber = "", name = null] = typed.includes("|")
    ? typed.split("|")
    : ["", typed];
  return { docType, docNumber: docNumber.toUpperCase(), name };
}
