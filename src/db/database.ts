import Dexie, { type Table } from "dexie";
import type {
  Book,
  BookId,
  PageHash,
  StoredPage,
  StoredPart,
} from "../domain/book.ts";
import type { Instant, Period } from "../domain/calendar-date.ts";
import type {
  CompanyId,
  Installation,
  Site,
  SiteCode,
} from "../domain/company.ts";
import type {
  MasterName,
  MasterRows,
  OperationTypeCode,
} from "../domain/masters.ts";
import type { User, UserId } from "../domain/people.ts";
import type { PageTexts } from "../domain/page-texts.ts";
import type { PostedDocument, Posting } from "../domain/posting.ts";
import type { PostingRules } from "../domain/posting-rules.ts";
import type { Voucher } from "../domain/voucher.ts";
import type { VoucherForm } from "../domain/voucher-form.ts";
import type { Transfer, TransferId } from "../domain/transfer.ts";
import type { Bytes } from "../lib/bytes.ts";

/** A master's row with its key and company. */
export interface StoredMaster<M extends MasterName> {
  readonly company: CompanyId;
  readonly key: string;
  readonly row: MasterRows[M];
}

/** A page under its book and its content's name. */
export interface StoredPageRecord extends StoredPage {
  readonly book: BookId;
  readonly hash: PageHash;
}

/** What is read of a page without opening it. */
export interface StoredSummary extends PageTexts {
  readonly book: BookId;
  readonly hash: PageHash;
}

/** A master's row as it was before an import, and as the import left it: null where there was none. */
export interface MasterImage<M extends MasterName = MasterName> {
  readonly master: M;
  readonly key: string;
  readonly before: MasterRows[M] | null;
  readonly after: MasterRows[M];
}

/** The mark of a document before and after a posting: null where there was none, or is none any more. */
export interface PostingImage {
  readonly document: PostedDocument;
  readonly before: Posting | null;
  readonly after: Posting | null;
}

/** The rules by which a company turns documents into vouchers. */
export interface StoredPostingRules extends PostingRules {
  readonly company: CompanyId;
}

/** What an import took away, kept so that it can be put back. */
export interface ReplacedSet {
  readonly transfer: TransferId;
  readonly company: CompanyId;
  /** Ids of the books, for the index. */
  readonly books: readonly BookId[];
  /** The books before the import; null where there was none. */
  readonly before: readonly {
    readonly id: BookId;
    readonly book: Book | null;
  }[];
  /** The books as the import left them. */
  readonly after: readonly { readonly id: BookId; readonly book: Book }[];
  readonly masters: readonly MasterImage[];
  /** Drafts that the import made. */
  readonly drafts: readonly StoredDraft[];
  /** Marks of posted documents; absent where the change was no posting. */
  readonly postings?: readonly PostingImage[];
}

/** A voucher that is being entered, or that cannot be valid yet. It never travels. */
export interface StoredDraft {
  readonly id: string;
  readonly company: CompanyId;
  readonly period: Period;
  readonly modified: Instant;
  readonly form: VoucherForm;
  /** What is being changed, as it was when it was opened; absent for a new voucher. */
  readonly opened?: {
    readonly address: {
      readonly site: SiteCode;
      readonly period: Period;
      readonly operationType: OperationTypeCode;
      readonly number: string;
    };
    readonly voucher: Voucher;
  };
  /** Why it came as a draft, where a foreign file brought it: sentences of the importer. */
  readonly reasons: readonly string[];
}

/** A site that this installation has heard of. */
export interface StoredSite extends Site {
  readonly company: CompanyId;
}

/** A package that lies here, ready to be imported: those of the example company's branch. */
export interface StoredFile {
  readonly company: CompanyId;
  readonly name: string;
  readonly bytes: Bytes;
}

/** An original document, byte for byte, as it is stored and as it travels. */
export interface StoredOriginal extends StoredPart {
  readonly company: CompanyId;
}

/** A named setting of this installation. */
export interface Setting {
  readonly name: string;
  readonly value: unknown;
}

/**
 * The version of the stored shape. Raise it together with a `version(n).stores(…).upgrade(…)` step below; never change a
 * released step.
 */
export const DATABASE_VERSION = 3;

/** The database of one installation. Everything that is not derived lies here. */
export class ValijaDatabase extends Dexie {
  declare readonly installations: Table<Installation, string>;
  declare readonly settings: Table<Setting, string>;
  declare readonly sites: Table<StoredSite, [string, string]>;
  declare readonly books: Table<Book & { readonly month: string }, BookId>;
  declare readonly pages: Table<StoredPageRecord, [BookId, PageHash]>;
  declare readonly summaries: Table<StoredSummary, [BookId, PageHash]>;
  declare readonly persons: Table<StoredMaster<"persons">, [string, string]>;
  declare readonly accounts: Table<StoredMaster<"accounts">, [string, string]>;
  declare readonly costCenters: Table<
    StoredMaster<"costCenters">,
    [string, string]
  >;
  declare readonly operationTypes: Table<
    StoredMaster<"operationTypes">,
    [string, string]
  >;
  declare readonly exchangeRates: Table<
    StoredMaster<"exchangeRates">,
    [string, string]
  >;
  declare readonly transfers: Table<Transfer, TransferId>;
  declare readonly replaced: Table<ReplacedSet, TransferId>;
  declare readonly drafts: Table<StoredDraft, string>;
  declare readonly inbox: Table<StoredFile, [string, string]>;
  declare readonly users: Table<User, UserId>;
  declare readonly originals: Table<StoredOriginal, [string, string]>;
  declare readonly postingRules: Table<StoredPostingRules, string>;
  declare readonly postings: Table<Posting, [string, string]>;

  constructor(name = "valija") {
    // A voucher that the screen calls saved is on the disk, not in a buffer.
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      installations: "id",
      settings: "name",
      sites: "[company+code], company",
      books: "id, month, key.company",
      pages: "[book+hash]",
      summaries: "[book+hash]",
      persons: "[company+key], company",
      accounts: "[company+key], company",
      costCenters: "[company+key], company",
      operationTypes: "[company+key], company",
      exchangeRates: "[company+key], company",
      transfers: "id, company, revision",
      replaced: "transfer, *books",
      drafts: "id, [company+period]",
    });
    this.version(2).stores({
      inbox: "[company+name], company",
    });
    this.version(DATABASE_VERSION).stores({
      originals: "[company+sha256], company",
      users: "id, company",
      postingRules: "company",
      postings: "[company+document], company, voucher",
    });
  }
}

/** Index value of all books of a kind in one month. */
export function monthOfBooks(key: {
  readonly company: CompanyId;
  readonly kind: string;
  readonly period: string;
}): string {
  return `${key.company}|${key.kind}|${key.period}`;
}
