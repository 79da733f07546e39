import { ok, type Result } from "../lib/result.ts";
import type { ForeignBatch, ForeignFile, ReadContext } from "./batch.ts";
import { FindingLog } from "./finding.ts";
import type { ForeignRefusal } from "./refusal.ts";
import { readSat } from "./sat.ts";
import { PolizaReader } from "./sat-poliza.ts";

/** Reads Pólizas del periodo, versions 1.3 and 1.1; a document without any is a batch without vouchers. */
export function readSatPolizas(
  file: ForeignFile,
  context: ReadContext,
): Result<ForeignBatch, ForeignRefusal> {
  const log = new FindingLog();
  const reader = new PolizaReader(log, context);
  const header = readSat(file.bytes, "Polizas", reader, log, context.maxBytes);
  if (!header.ok) return header;
  const { taxId, period } = header.value;
  return ok({
    format: "sat-polizas",
    country: "MX",
    taxId,
    period,
    periods: reader.vouchers.length > 0 ? [period] : [],
    vouchers: reader.vouchers,
    assumedTypes: reader.assumedTypes,
    mentioned: reader.mentions.list(),
    accounts: [],
    findings: log.list(),
  });
}
