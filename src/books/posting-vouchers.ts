/** Where the vouchers of marks are now, and which vouchers of others name the same documents. */
import type { Book } from "../domain/book.ts";
import type { Period } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import { counterpartOf } from "../domain/invoice.ts";
import { personKey, type PersonRef } from "../domain/masters.ts";
import { present } from "../lib/assert.ts";
import {
  postedDocument,
  type PostedDocument,
  type Posting,
  type PostingAddress,
  type PostingSource,
} from "../domain/posting.ts";
import { personOfParty } from "../domain/posting-entry.ts";
import { isCreditNote } from "../domain/posting-rules.ts";
import type {
  Voucher,
  VoucherId,
  VoucherLine,
  VoucherStatus,
} from "../domain/voucher.ts";
import {
  booksOfKind,
  booksOfPeriod,
  findBook,
  listColumns,
  readDigests,
} from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { bookId } from "../domain/book.ts";
import { openStoredPage, voucherOf } from "./page-codec.ts";
import { bookKeyOf } from "./vouchers.ts";

/** A voucher of a mark, as it lies in the books now. */
export interface LocatedVoucher {
  readonly address: PostingAddress;
  readonly status: VoucherStatus;
}

/**
 * Where the vouchers of marks are, by id: at their addresses, else wherever they went (renumbered, another month). Those that are
 * nowhere were removed. Opens no page.
 */
export async function locateVouchers(
  db: ValijaDatabase,
  company: Installation,
  marks: readonly Posting[],
): Promise<Map<VoucherId, LocatedVoucher>> {
  const wanted = new Set(marks.map(({ voucher }) => voucher));
  const found = new Map<VoucherId, LocatedVoucher>();
  const look = async (book: Book): Promise<void> => {
    const { site, period, operationType } = book.key;
    if (operationType === null) return;
    for (const page of await listColumns(db, book))
      for (const [k, id] of page.ids.entries()) {
        if (!wanted.has(id)) continue;
        const number = present(page.numbers[k], "a number");
        found.set(id, {
          address: { site, period, operationType, number },
          status: present(page.statuses[k], "a status"),
        });
      }
  };
  const ids = new Set(
    marks.map(({ address }) => bookId(bookKeyOf(company, address))),
  );
  for (const id of ids) {
    const book = await findBook(db, id);
    if (book) await look(book);
  }
  if (found.size < wanted.size)
    for (const book of await booksOfKind(db, company.id, "vouchers"))
      if (!ids.has(book.id)) await look(book);
  return found;
}

/** What a line says of a document, on one side of the ledger. */
type CarriedKey = string;

/**
 * Vouchers of a month, of any site, that name these documents and are none of ours: they came with a package or were entered by
 * hand. Opens the pages that name one of the persons.
 */
export async function findCarriers(
  db: ValijaDatabase,
  company: Installation,
  period: Period,
  sources: readonly PostingSource[],
  own: ReadonlySet<VoucherId>,
  signal?: AbortSignal,
): Promise<Map<PostedDocument, PostingAddress>> {
  const wanted = new Map<CarriedKey, PostedDocument>();
  const persons = new Set<string>();
  for (const source of sources) {
    const person = personOf(source, company);
    if (person) persons.add(personKey(person));
    for (const key of keysOfSource(source, person))
      wanted.set(key, postedDocument(source));
  }
  const found = new Map<PostedDocument, PostingAddress>();
  if (wanted.size === 0) return found;
  const key = { company: company.id, kind: "vouchers", period } as const;
  for (const book of await booksOfPeriod(db, key)) {
    const digests = await readDigests(db, book);
    for (const [k, page] of book.pages.entries()) {
      if (!digests[k]?.use.persons.some((p) => persons.has(p))) continue;
      signal?.throwIfAborted();
      for (const rows of await openStoredPage(db, book.id, page.hash)) {
        const voucher = voucherOf(rows);
        if (voucher.status === "voided" || own.has(voucher.id)) continue;
        for (const document of carriedBy(voucher, wanted))
          if (!found.has(document))
            found.set(document, addressOf(book, voucher));
      }
    }
  }
  return found;
}

function addressOf({ key }: Book, { number }: Voucher): PostingAddress {
  const { site, period } = key;
  const operationType = present(key.operationType, "a T/O");
  return { site, period, operationType, number };
}

function personOf(
  source: PostingSource,
  { company }: Installation,
): PersonRef | null {
  return source.kind === "invoices"
    ? personOfParty(counterpartOf(source.document), company.country)
    : source.document.person;
}

/** On which side the person of an invoice, or the bank of a movement, stands. */
function sideOf(source: PostingSource): "debit" | "credit" {
  if (source.kind !== "invoices")
    return source.kind === "collections" ? "debit" : "credit";
  const { direction, type } = source.document;
  return (direction === "issued") !== isCreditNote(type) ? "debit" : "credit";
}

function keysOfSource(
  source: PostingSource,
  person: PersonRef | null,
): CarriedKey[] {
  const side = sideOf(source);
  if (source.kind !== "invoices") return uuidKey(source.document.taxUuid, side);
  const { key, type, series, number } = source.document;
  return [
    ...uuidKey(key, side),
    ...documentKey(person, { type, series, number }, side),
  ];
}

function uuidKey(uuid: string | null, side: string): CarriedKey[] {
  return uuid === null ? [] : [`${uuid.toUpperCase()}|${side}`];
}

function documentKey(
  person: PersonRef | null,
  document: {
    readonly type: string | null;
    readonly series: string | null;
    readonly number: string | null;
  },
  side: string,
): CarriedKey[] {
  const { type, series, number } = document;
  if (!person || number === null) return [];
  const plain = number.replace(/^0+/, "");
  return [[person.docNumber, type, series, plain, side].join("|")];
}

function carriedBy(
  { lines }: Voucher,
  wanted: ReadonlyMap<CarriedKey, PostedDocument>,
): PostedDocument[] {
  return lines.flatMap((line) =>
    keysOfLine(line).flatMap((key) => wanted.get(key) ?? []),
  );
}

function keysOfLine(line: VoucherLine): CarriedKey[] {
  const side = line.debit > 0 ? "debit" : "credit";
  return [
    ...uuidKey(line.taxUuid, side),
    ...(line.document ? documentKey(line.person, line.document, side) : []),
  ];
}
