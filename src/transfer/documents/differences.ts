import type { Invoice, Party } from "../../domain/invoice.ts";
import type { FieldDifference, InvoiceField } from "./review.ts";

/** How each field reads where it is compared, in the order in which they are told. */
const FIELDS: Readonly<
  Record<InvoiceField, (invoice: Invoice) => string | null>
> = {
  direction: ({ direction }) => direction,
  type: ({ type }) => type,
  series: ({ series }) => series,
  number: ({ number }) => number,
  date: ({ date }) => date,
  due: ({ due }) => due,
  issuer: ({ issuer }) => partyText(issuer),
  receiver: ({ receiver }) => partyText(receiver),
  currency: ({ currency }) => currency,
  exchangeRate: ({ exchangeRate }) => exchangeRate,
  subtotal: ({ subtotal }) => subtotal,
  discount: ({ discount }) => discount,
  taxes: ({ taxes }) => taxes,
  withheld: ({ withheld }) => withheld,
  total: ({ total }) => total,
  paymentMethod: ({ paymentMethod }) => paymentMethod,
  paymentForm: ({ paymentForm }) => paymentForm,
  related: ({ related }) => related.join(" "),
};

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
    const [a, b] = [here, theirs].map((one) => FIELDS[field](one) ?? "");
    return a === b ? [] : [{ field, here: a ?? "", theirs: b ?? "" }];
  });
}
