import type { CalendarDate } from "../../domain/calendar-date.ts";
import type { Reading } from "./reading.ts";
import { CAC, CBC } from "./sunat.ts";
import { childrenOf, textOf, type XmlNode } from "./xml-tree.ts";

/** The `PaymentTerms` that say when it is paid, by what each is: `Contado`, `Credito`, `Cuota001`. Others speak of detracciones. */
function termsOf(root: XmlNode): { readonly id: string; node: XmlNode }[] {
  return childrenOf(root, CAC, "PaymentTerms")
    .filter((node) => /^formapago$/i.test(textOf(node, CBC, "ID") ?? ""))
    .map((node) => ({ id: textOf(node, CBC, "PaymentMeansID") ?? "", node }));
}

/** Whether it is paid at once or on credit, as stated (`Contado`, `Credito`); null where the document does not say. */
export function termOf(root: XmlNode, reading: Reading): string | null {
  const term = termsOf(root).find(({ id }) => id !== "" && !isInstalment(id));
  if (!term) return null;
  if (/^contado$/i.test(term.id)) return "Contado";
  if (/^cr[eé]dito$/i.test(term.id)) return "Credito";
  return reading.text("PaymentMeansID", term.id);
}

function isInstalment(id: string): boolean {
  return /^cuota/i.test(id);
}

/** When it is due: with the last instalment, else on the document's own due date, else on that of its means of payment. */
export function dueOf(root: XmlNode, reading: Reading): CalendarDate | null {
  const date = (node: XmlNode): CalendarDate | null =>
    reading.date("PaymentDueDate", textOf(node, CBC, "PaymentDueDate"));
  const instalments = termsOf(root)
    .filter(({ id }) => isInstalment(id))
    .map(({ node }) => date(node))
    .filter((day) => day !== null);
  const means = childrenOf(root, CAC, "PaymentMeans");
  return (
    instalments.sort().at(-1) ??
    reading.date("DueDate", textOf(root, CBC, "DueDate")) ??
    means.map(date).find((day) => day !== null) ??
    null
  );
}

/** How it is paid (catalogue 59); the means that are named for a detracción are those of its deposit. */
export function formOf(root: XmlNode, reading: Reading): string | null {
  const means = childrenOf(root, CAC, "PaymentMeans").find(
    (node) => !/^detracci/i.test(textOf(node, CBC, "ID") ?? ""),
  );
  return reading.text(
    "PaymentMeansCode",
    textOf(means ?? null, CBC, "PaymentMeansCode"),
  );
}
