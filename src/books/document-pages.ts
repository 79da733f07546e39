/** Pages of invoices, collections and payments: the same cut, names and bytes as in a package. Knows no database. */
import type {
  PageDigest,
  PageRef,
  StoredPage,
  StoredPart,
} from "../domain/book.ts";
import type { CalendarDate } from "../domain/calendar-date.ts";
import type { CashKind, CashMovement } from "../domain/cash.ts";
import { counterpartOf, type Invoice } from "../domain/invoice.ts";
import { personKey } from "../domain/masters.ts";
import type { NewPage } from "../db/books.ts";
import { present } from "../lib/assert.ts";
import { textOf } from "../lib/bytes.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import { decodeTable, encodeTable } from "../transfer/format/csv.ts";
import {
  applicationRows,
  invoiceOfRow,
  invoiceRow,
  movementOfRows,
  movementRow,
  type ApplicationRow,
  type MovementRow,
} from "../transfer/format/document-rows.ts";
import { RowProblems } from "../transfer/format/row-problems.ts";
import {
  COLLECTION_APPLICATIONS,
  COLLECTIONS,
  INVOICES,
  PAYMENT_APPLICATIONS,
  PAYMENTS,
  type RowOf,
  type Table,
} from "../transfer/format/tables.ts";
import { packText, pageHash } from "../transfer/stored-page.ts";
import { webInflater } from "../transfer/zip/inflate.ts";

/** What management data consists of. */
export interface Documents {
  readonly invoices: Invoice;
  readonly collections: CashMovement;
  readonly payments: CashMovement;
}

export type DocumentKind = keyof Documents;

export const DOCUMENT_KINDS = [
  "invoices",
  "collections",
  "payments",
] as const satisfies readonly DocumentKind[];

/** The key of a document within its kind. */
export function documentKey(document: Invoice | CashMovement): string {
  return "key" in document ? document.key : document.id;
}

const CASH_TABLES = {
  collections: { leading: COLLECTIONS, following: COLLECTION_APPLICATIONS },
  payments: { leading: PAYMENTS, following: PAYMENT_APPLICATIONS },
} as const;

/** What a kind's documents are as text, and back. */
interface Codec<D> {
  /** The files of a page whose documents stand in key order; `following` null where no document has a part. */
  readonly encode: (documents: readonly D[]) => {
    readonly leading: string;
    readonly following: string | null;
  };
  readonly decode: (leading: string, following: string | null) => D[];
  readonly personOf: (document: D) => string | null;
  readonly partsOf: (document: D) => number;
}

const INVOICE_CODEC: Codec<Invoice> = {
  encode: (invoices) => ({
    leading: encodeTable(INVOICES, invoices.map(invoiceRow)),
    following: null,
  }),
  decode: (leading) => rowsOf(INVOICES, leading).map(invoiceOfRow),
  personOf: (invoice) => {
    const { docType, docNumber, name } = counterpartOf(invoice);
    return docType === null || docNumber === null
      ? null
      : personKey({ docType, docNumber, name });
  },
  partsOf: () => 0,
};

function cashCodec(kind: CashKind): Codec<CashMovement> {
  const { leading: head, following: beside } = CASH_TABLES[kind];
  return {
    encode: (movements) => {
      const applications = movements.flatMap(applicationRows);
      return {
        leading: encodeTable(head, movements.map(movementRow)),
        following:
          applications.length > 0 ? encodeTable(beside, applications) : null,
      };
    },
    decode: (leading, following) =>
      joinMovements(
        rowsOf(head, leading),
        following === null ? [] : rowsOf(beside, following),
      ),
    personOf: ({ person }) => (person ? personKey(person) : null),
    partsOf: ({ applications }) => applications.length,
  };
}

const CODECS: { readonly [K in DocumentKind]: Codec<Documents[K]> } = {
  invoices: INVOICE_CODEC,
  collections: cashCodec("collections"),
  payments: cashCodec("payments"),
};

/** Movements of their rows; the applications stand in the order of their movements. */
export function joinMovements(
  heads: readonly MovementRow[],
  applications: readonly ApplicationRow[],
): CashMovement[] {
  let at = 0;
  return heads.map((head) => {
    const from = at;
    while (applications[at]?.id === head.id) at++;
    return movementOfRows(head, applications.slice(from, at));
  });
}

/** Rows of text that was once checked and stored; throws when it is no longer that. */
function rowsOf<T extends Table>(table: T, text: string): RowOf<T>[] {
  const problems = new RowProblems();
  const rows = decodeTable(table, table.name, text, problems);
  present(problems.count === 0 ? rows : null, `a good page of ${table.name}`);
  return rows;
}

/** A page that was made: where it stands, and what is stored. */
export interface PackedDocuments {
  readonly ref: PageRef;
  readonly page: NewPage;
}

/** Makes a page of documents that stand in key order. */
export async function packDocuments<K extends DocumentKind>(
  kind: K,
  documents: readonly Documents[K][],
): Promise<PackedDocuments> {
  const texts = CODECS[kind].encode(documents);
  const leading = await packText(texts.leading);
  const following =
    texts.following === null ? null : await packText(texts.following);
  return await describeDocuments(kind, documents, { leading, following });
}

/** What is kept of a page whose files are at hand and hold these documents. */
export async function describeDocuments<K extends DocumentKind>(
  kind: K,
  documents: readonly Documents[K][],
  stored: StoredPage,
): Promise<PackedDocuments> {
  const { personOf, partsOf } = CODECS[kind];
  const hash = await pageHash(
    stored.leading.sha256,
    stored.following?.sha256 ?? null,
  );
  const persons = new Set<string>();
  for (const document of documents) {
    const key = personOf(document);
    if (key !== null) persons.add(key);
  }
  const days = documents.map((d) => d.date).sort();
  const digest: PageDigest = {
    use: {
      earliest: present<CalendarDate>(days[0], "a document"),
      latest: present<CalendarDate>(days.at(-1), "a document"),
      accounts: [],
      costCenters: [],
      persons: [...persons].sort(compareCodePoints),
      withoutPerson: [],
      withoutCostCenter: [],
      withoutDocument: [],
    },
    accountTotals: [],
  };
  return {
    ref: {
      hash,
      first: documentKey(present(documents[0], "a document")),
      last: documentKey(present(documents.at(-1), "a document")),
      count: documents.length,
      lines: documents.reduce((n, d) => n + partsOf(d), 0),
    },
    page: {
      hash,
      stored,
      texts: {
        columns: JSON.stringify(documents),
        digest: JSON.stringify(digest),
      },
    },
  };
}

/** Opens a stored page. Throws when its bytes are not what was once checked and stored. */
export async function openDocuments<K extends DocumentKind>(
  kind: K,
  page: StoredPage,
): Promise<Documents[K][]> {
  return CODECS[kind].decode(
    await openPart(page.leading),
    page.following && (await openPart(page.following)),
  );
}

async function openPart(part: StoredPart): Promise<string> {
  const data = await webInflater.inflate(part.deflated, part.size);
  return present(data.ok ? textOf(data.value) : null, "a readable page");
}
