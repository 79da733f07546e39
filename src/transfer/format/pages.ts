import { crc32OfText } from "../../lib/crc32.ts";
import { present } from "../../lib/assert.ts";

/**
 * Whether the record with this key begins a new page: decided by the key alone, so that equal content is cut alike
 * wherever it lies (section 4, "Pages").
 */
export function beginsPage(key: string): boolean {
  return (crc32OfText(key) & 255) === 0;
}

/** Cuts records that stand in key order into pages. */
export function cutPages<T>(
  records: readonly T[],
  keyOf: (record: T) => string,
): T[][] {
  const pages: T[][] = [];
  for (const record of records) {
    if (pages.length === 0 || beginsPage(keyOf(record))) pages.push([]);
    present(pages.at(-1), "a page").push(record);
  }
  return pages;
}

/** Name of a page's file: `comprobantes/05-0001.csv`; pages count from 1. */
export function pagePath(table: string, book: string, ordinal: number): string {
  return `${table}/${book}-${ordinal.toString().padStart(4, "0")}.csv`;
}

/** Where a page's file belongs. */
export interface PagePath {
  readonly table: string;
  readonly book: string;
  readonly ordinal: number;
}

const PAGE_PATH = /^([a-z_]+)\/([A-Z0-9-]+)-(\d{4,9})\.csv$/;

/** Takes a page's name apart; null when it is none in its one right form. */
export function parsePagePath(path: string): PagePath | null {
  const found = PAGE_PATH.exec(path);
  if (!found) return null;
  const [, table = "", book = "", digits = ""] = found;
  const ordinal = Number(digits);
  return pagePath(table, book, ordinal) === path && ordinal > 0
    ? { table, book, ordinal }
    : null;
}
