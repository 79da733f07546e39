import { err, ok, type Result } from "../lib/result.ts";
import { AccountList } from "./account-list.ts";
import type { ForeignBatch, ForeignFile, ReadContext } from "./batch.ts";
import { FindingLog, NOWHERE } from "./finding.ts";
import { Mentions } from "./mentions.ts";
import {
  field,
  parsePleName,
  parsePlePeriod,
  pleRows,
  type PleRow,
} from "./ple-file.ts";
import { FOREIGN_BOUNDS, type ForeignRefusal } from "./refusal.ts";
import { decodeText } from "./text.ts";

/** Fields of Detalle del plan contable 5.3; 9 to 16 are for free use (SUNAT, annex 2). */
export const CHART_FIELDS = { least: 8, most: 16 } as const;

/**
 * Reads the chart of accounts 5.3. It lists accounts without levels, so an account takes vouchers when no other begins with
 * its code; it does not state natures, which are assumed and said so.
 */
export function readPle53(
  file: ForeignFile,
  context: ReadContext,
): Result<ForeignBatch, ForeignRefusal> {
  const text = decodeText(file.bytes, context.maxBytes);
  if (!text.ok) return text;
  if (!text.value.includes("|"))
    return err({ code: "not-this-format", format: "ple-5.3" });
  const name = parsePleName(file.name);
  const log = new FindingLog();
  const list = new AccountList({ code: "2", name: "3", parent: "2" }, log);
  let period = name?.period ?? null;
  let rows = 0;
  for (const row of pleRows(
    text.value,
    CHART_FIELDS.least,
    CHART_FIELDS.most,
  )) {
    if (++rows > FOREIGN_BOUNDS.rows) return err(tooLarge("rows"));
    if (log.count > FOREIGN_BOUNDS.findings) return err(tooLarge("findings"));
    readRow(row, list, log);
    period ??= parsePlePeriod(field(row.fields, 1));
  }
  const mentions = new Mentions();
  let assumed = 0;
  const accounts = list.finish(mentions, context.now, ({ code }) => {
    assumed++;
    return pcgeNature(code);
  });
  if (assumed > 0) log.add(NOWHERE, { code: "nature-assumed", count: assumed });
  return ok({
    format: "ple-5.3",
    country: "PE",
    taxId: name?.taxId ?? null,
    period,
    periods: [],
    vouchers: [],
    assumedTypes: 0,
    mentioned: mentions.list(),
    accounts,
    findings: log.list(),
  });
}

function tooLarge(what: "rows" | "findings"): ForeignRefusal {
  return { code: "too-large", what, limit: FOREIGN_BOUNDS[what] };
}

function readRow(source: PleRow, list: AccountList, log: FindingLog): void {
  const { row, fields, count } = source;
  if (fields.length === 0) {
    log.add(
      { ...NOWHERE, row },
      { code: "field-count", found: count, ...CHART_FIELDS },
    );
    return;
  }
  const at = (n: number) => ({
    ...NOWHERE,
    row,
    field: `${n}`,
    value: fields[n - 1] ?? null,
  });
  const periodRead = parsePlePeriod(field(fields, 1)) !== null;
  const stateRead = /^[189]$/.test(field(fields, 8));
  if (!periodRead) log.add(at(1), { code: "bad-period" });
  if (!stateRead) log.add(at(8), { code: "unknown-state" });
  list.add(
    {
      code: field(fields, 2),
      name: field(fields, 3) || null,
      parent: null,
      level: null,
      nature: null,
      grouping: null,
    },
    row,
    periodRead && stateRead,
  );
}

/**
 * The side that increases an account by its element in the Plan Contable General Empresarial: assets (1-3), expenses (6)
 * and analytic accounts (9) the debit; liabilities and equity (4, 5) and income (7) the credit; of the results (8) the
 * participation and income tax accounts (87, 88) the debit. Valuation accounts (19, 29, 36, 39) are credits among the
 * assets, granted discounts (74) a debit among the income.
 */
function pcgeNature(code: string): "D" | "H" {
  if (/^(19|29|36|39)/.test(code)) return "H";
  if (/^(74|87|88)/.test(code)) return "D";
  return /^[4578]/.test(code) ? "H" : "D";
}
