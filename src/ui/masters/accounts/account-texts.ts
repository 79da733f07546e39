import { t } from "../../../i18n/index.ts";
import type { ChartError } from "../../../stores/chart.ts";

/** Why nothing was written, and what to do. */
export function chartErrorText(error: ChartError): string {
  return error.code === "refused"
    ? t.accounts.refusal(error.refusal, error.vouchers)
    : t.accounts.failure(error.error);
}
