import type { VoucherSearch } from "../../books/search-vouchers.ts";
import type { Installation } from "../../domain/company.ts";
import {
  asksLines,
  asksMoreThanText,
  type FoundTotals,
} from "../../domain/voucher-search.ts";
import { FoundVouchers } from "../../stores/found-vouchers.svelte.ts";
import { liveBooks, Month } from "../../stores/month.svelte.ts";
import { periodsOf, type Filters } from "./filters.ts";
import {
  finderOf,
  rowsOf,
  rowsOfFound,
  totalsOfRows,
  type CountedBook,
  type MonthRow,
} from "./month-rows.ts";

/** Vouchers that a list holds at most: some 100 MB. More are added up, not listed. */
const LIMIT = 200_000;

/** On what a listing depends. */
interface Asked {
  readonly company: Installation;
  /** With the text as it is typed. */
  readonly filters: Filters;
  readonly nameOf: (person: string) => string;
}

/**
 * The vouchers that filters let through. A month, narrowed by its text at most, is read here and answers every key at once;
 * whatever needs lines or other months the worker finds. Make it while a component is made.
 */
export class VoucherListing {
  readonly #asked: () => Asked;
  readonly found: FoundVouchers;

  readonly #filters = $derived.by(() => this.#asked().filters);
  readonly #company = $derived.by(() => this.#asked().company);
  readonly #period = $derived.by(() => this.#filters.period);
  readonly #from = $derived.by(() => periodsOf(this.#filters).from);
  readonly #to = $derived.by(() => periodsOf(this.#filters).to);
  readonly month = $derived.by(() => new Month(this.#company, this.#period));
  readonly #all = $derived.by(() =>
    liveBooks(this.#company, this.#from, this.#to),
  );

  /** What the worker is asked; null where the month's own list is enough. */
  readonly search: VoucherSearch | null = $derived.by(() => {
    const { scope, terms, site, type, drafts } = this.#filters;
    if (drafts || (scope === "month" && !asksMoreThanText(terms))) return null;
    const [from, to] = [this.#from, this.#to];
    return { from, to, site, type, terms, limit: LIMIT };
  });

  /** The books of the periods that are looked at; undefined until the database has answered. */
  readonly books: readonly CountedBook[] | undefined = $derived.by(() =>
    this.#filters.scope === "month" && this.search === null
      ? this.month.books.current?.map(({ book }) => book)
      : this.#all.current?.filter(({ count }) => count > 0),
  );

  readonly #site = $derived.by(() => this.#filters.site);
  readonly #type = $derived.by(() => this.#filters.type);
  readonly #monthRows = $derived.by(() => {
    const books = this.search === null ? this.month.books.current : undefined;
    return books ? rowsOf(books, { site: this.#site, type: this.#type }) : [];
  });
  readonly #nameOf = $derived.by(() => this.#asked().nameOf);
  readonly #finder = $derived.by(() => finderOf(this.#monthRows, this.#nameOf));

  /** The vouchers, as the books have them. */
  readonly rows: readonly MonthRow[] = $derived.by(() =>
    this.search === null
      ? this.#finder(this.#filters.terms.text)
      : rowsOfFound(this.found.pages),
  );

  /** What they add up to; of those that are not listed too. Null while it is not known. */
  readonly totals: FoundTotals | null = $derived.by(() => {
    if (this.search === null) return totalsOfRows(this.rows);
    if (this.found.stale) return null;
    return this.found.end?.totals ?? null;
  });

  /** Whether lines were looked for. */
  readonly matched: boolean = $derived.by(() => asksLines(this.#filters.terms));

  constructor(asked: () => Asked) {
    this.#asked = asked;
    this.found = new FoundVouchers(
      () => this.#company.id,
      () => this.search,
    );
  }
}
