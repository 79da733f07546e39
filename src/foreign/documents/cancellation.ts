import type { CalendarDate } from "../../domain/calendar-date.ts";
import type { InvoiceKey } from "../../domain/invoice.ts";

/** What an authority's file says of the state of one document, which may not be here. */
export interface StatusNotice {
  readonly key: InvoiceKey;
  readonly cancelled: boolean;
  /** When it was cancelled, where the file says so. */
  readonly date: CalendarDate | null;
}
