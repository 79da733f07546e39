import type { AmountFault } from "../../foreign/amount.ts";
import type { ForeignFinding } from "../../foreign/finding.ts";
import { findingTexts } from "../finding-texts.ts";
import type { Locale } from "../numbers.ts";
import { dateText } from "./calendar.ts";
import { vouchers } from "./vouchers.ts";

/** How an amount that cannot be read should be written. */
const AMOUNT_FAULTS: Readonly<Record<AmountFault, string>> = {
  "thousands-mark":
    "has a thousands separator. Write it without one, as 1234.50",
  "decimal-comma": "has a decimal comma. Write it with a point, as 1234.50",
  decimals: "has more than two decimals. Round it at the source",
  "out-of-range":
    "is more than can be kept. Check whether there are digits too many",
  "not-a-number": "is not an amount. Write it as 1234.50",
};

/** What was found in a foreign file and what to do, without its place. */
function what(f: ForeignFinding, locale: Locale): string {
  const value = f.value === null ? "the value" : `“${f.value}”`;
  const field = f.field === null ? "" : ` (field ${f.field})`;
  switch (f.code) {
    case "rule":
      return vouchers.problem(f.problem, locale);
    case "field-count":
      return f.least === f.most
        ? `there are ${f.found} fields and there must be ${f.least}. Generate the file again.`
        : `there are ${f.found} fields and there must be ${f.least} to ${f.most}. Generate the file again.`;
    case "bad-period":
      return `${value} is not a period${field}. Write it as 20261000.`;
    case "other-period":
      return `the row is of period ${f.period} and the file is of ${f.expected}. Correct field 1 or move the row to the file of its period.`;
    case "period-not-of-name":
      return `the content is of period ${f.period} and the file name says ${f.ofName}.`;
    case "book-currency":
      return `the file name says that the amounts are in ${f.currency}, which is not the currency of the company.`;
    case "bad-amount":
      return `${value} ${AMOUNT_FAULTS[f.fault]}${field}.`;
    case "amount-empty":
      return `the amount is empty${field} and is taken as zero.`;
    case "negative-moved":
      return `the negative amount${f.value === null ? "" : ` ${value}`} moves to the other side with a positive sign${field}.`;
    case "bad-date":
      return `${value} is not a date of the calendar${field}. Correct it at the source.`;
    case "bad-due-date":
      return `${value} is not a due date${field}; it is left empty.`;
    case "date-missing":
      return `the date is missing${field}. Complete it at the source.`;
    case "date-moved":
      return `the date ${dateText(f.date)} is before the period: the voucher is dated ${dateText(f.to)} and the line keeps its own as the document date.`;
    case "number-repeated":
      return `another voucher of the file (row ${f.first}) has the same number. Give one of the two another number.`;
    case "unknown-state":
      return `${value} is not a known state${field}: 1, 8 or 9 is expected.`;
    case "omitted-earlier":
      return `this is an entry omitted in an earlier period (state 8); it stays in ${f.period}.`;
    case "corrects-earlier":
      return `this corrects an entry of an earlier period (state 9); it stays in ${f.period}.`;
    case "bad-sequence":
      return `${value} is not a correlativo${field}: it begins with A, M or C.`;
    case "foreign-currency":
      return `the document is in ${f.currency}; the amounts are taken in the currency of the company.`;
    case "mixed-currencies":
      return `it mixes currencies (${f.currencies.join(", ")}); the amounts are taken in the currency of the company.`;
    case "unknown-currency":
      return `${value} is not a currency${field}.`;
    case "unknown-person-type":
      return `${value} is not a type of identity document${field}.`;
    case "bad-person-number":
      return `${value} is not a valid number for its type of document${field}.`;
    case "tax-id-check-digit":
      return `the check digit of ${value} should be ${f.expected}${field}.`;
    case "bad-uuid":
      return `${value} is not a fiscal UUID${field}.`;
    case "only-first-kept":
      return `it brings ${f.count} ${{ uuid: "fiscal UUIDs", person: "persons", document: "documents" }[f.what]} and the line keeps the first: ${f.values.join(", ")}.`;
    case "not-kept":
      return `field ${f.field ?? ""} is filled in ${f.count} rows and is not kept.`;
    case "unexpected-element":
      return `${value} was not expected here and is not read.`;
    case "account-missing":
      return `the account is missing${field}. Complete it at the source.`;
    case "account-repeated":
      return `the account${f.value === null ? "" : ` ${value}`} is repeated; the last one counts.`;
    case "name-missing":
      return `the name is missing${field}.`;
    case "unknown-parent":
      return `the parent account${f.value === null ? "" : ` ${value}`} is not in the catalogue.`;
    case "bad-level":
      return `${value} is not a level${field}.`;
    case "bad-nature":
      return `${value} is not a nature${field}: D (debit) or A (credit) is expected.`;
    case "nature-assumed":
      return `the file does not state the nature of ${f.count} accounts; that of their element is taken.`;
    case "text-too-long":
      return `the text has more than ${f.limit} characters${field}. Shorten it.`;
    case "text-not-storable":
      return `the text has control characters that cannot be stored${field}.`;
  }
}

/** What is found in files of other programs. */
export const findings = findingTexts(what, {
  row: (row) => `row ${row}`,
  voucher: (number) => `voucher ${number}`,
  line: (line) => `line ${line}`,
});
