import type { PageDigest, PageRef, StoredPage } from "../domain/book.ts";
import type { CalendarDate, Period } from "../domain/calendar-date.ts";
import type { Minor } from "../domain/money.ts";
import { textsOf, type PageTexts } from "../domain/page-texts.ts";
import { present } from "../lib/assert.ts";
import { textOf } from "../lib/bytes.ts";
import { ok, type Result } from "../lib/result.ts";
import type { PackageError } from "./format/errors.ts";
import { RowProblems, type FoundProblems } from "./format/row-problems.ts";
import { readVoucherPage } from "./format/voucher-page.ts";
import { readPart, type ReadPart, type StatedPart } from "./read-part.ts";
import { pageHash, storedPart } from "./stored-page.ts";
import type { ByteSource } from "./zip/byte-source.ts";
import type { Inflater } from "./zip/inflate.ts";

/** One page of vouchers to be read and checked by itself: plain data, so that any thread can do it. */
export interface PageTask {
  readonly leading: StatedPart;
  readonly following: StatedPart | null;
  readonly place: {
    readonly book: string;
    /** From 1. */
    readonly ordinal: number;
    readonly period: Period;
  };
  /** Whether the bytes are wanted, or only the check. */
  readonly keep: boolean;
}

/** A page that holds to the contract, but for its place after the page before it. */
export interface CheckedPage {
  readonly ref: PageRef;
  /** Of the first voucher. */
  readonly date: CalendarDate;
  readonly debit: Minor;
  readonly credit: Minor;
  readonly digest: PageDigest;
  /** The first voucher that is dated outside the period. */
  readonly outside: PackageError | null;
  /** Null where only the check was wanted. */
  readonly kept: {
    readonly texts: PageTexts;
    readonly stored: StoredPage;
  } | null;
}

/** What reading a page found. */
export interface PageOutcome {
  readonly problems: FoundProblems;
  /** Null when a row is bad. */
  readonly page: CheckedPage | null;
}

/** Reads pages of one package, here or on another thread. */
export interface PageReader {
  read(task: PageTask): Promise<Result<PageOutcome, PackageError>>;
}

/** Reads pages on this very thread. */
export function ownPageReader(
  source: ByteSource,
  inflater: Inflater,
): PageReader {
  return { read: async (task) => readPage(source, inflater, task) };
}

async function readPage(
  source: ByteSource,
  inflater: Inflater,
  { leading: first, following: second, place, keep }: PageTask,
): Promise<Result<PageOutcome, PackageError>> {
  const [leading, following] = await Promise.all([
    readPart(source, first, inflater),
    second && readPart(source, second, inflater),
  ]);
  if (!leading.ok) return leading;
  if (following && !following.ok) return following;
  const parts = { leading: leading.value, following: following?.value ?? null };
  const problems = new RowProblems();
  const texts = {
    leading: readText(first.entry.name, parts.leading, problems),
    following:
      second && parts.following
        ? readText(second.entry.name, parts.following, problems)
        : null,
  };
  const read =
    texts.leading === null || problems.count > 0
      ? null
      : readVoucherPage(
          texts.leading,
          texts.following,
          { ...place, after: null },
          problems,
        );
  return ok({
    problems: problems.found,
    page: read && (await checkedPage(read, parts, keep)),
  });
}

/** A table that is not UTF-8 is one bad row. */
function readText(
  entry: string,
  { data }: ReadPart,
  problems: RowProblems,
): string | null {
  const text = textOf(data);
  if (text === null) problems.add(entry, 1, null, "not-utf-8");
  return text;
}

async function checkedPage(
  { facts, outside }: NonNullable<ReturnType<typeof readVoucherPage>>,
  parts: { readonly leading: ReadPart; readonly following: ReadPart | null },
  keep: boolean,
): Promise<CheckedPage> {
  const { first, last, count, lines, debit, credit } = facts;
  const { use, accountTotals } = facts;
  const hash = await pageHash(
    parts.leading.sha256,
    parts.following?.sha256 ?? null,
  );
  return {
    ref: { hash, first, last, count, lines },
    date: present(facts.summary.dates[0], "a date"),
    debit,
    credit,
    digest: { use, accountTotals },
    outside,
    kept: keep
      ? {
          texts: textsOf(facts),
          stored: {
            leading: await storedPart(parts.leading),
            following: parts.following && (await storedPart(parts.following)),
          },
        }
      : null,
  };
}
