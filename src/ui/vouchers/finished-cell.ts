import type { Rate } from "../../domain/decimal.ts";
import type { VoucherForm } from "../../domain/voucher-form.ts";
import type { Locale } from "../../i18n/format.ts";
import { withConvertedLine, type AccountNature } from "./foreign-edit.ts";
import {
  completeDate,
  prettyAmount,
  withCell,
  type CellPlace,
} from "./form-edit.ts";

/** The form with what was typed into a cell written out: its amount, its date, or what its foreign amount makes. */
export function withFinishedCell(
  form: VoucherForm,
  { at, field }: CellPlace,
  locale: Locale,
  rate: Rate | null,
  nature: AccountNature,
): VoucherForm {
  const text = form.lines[at]?.[field] ?? "";
  if (field === "debit" || field === "credit")
    return withCell(form, at, field, prettyAmount(locale, text));
  if (field === "documentDate" || field === "dueDate")
    return withCell(form, at, field, completeDate(text, form.period));
  return field === "foreignAmount" && rate !== null
    ? withConvertedLine(form, at, rate, nature, locale)
    : form;
}
