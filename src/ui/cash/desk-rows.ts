/** The documents that a movement may settle, as the editor's table shows them. */
import type { ApplicationForm } from "../../domain/cash-form.ts";
import type { Currency } from "../../domain/company.ts";
import type { Decimal } from "../../domain/decimal.ts";
import type { Invoice, InvoiceKey } from "../../domain/invoice.ts";
import type { DeskInvoice } from "../../stores/cash.svelte.ts";

/** A document as the editor shows it: what may be applied to it, and what is typed. */
export interface DeskRow {
  readonly key: string;
  readonly invoice: InvoiceKey;
  /** Null where it is not here (yet). */
  readonly document: Invoice | null;
  /** What is left without this movement; null where nobody knows. */
  readonly left: Decimal | null;
  readonly application: ApplicationForm;
  /** The document is in another currency than the movement. */
  readonly foreign: boolean;
}

/** What the rows are made of. */
export interface DeskContent {
  readonly desk: readonly DeskInvoice[];
  readonly applications: readonly ApplicationForm[];
  /** Documents that were added by name; some may not be here. */
  readonly added: readonly InvoiceKey[];
  /** The movement's. */
  readonly currency: Currency;
  /** The equivalence that is proposed for a document's currency. */
  readonly proposed: (theirs: Currency) => Decimal | null;
}

/** What a movement may settle, in the order of the desk; then what it names and is not here. */
export function deskRows(content: DeskContent): DeskRow[] {
  const { desk, applications, added, proposed } = content;
  const here = new Set(desk.map(({ invoice }) => invoice.key));
  const rows = desk.flatMap(({ invoice, left, installment }) =>
    rowsOf(content, invoice, left, {
      invoice: invoice.key,
      installment,
      amount: "",
      currency: invoice.currency,
      equivalence: proposed(invoice.currency) ?? "",
    }),
  );
  const named = [...applications.map(({ invoice }) => invoice), ...added];
  const absent = new Set(named.filter((key) => !here.has(key)));
  return [
    ...rows,
    ...[...absent].flatMap((invoice) =>
      rowsOf(content, null, null, {
        invoice,
        installment: 1,
        amount: "",
        currency: null,
        equivalence: "",
      }),
    ),
  ];
}

/** A row for each application to a document; one for nothing where there is none. */
function rowsOf(
  { applications, currency }: DeskContent,
  document: Invoice | null,
  left: Decimal | null,
  empty: ApplicationForm,
): DeskRow[] {
  const typed = applications.filter((a) => a.invoice === empty.invoice);
  return (typed.length > 0 ? typed : [empty]).map((application) => ({
    key: `${application.invoice} ${application.installment.toString()}`,
    invoice: application.invoice,
    document,
    left,
    application,
    foreign: application.currency !== null && application.currency !== currency,
  }));
}

/** Every key once, in the order in which they first stand. */
export function distinct(keys: readonly InvoiceKey[]): InvoiceKey[] {
  return [...new Set(keys)];
}

/** Proposed equivalences follow the rates; what a person typed stays. */
export function followed(
  applications: readonly ApplicationForm[],
  before: (theirs: Currency) => Decimal | null,
  now: (theirs: Currency) => Decimal | null,
): ApplicationForm[] {
  return applications.map((one) =>
    one.currency && one.equivalence === (before(one.currency) ?? "")
      ? { ...one, equivalence: now(one.currency) ?? "" }
      : one,
  );
}
