import type { PostingOrder } from "../../books/apply-posting.ts";
import type {
  PostingItem,
  PostingRepair,
  PostingReview,
} from "../../books/plan-posting.ts";
import {
  AccountTotals,
  compareBalances,
  type BalanceChange,
} from "../../domain/ledger.ts";
import type { PostedDocument } from "../../domain/posting.ts";
import type { PostingGrouping } from "../../domain/posting-rules.ts";
import { groupEntries } from "../../domain/posting-vouchers.ts";
import type { VoucherId } from "../../domain/voucher.ts";
import {
  NO_DOCUMENTS,
  noEntries,
  usualDocuments,
  withDocument,
  withEntry,
} from "./chosen.ts";

/** What is done with the voucher of changed documents. */
export type RepairWay = "leave" | "replace" | "void";

/** What is chosen of a review: documents to post, and ways out for changed ones. */
export class PostingChoice {
  readonly review: PostingReview;
  readonly #grouping: () => PostingGrouping;
  /** Null as long as nobody chose: then it is what is usual. */
  #picked: ReadonlySet<PostedDocument> | null = $state.raw(null);
  #ways: ReadonlyMap<VoucherId, RepairWay> = $state.raw(noEntries());

  constructor(review: PostingReview, grouping: () => PostingGrouping) {
    this.review = review;
    this.#grouping = grouping;
  }

  /** Documents that can be posted. */
  readonly ready: readonly PostingItem[] = $derived.by(() =>
    this.review.items.filter(({ standing }) => standing === "ready"),
  );

  readonly #documents: ReadonlySet<PostedDocument> = $derived.by(
    () => this.#picked ?? usualDocuments(this.ready),
  );

  readonly #entries = $derived.by(() =>
    this.ready.flatMap(({ document, proposal }) =>
      proposal.entry && this.#documents.has(document) ? proposal.entry : [],
    ),
  );

  /** How many documents are chosen. */
  readonly count: number = $derived.by(() => this.#entries.length);

  /** How many vouchers they make. */
  readonly vouchers: number = $derived.by(
    () => groupEntries(this.#entries, this.#grouping()).length,
  );

  /** Debit of the vouchers, minor units. */
  readonly debit: number = $derived.by(() =>
    this.#entries.reduce(
      (n, { lines }) => n + lines.reduce((m, { line }) => m + line.debit, 0),
      0,
    ),
  );

  readonly #repairs = $derived.by(() =>
    this.review.repairs.map((repair) => ({
      repair,
      way: this.#ways.get(repair.voucher) ?? "leave",
    })),
  );

  /** How many vouchers are made anew, and voided. */
  readonly replaced: number = $derived.by(
    () => this.#repairs.filter(({ way }) => way === "replace").length,
  );
  readonly voided: number = $derived.by(
    () => this.#repairs.filter(({ way }) => way === "void").length,
  );

  /** What accounts have in the month, and would have. */
  readonly balances: readonly BalanceChange[] = $derived.by(() => {
    const totals = new AccountTotals();
    totals.addTotals(this.review.balances);
    for (const { lines } of this.#entries)
      for (const { line } of lines)
        totals.add(line.account, line.debit, line.credit);
    for (const { repair, way } of this.#repairs) {
      if (way === "leave") continue;
      totals.addVoucher(repair.before, -1);
      if (way === "replace" && repair.after) totals.addVoucher(repair.after);
    }
    return compareBalances(this.review.balances, totals.list());
  });

  /** Whether a document is to be posted. */
  has(document: PostedDocument): boolean {
    return this.#documents.has(document);
  }

  set(document: PostedDocument, chosen: boolean): void {
    this.#picked = withDocument(this.#documents, document, chosen);
  }

  /** Chooses every document but those that somebody else's voucher names already. */
  chooseAll(): void {
    this.#picked = null;
  }

  chooseNone(): void {
    this.#picked = NO_DOCUMENTS;
  }

  /** The repair of a document's voucher, where there is one. */
  repairOf({ posted }: PostingItem): PostingRepair | null {
    return (
      this.review.repairs.find(({ voucher }) => voucher === posted?.voucher) ??
      null
    );
  }

  wayOf({ voucher }: PostingRepair): RepairWay {
    return this.#ways.get(voucher) ?? "leave";
  }

  setWay({ voucher }: PostingRepair, way: RepairWay): void {
    this.#ways = withEntry(this.#ways, voucher, way);
  }

  /** What is to be done, as the worker takes it. */
  order(voidReason: string): PostingOrder {
    const of = (wanted: RepairWay): VoucherId[] =>
      this.#repairs.flatMap(({ repair, way }) =>
        way === wanted ? repair.voucher : [],
      );
    return {
      documents: this.#entries.map(({ document }) => document),
      grouping: this.#grouping(),
      replace: of("replace"),
      void: of("void"),
      voidReason,
    };
  }
}
