import type { Invoice, Party } from "../../domain/invoice.ts";
import type { FieldDifference, InvoiceField } from "./review.ts";

/** How each field reads where it is compared. */
const FIELDS: {
  readonly [F in InvoiceField]: (value: Invoice[F]) => string | null;
} = {
  direction: (value) => value,
  type: (value) => value,
  series: (value) => value,
  number: (value) => value,
  date: (value) => value,
  due: (value) => value,
  issuer: partyText,
  receiver: partyText,
  currency: (value) => value,
  exchangeRate: (value) => value,
  subtotal: (value) => value,
  discount: (value) => value,
  taxes: (value) => value,
  withheld: (value) => value,
  total: (value) => value,
  paymentMethod: (value) => value,
  paymentForm: (value) => value,
  related: (value) => value.join(" "),
};

/** Every field, in the order in which they are told. */
const NAMES = Object.keys(FIELDS) as readonly InvoiceField[];

function partyText({ docType, docNumber, name }: Party): string {
  return [docType, docNumber, name].filter((part) => part !== null).join(" ");
}

/** What another version of a document says otherwise than the one that is here; empty where it says the same. */
export function differencesOf(
  here: Invoice,
  theirs: Invoice,
): FieldDifference[] {
  return NAMES.flatMap((field) => {
    const [a, b] = [textOf(here, field), textOf(theirs, field)];
    return a === b ? [] : [{ field, here: a, theirs: b }];
  });
}

function textOf<F extends InvoiceField>(invoice: Invoice, field: F): string {
  return FIELDS[field](invoice[field]) ?? "";
}
