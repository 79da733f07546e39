import {
  MASTER_KEYS,
  type Account,
  type ExchangeRate,
  type MasterName,
  type MasterRows,
  type Person,
} from "../../domain/masters.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { ReadRow } from "../read-rows.ts";
import { plainRate } from "./cells.ts";
import {
  checkAccount,
  checkPerson,
  checkRate,
  childrenOf,
  type RowNote,
} from "./checks.ts";
import { headerOf } from "./export.ts";
import { fieldsOf, type AnyField } from "./fields.ts";
import type { MasterFinding } from "./finding.ts";
import { findHeader, folded, type Header } from "./headers.ts";
import { RowReading, type MasterSheetContext } from "./row-reading.ts";

/** What a sheet would make of a master. Nothing is ever deleted. */
export interface MasterSheetPlan<M extends MasterName = MasterName> {
  readonly master: M;
  readonly added: readonly {
    readonly row: number;
    readonly after: MasterRows[M];
  }[];
  readonly changed: readonly {
    readonly row: number;
    readonly before: MasterRows[M];
    readonly after: MasterRows[M];
  }[];
  /** Rows that say what the master says already. */
  readonly same: number;
  /** In the order of the rows. */
  readonly findings: readonly MasterFinding[];
  /** Headers that were not recognised, as they stand; their columns are ignored. */
  readonly unknownColumns: readonly string[];
}

/** No row of the sheet names the columns that are needed. */
export interface NoHeader {
  readonly code: "no-header";
  /** Their headers, in Spanish. */
  readonly needed: readonly string[];
}

/** Without these nobody knows which row is meant. The type of a person's document can be told from its number. */
const KEY_COLUMNS: Readonly<Record<MasterName, readonly string[]>> = {
  persons: ["numero_doc"],
  accounts: ["cuenta"],
  costCenters: ["codigo"],
  operationTypes: ["codigo"],
  exchangeRates: ["fecha", "moneda"],
};

/** When a row changed last is known here, and no news. */
const IGNORED = ["modificado", "modified"];

/**
 * What the rows of a sheet would make of a master. Columns may stand in any order and be called by their Spanish header, in
 * English or as in packages. A column that is not there, and an empty cell of one that must hold something, leave what the
 * master has; an empty cell of any other empties it. A row with an error is left out.
 */
export function planMasterSheet<M extends MasterName>(
  master: M,
  rows: readonly ReadRow[],
  present: ReadonlyMap<string, MasterRows[M]>,
  context: MasterSheetContext,
): Result<MasterSheetPlan<M>, NoHeader> {
  const fields = fieldsOf(master);
  const names = new Map(
    fields.map(({ field: { column, also } }) => [
      column,
      [headerOf(master, column), column, ...also],
    ]),
  );
  const needed = KEY_COLUMNS[master];
  const header = findHeader(rows, names, needed);
  if (header === null)
    return err({
      code: "no-header",
      needed: needed.map((column) => headerOf(master, column)),
    });
  const read = readRows(master, fields, header, rows, present, context);
  const checked = check(master, read.rows, present, context);
  const findings = [...read.findings, ...checked.findings];
  return ok({
    master,
    ...sorted(master, checked.rows),
    findings: findings.sort((a, b) => a.row - b.row),
    unknownColumns: header.unknown.filter(
      (name) => !IGNORED.includes(folded(name)),
    ),
  });
}

/** The rows to write: those that are new, and those that are changed. */
export function rowsToWrite<M extends MasterName>({
  added,
  changed,
}: MasterSheetPlan<M>): readonly MasterRows[M][] {
  return [...added, ...changed].map(({ after }) => after);
}

/**
 * Whether the master still is what the plan was made from, as far as it would touch it. To be asked in the transaction that
 * writes `rowsToWrite`.
 */
export function stillHolds<M extends MasterName>(
  { master, added, changed }: MasterSheetPlan<M>,
  present: ReadonlyMap<string, MasterRows[M]>,
): boolean {
  const keyOf = MASTER_KEYS[master];
  return (
    added.every(({ after }) => !present.has(keyOf(after))) &&
    changed.every(
      ({ before }) => content(present.get(keyOf(before))) === content(before),
    )
  );
}

interface Entry<R> {
  readonly row: number;
  readonly before: R | null;
  readonly after: R;
}

interface Rows<R> {
  readonly rows: readonly Entry<R>[];
  readonly findings: readonly MasterFinding[];
}

/** Every row that can be read, the first of each key. */
function readRows<M extends MasterName>(
  master: M,
  fields: readonly AnyField[],
  header: Header,
  rows: readonly ReadRow[],
  present: ReadonlyMap<string, MasterRows[M]>,
  context: MasterSheetContext,
): Rows<MasterRows[M]> {
  const found: Entry<MasterRows[M]>[] = [];
  const findings: MasterFinding[] = [];
  const first = new Map<string, number>();
  for (const { row, cells } of rows) {
    if (row <= header.row) continue;
    const cellOf = (column: string): string | null => {
      const place = header.places.get(column);
      return place === undefined ? null : (cells[place] ?? "").trim();
    };
    const reading = new RowReading(fields, cellOf, context);
    const key = reading.key(MASTER_KEYS[master]);
    const before = key === null ? null : (present.get(key) ?? null);
    const { value, problems } = reading.finish(before);
    findings.push(
      ...problems.map(({ column, problem }): MasterFinding => ({
        row,
        column,
        severity: "error",
        problem,
      })),
    );
    if (value === null || key === null) continue;
    const earlier = first.get(key);
    if (earlier !== undefined) {
      findings.push({
        row,
        column: null,
        severity: "error",
        problem: { code: "repeated", first: earlier },
      });
      continue;
    }
    first.set(key, row);
    found.push({ row, before, after: value as unknown as MasterRows[M] });
  }
  return { rows: found, findings };
}

/** The rows that also hold among each other and beside what is there. */
function check<M extends MasterName>(
  master: M,
  rows: readonly Entry<MasterRows[M]>[],
  present: ReadonlyMap<string, MasterRows[M]>,
  context: MasterSheetContext,
): Rows<MasterRows[M]> {
  const notesOf = rulesOf(master, rows, present, context);
  const findings: MasterFinding[] = [];
  const good = rows.filter((entry) => {
    // What the master says already is not judged again.
    if (isSame(master, entry)) return true;
    const notes = notesOf(entry.after);
    findings.push(...notes.map((note) => ({ row: entry.row, ...note })));
    return !notes.some(({ severity }) => severity === "error");
  });
  return { rows: good, findings };
}

function rulesOf<M extends MasterName>(
  master: M,
  rows: readonly Entry<MasterRows[M]>[],
  present: ReadonlyMap<string, MasterRows[M]>,
  { country, currency }: MasterSheetContext,
): (row: MasterRows[M]) => readonly RowNote[] {
  switch (master) {
    case "persons": {
      const byNumber = new Map(
        ([...present.values()] as Person[]).map((p) => [p.docNumber, p]),
      );
      return (row) => checkPerson(row as Person, byNumber);
    }
    case "accounts": {
      const all = new Map(present as ReadonlyMap<string, Account>);
      for (const { after } of rows as readonly Entry<Account>[])
        all.set(after.code, after);
      const children = childrenOf(all);
      return (row) => checkAccount(row as Account, all, children, country);
    }
    case "exchangeRates":
      return (row) => checkRate(row as ExchangeRate, currency);
    default:
      return () => [];
  }
}

function isSame<M extends MasterName>(
  master: M,
  { before, after }: Entry<MasterRows[M]>,
): boolean {
  if (before === null) return false;
  return comparable(master, before) === comparable(master, after);
}

function comparable<M extends MasterName>(
  master: M,
  row: MasterRows[M],
): string {
  if (master !== "exchangeRates") return content(row);
  const rate = row as ExchangeRate;
  return content({
    ...rate,
    buy: plainRate(rate.buy),
    sell: plainRate(rate.sell),
  });
}

/** All of a row but when it was modified, as one text. */
function content(row: object | undefined): string {
  if (row === undefined) return "";
  return JSON.stringify({ ...row, modified: null }, Object.keys(row).sort());
}

function sorted<M extends MasterName>(
  master: M,
  rows: readonly Entry<MasterRows[M]>[],
): Pick<MasterSheetPlan<M>, "added" | "changed" | "same"> {
  const news = rows.filter((entry) => !isSame(master, entry));
  return {
    added: news
      .filter(({ before }) => before === null)
      .map(({ row, after }) => ({ row, after })),
    changed: news.flatMap(({ row, before, after }) =>
      before === null ? [] : [{ row, before, after }],
    ),
    same: rows.length - news.length,
  };
}
