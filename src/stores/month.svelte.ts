import { listDrafts } from "../db/drafts.ts";
import type { StoredDraft } from "../db/database.ts";
import type { Period } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import { listMonth, type ListedBook } from "../books/vouchers.ts";
import { database } from "./database.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";

/** A company's month: its books with the columns of their lists, and its drafts. Opens no page. */
export class Month {
  readonly books: LiveQuery<ListedBook[]>;
  readonly drafts: LiveQuery<StoredDraft[]>;

  constructor(company: Installation, period: Period) {
    this.books = new LiveQuery(async () =>
      listMonth(database.db, company, period),
    );
    this.drafts = new LiveQuery(async () =>
      listDrafts(database.db, company.id, period),
    );
  }
}
