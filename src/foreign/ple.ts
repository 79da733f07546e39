import type { Period } from "../domain/calendar-date.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type {
  ForeignBatch,
  ForeignFile,
  ForeignVoucher,
  ReadContext,
} from "./batch.ts";
import { FindingLog, NOWHERE } from "./finding.ts";
import { Mentions } from "./mentions.ts";
import {
  DIARY_FIELDS,
  LATE_STATE,
  readEntries,
  type DiaryEntry,
} from "./ple-diary.ts";
import { finishEntry, operationTypeOf } from "./ple-entry.ts";
import { parsePleName, pleRows, type PleName } from "./ple-file.ts";
import { FOREIGN_BOUNDS, type ForeignRefusal } from "./refusal.ts";
import { decodeText } from "./text.ts";

/**
 * Reads Libro Diario 5.1: all rows of one CUO are a voucher. Amounts are in the book's currency; persons have no names here.
 * An empty file whose name says "sin información" is a batch without vouchers.
 */
export function readPle51(
  file: ForeignFile,
  context: ReadContext,
): Result<ForeignBatch, ForeignRefusal> {
  const name = parsePleName(file.name);
  const text = decodeText(file.bytes, context.maxBytes);
  const empty =
    !text.ok && text.error.code === "empty" && name?.hasContent === false;
  if (!text.ok && !empty) return text;
  const log = new FindingLog();
  const mentions = new Mentions();
  const rows = pleRows(
    text.ok ? text.value : "",
    DIARY_FIELDS.least,
    DIARY_FIELDS.most,
  );
  const entries = readEntries(rows, log, mentions);
  if (!entries.ok) return entries;
  const month = informedMonth(entries.value, name);
  const noTable = text.ok && !text.value.includes("|");
  if (noTable || (month === null && entries.value.length > 0))
    return err({ code: "not-this-format", format: "ple-5.1" });
  checkName(name, month, log, context);
  const vouchers: ForeignVoucher[] = [];
  if (month !== null)
    for (const entry of entries.value) {
      const read = finishEntry(entry, month, log, context);
      mentions.operationType(read.voucher.operationType);
      vouchers.push(read);
    }
  if (log.count > FOREIGN_BOUNDS.findings)
    return err({
      code: "too-large",
      what: "findings",
      limit: FOREIGN_BOUNDS.findings,
    });
  return ok({
    format: "ple-5.1",
    country: "PE",
    taxId: name?.taxId ?? null,
    period: month,
    periods: [...new Set(vouchers.map((v) => v.period))].sort(),
    vouchers,
    assumedTypes: vouchers.filter(
      (v) => operationTypeOf(v.voucher.number) === null,
    ).length,
    mentioned: mentions.list(),
    accounts: [],
    findings: log.list(),
  });
}

/**
 * The month that the file informs: the commonest in field 1 of rows of the period (state 1), for one mistyped row must not
 * make all the others wrong; where all rows are late ones (8, 9) what the name says.
 */
function informedMonth(
  entries: readonly DiaryEntry[],
  name: PleName | null,
): Period | null {
  return (
    commonest(entries, (state) => !LATE_STATE.test(state)) ??
    name?.period ??
    commonest(entries, () => true)
  );
}

/** The later of two periods that are as common. */
function commonest(
  entries: readonly DiaryEntry[],
  counts: (state: string) => boolean,
): Period | null {
  const rows = new Map<Period, number>();
  for (const entry of entries) {
    const count = entry.rows.filter((row) => counts(row.state)).length;
    if (entry.period !== null && count > 0)
      rows.set(entry.period, (rows.get(entry.period) ?? 0) + count);
  }
  const [best] = [...rows].sort(
    ([p, a], [q, b]) => b - a || compareCodePoints(q, p),
  );
  return best?.[0] ?? null;
}

function checkName(
  name: PleName | null,
  month: Period | null,
  log: FindingLog,
  context: ReadContext,
): void {
  if (!name) return;
  if (name.period !== null && month !== null && name.period !== month)
    log.add(NOWHERE, {
      code: "period-not-of-name",
      period: month,
      ofName: name.period,
    });
  if (name.currency !== context.currency)
    log.add(NOWHERE, { code: "book-currency", currency: name.currency });
}
