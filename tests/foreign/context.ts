import type { Instant } from "../../src/domain/calendar-date.ts";
import type { Currency } from "../../src/domain/company.ts";
import type { OperationTypeCode } from "../../src/domain/masters.ts";
import type { VoucherId } from "../../src/domain/voucher.ts";
import { utf8 } from "../../src/lib/bytes.ts";
import type { Result } from "../../src/lib/result.ts";
import type { ForeignBatch, ReadContext } from "../../src/foreign/batch.ts";
import type { ForeignFinding } from "../../src/foreign/finding.ts";
import type { ForeignRefusal } from "../../src/foreign/refusal.ts";

/** A context with counted ids, in the currency given. */
export function contextOf(currency: "PEN" | "MXN"): ReadContext {
  let ids = 0;
  return {
    newId: () => `id-${++ids}` as VoucherId,
    now: "2026-11-02T10:00:00Z" as Instant,
    currency: currency as Currency,
    defaultOperationType: "31" as OperationTypeCode,
  };
}

/** The batch of an outcome that must be one. */
export function batchOf(
  outcome: Result<ForeignBatch, ForeignRefusal>,
): ForeignBatch {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** Codes of findings, with the rule's own code where one of the domain's rules is broken. */
export function codes(findings: readonly ForeignFinding[]): string[] {
  return findings.map((f) =>
    f.code === "rule" ? `rule:${f.problem.code}` : f.code,
  );
}

/** Name of a diary file of June 2026, in soles, with content. */
export const DIARY_NAME = "LE2060123456720260600050100001111.TXT";

/** Twenty-one fields of the diary that are in order, some of them replaced by their number. */
export function diaryRow(replace: Record<number, string> = {}): string {
  const fields = [
    "20260600",
    "11-010001",
    "M0001",
    "631101",
    "",
    "",
    "PEN",
    "0",
    "0",
    "01",
    "F001",
    "00045680",
    "10/06/2026",
    "10/07/2026",
    "10/06/2026",
    "SERVICIOS",
    "",
    "0.00",
    "0.00",
    "",
    "1",
  ];
  for (const [n, value] of Object.entries(replace))
    fields[Number(n) - 1] = value;
  return `${fields.join("|")}|`;
}

/** A balanced voucher of two rows, 100.00 on each side, with the same replacements in both. */
export function diaryPair(replace: Record<number, string> = {}): string[] {
  return [
    diaryRow({ 3: "M0001", 18: "100.00", ...replace }),
    diaryRow({ 3: "M0002", 4: "104101", 19: "100.00", ...replace }),
  ];
}

/** A diary file of the rows, CRLF after each. */
export function diary(rows: readonly string[], name = DIARY_NAME) {
  return { name, bytes: utf8(rows.map((row) => `${row}\r\n`).join("")) };
}
