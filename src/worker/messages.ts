/** What page and worker say to each other: plain data only. */
import type { CalendarDate } from "../domain/calendar-date.ts";
import type { CompanyId, Installation } from "../domain/company.ts";
import type { NotAllowed } from "../domain/people.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import type { Invoice, InvoiceKey } from "../domain/invoice.ts";
import type {
  DocumentsImport,
  ForeignImport,
  IncomingTransfer,
  OutgoingTransfer,
  PostingRun,
  ReplacingTransfer,
  TransferId,
} from "../domain/transfer.ts";
import type { InvoiceRow, InvoiceSheet } from "../books/invoice-list.ts";
import type { StatusError } from "../books/invoice-status.ts";
import type { PostingOrder } from "../books/apply-posting.ts";
import type { PostingRequest, PostingReview } from "../books/plan-posting.ts";
import type {
  MergeUndone,
  PersonMerge,
  PersonMergeOrder,
  PersonMergePreview,
} from "../books/person-merge.ts";
import type {
  FoundPage,
  SearchEnd,
  VoucherSearch,
} from "../books/search-vouchers.ts";
import type { UndoPlan } from "../db/replacement.ts";
import type { StorageError } from "../db/storage-error.ts";
import type { DocumentLine } from "../foreign/documents/lines.ts";
import type { Language } from "../i18n/index.ts";
import type { Bytes } from "../lib/bytes.ts";
import type { Result } from "../lib/result.ts";
import type { ReadRow } from "../sheets/read-rows.ts";
import type { SheetError } from "../sheets/sheet-error.ts";
import type { Sheet, SheetFormat } from "../sheets/sheet.ts";
import type { ConflictChoices } from "../transfer/apply-replacement.ts";
import type {
  DocumentsReview,
  FileReport,
} from "../transfer/documents/review.ts";
import type { TooManyFiles } from "../transfer/documents/stage.ts";
import type { ExampleError } from "../transfer/example-company.ts";
import type { ManagementStopped } from "../transfer/export-management.ts";
import type { ExportStopped } from "../transfer/export-package.ts";
import type { ExportPlan, ExportScope } from "../transfer/export-plan.ts";
import type { ForeignError } from "../transfer/foreign-error.ts";
import type { ForeignReview } from "../transfer/foreign-review.ts";
import type { PackageError } from "../transfer/format/errors.ts";
import type { ImportReview } from "../transfer/import-review.ts";
import type {
  Mismatch,
  PackageFilter,
  PackageState,
} from "../transfer/list-packages.ts";
import type {
  ManagementPlan,
  ManagementScope,
} from "../transfer/management-plan.ts";
import type { PackageSummary } from "../transfer/package-summary.ts";
import type { RestoreReview } from "../transfer/restore-review.ts";
import type { DestinationError } from "./destination.ts";

/** Whatever can stop a job of the worker, beside what its own subject says. */
export type JobError =
  | { readonly code: "cancelled" }
  /** Another tab imports or exports just now. */
  | { readonly code: "busy" }
  | { readonly code: "no-space"; readonly bytes: number }
  | { readonly code: "file-unreadable"; readonly name: string }
  /** What was reviewed is no longer at hand: the review must be made again. */
  | { readonly code: "review-gone" }
  | { readonly code: "company-gone" }
  | NotAllowed
  | StorageError;

/** What a job is doing, for its progress bar. */
export type JobStep =
  | "searching"
  | "listing"
  | "reading"
  | "probing-space"
  | "storing"
  | "collecting"
  | "writing"
  | "writing-sheet"
  | "reading-sheet"
  | "counting"
  | "rewriting"
  | "reading-documents"
  | "storing-documents"
  | "proposing";

/** How far a job is; `total` 0 where nobody knows. */
export interface JobProgress {
  readonly step: JobStep;
  readonly done: number;
  readonly total: number;
}

/** A file that was looked at: what its manifest says, or why it cannot be read. */
export interface ListedPackage {
  /** Index of the file in the list that was given. */
  readonly index: number;
  readonly name: string;
  readonly size: number;
  readonly content: Result<
    {
      readonly summary: PackageSummary;
      readonly mismatch: Mismatch | null;
      readonly state: PackageState;
    },
    PackageError | JobError
  >;
}

/** Where an export goes. */
export type ExportDestination =
  | { readonly kind: "folder"; readonly folder: FileSystemDirectoryHandle }
  | { readonly kind: "download" };

/** A package that left; its bytes where the page has still to hand them over. */
export interface ExportDone {
  readonly transfer: OutgoingTransfer;
  readonly slip: string;
  readonly bytes: Bytes | null;
}

/** Identifies something that the worker keeps between a review and the decision. */
export type StageId = string;

/** Names a running job, so that it can be cancelled. */
export type JobId = string;

/** Called with every step of a job. The worker waits for it, so that nothing overtakes. */
export type OnProgress = (progress: JobProgress) => void | Promise<void>;

/** Sheets in and out. */
export interface SheetService {
  /** The file of a sheet. */
  writeSheet(
    job: JobId,
    sheet: Sheet,
    format: SheetFormat,
    onProgress: OnProgress,
  ): Promise<Result<Bytes, JobError>>;

  /** The rows of a file that should be a sheet. */
  readSheet(
    job: JobId,
    file: File,
    onProgress: OnProgress,
  ): Promise<Result<readonly ReadRow[], SheetError | JobError>>;
}

/** Two persons of the master that are one. */
export interface PersonService {
  /** What a merge would touch. */
  previewPersonMerge(
    job: JobId,
    company: CompanyId,
    order: Pick<PersonMergeOrder, "survivor" | "other">,
    onProgress: OnProgress,
  ): Promise<Result<PersonMergePreview, JobError>>;

  mergePersons(
    job: JobId,
    company: CompanyId,
    order: PersonMergeOrder,
    onProgress: OnProgress,
  ): Promise<Result<PersonMerge, JobError>>;

  undoPersonMerge(
    job: JobId,
    company: CompanyId,
    merge: PersonMerge,
    onProgress: OnProgress,
  ): Promise<Result<MergeUndone, JobError>>;
}

/** Finding vouchers. */
export interface SearchService {
  /** Gives what it finds page after page; `changed-meanwhile` when the books changed under its hands: ask again. */
  findVouchers(
    job: JobId,
    company: CompanyId,
    search: VoucherSearch,
    onFound: (pages: readonly FoundPage[]) => void | Promise<void>,
    onProgress: OnProgress,
  ): Promise<Result<SearchEnd, JobError>>;
}

/** What a report says of all files; the rows are asked for some at a time. */
export type DocumentsHead = Omit<DocumentsReview, "rows"> & {
  readonly rows: number;
};

/** Electronic documents: bringing them in, listing and opening them. */
export interface DocumentsService {
  /** Hands over files, some at a time: thousands at once would hold the page up. */
  giveDocuments(stage: StageId, files: readonly File[]): void;

  /** Reads what was handed over. */
  stageDocuments(
    job: JobId,
    company: CompanyId,
    stage: StageId,
    onProgress: OnProgress,
  ): Promise<Result<DocumentsHead, TooManyFiles | JobError>>;

  /** Rows of the report from one on, some at a time; none after the last. */
  documentRows(stage: StageId, from: number): Promise<readonly FileReport[]>;

  applyDocuments(
    job: JobId,
    stage: StageId,
    replace: boolean,
    onProgress: OnProgress,
  ): Promise<Result<DocumentsImport, JobError>>;

  forgetDocuments(stage: StageId): void;

  /** Gives every document's row, some at a time; `changed-meanwhile` when the books changed under its hands: ask again. */
  listInvoices(
    job: JobId,
    company: CompanyId,
    onRows: (rows: readonly InvoiceRow[]) => void | Promise<void>,
  ): Promise<Result<null, JobError>>;

  openInvoice(
    company: CompanyId,
    key: InvoiceKey,
  ): Promise<Result<OpenInvoice | null, JobError>>;

  setInvoiceStatus(
    job: JobId,
    company: CompanyId,
    key: InvoiceKey,
    status: Invoice["status"],
  ): Promise<Result<Invoice, StatusError | JobError>>;
}

/** A document with all that speaks of it, and what its original says line by line. */
export interface OpenInvoice {
  readonly sheet: InvoiceSheet;
  /** The very bytes; null where they are not here. */
  readonly original: {
    readonly bytes: Bytes;
    /** Null where its encoding is none that is read. */
    readonly text: string | null;
  } | null;
  /** Null where the original is not here or cannot be read. */
  readonly lines: readonly DocumentLine[] | null;
}

/** Documents that become vouchers. */
export interface PostingService {
  /** What posting a month's documents would do; the last review is kept until it is applied. */
  planPosting(
    job: JobId,
    company: CompanyId,
    request: PostingRequest,
    onProgress: OnProgress,
  ): Promise<
    Result<
      { readonly stage: StageId; readonly review: PostingReview },
      JobError
    >
  >;

  applyPosting(
    job: JobId,
    stage: StageId,
    order: PostingOrder,
    onProgress: OnProgress,
  ): Promise<Result<PostingRun, JobError>>;
}

/** Everything that the worker does. A job that is cancelled leaves everything as it was. */
export interface TransferService
  extends
    SheetService,
    PersonService,
    PostingService,
    SearchService,
    DocumentsService {
  cancel(job: JobId): void;

  /** The language of the sentences that the worker writes from now on (a draft keeps why it is none). */
  speak(language: Language): void;

  listPackages(
    job: JobId,
    company: CompanyId,
    filter: PackageFilter,
    files: readonly File[],
    onProgress: OnProgress,
  ): Promise<Result<readonly ListedPackage[], JobError>>;

  stageImport(
    job: JobId,
    company: CompanyId,
    file: File,
    allSites: boolean,
    onProgress: OnProgress,
  ): Promise<
    Result<
      { readonly stage: StageId; readonly review: ImportReview },
      PackageError | JobError
    >
  >;

  applyImport(
    job: JobId,
    stage: StageId,
    choices: ConflictChoices,
    onProgress: OnProgress,
  ): Promise<Result<IncomingTransfer, JobError>>;

  planUndo(transfer: TransferId): Promise<UndoPlan | null>;

  undo(
    transfer: TransferId,
    losingChanges: boolean,
  ): Promise<Result<ReplacingTransfer, JobError>>;

  /** As `stageImport`, of a management package; `applyImport` applies it. */
  stageRestore(
    job: JobId,
    company: CompanyId,
    file: File,
    keepOthers: boolean,
    onProgress: OnProgress,
  ): Promise<
    Result<
      { readonly stage: StageId; readonly review: RestoreReview },
      PackageError | JobError
    >
  >;

  planExport(
    company: CompanyId,
    scope: ExportScope,
  ): Promise<ExportPlan | null>;

  planManagement(
    company: CompanyId,
    scope: ManagementScope,
  ): Promise<ManagementPlan | null>;

  exportManagement(
    job: JobId,
    company: CompanyId,
    scope: ManagementScope,
    destination: ExportDestination,
    onProgress: OnProgress,
  ): Promise<
    Result<ExportDone, ManagementStopped | DestinationError | JobError>
  >;

  exportPackage(
    job: JobId,
    company: CompanyId,
    scope: ExportScope,
    destination: ExportDestination,
    onProgress: OnProgress,
  ): Promise<Result<ExportDone, ExportStopped | DestinationError | JobError>>;

  stageForeign(
    job: JobId,
    company: CompanyId,
    file: File,
    defaultOperationType: OperationTypeCode,
    onProgress: OnProgress,
  ): Promise<
    Result<
      { readonly stage: StageId; readonly review: ForeignReview },
      ForeignError | JobError
    >
  >;

  applyForeign(
    job: JobId,
    stage: StageId,
    onProgress: OnProgress,
  ): Promise<Result<ForeignImport, JobError>>;

  /** Makes the example company as of a day and opens it. Cancelled, it leaves nothing. */
  createExample(
    job: JobId,
    today: CalendarDate,
    onProgress: OnProgress,
  ): Promise<Result<Installation, ExampleError | JobError>>;

  /** Removes everything of the example company; a real one it does not touch (`company-gone`). */
  removeExample(company: CompanyId): Promise<Result<null, JobError>>;

  /** Forgets what was reviewed. */
  discard(stage: StageId): void;
}
