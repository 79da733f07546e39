import { t } from "../../i18n/index.ts";
import type { DraftError } from "../../stores/voucher-editing.ts";

/** Why nothing was written, where the reason is not in what was typed. */
export function failureText(error: DraftError): string {
  return error.code === "not-allowed" || error.code === "locked"
    ? t.people.refused(error)
    : t.vouchers.editor.storage[error.code];
}
