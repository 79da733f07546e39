/** Exchange rates of one currency while they are typed, pasted, copied and taken back. */
import type { CalendarDate, Instant } from "../../../domain/calendar-date.ts";
import type { Currency } from "../../../domain/company.ts";
import {
  compareRates,
  parseTypedRate,
  type Rate,
} from "../../../domain/decimal.ts";
import type { ExchangeRate } from "../../../domain/masters.ts";
import {
  editedRates,
  rateBefore,
  rateKey,
  readRateBlock,
  type DayRate,
  type RateFinding,
} from "../../../domain/month-rates.ts";
import type {
  MasterEdit,
  MasterEditError,
  MasterStore,
  TakenBack,
} from "../../../stores/masters.svelte.ts";

/** A day's two rates. */
export type Side = "buy" | "sell";

type Edit = MasterEdit<"exchangeRates">;

type Rates = ReadonlyMap<string, ExchangeRate>;

const NONE: Rates = new Map();

interface Written {
  /** The database's answer when it was written. */
  readonly answer: Rates | undefined;
  readonly rows: Rates;
}

/** What was done last, for the line that says so. */
export type RateNews =
  | { readonly code: "saved" | "removed"; readonly date: CalendarDate }
  | { readonly code: "filled"; readonly count: number }
  | {
      readonly code: "pasted";
      readonly created: number;
      readonly changed: number;
      /** Already there with the same rates. */
      readonly same: number;
      /** Of another month than the one shown. */
      readonly elsewhere: number;
      readonly findings: readonly RateFinding[];
    }
  | ({ readonly code: "undone" } & TakenBack)
  | {
      readonly code: "failed";
      readonly error: MasterEditError<"exchangeRates">;
    }
  | { readonly code: "nothing-before" };

/** A day that is not saved as it is typed. */
export type DayTrouble = "bad-buy" | "bad-sell" | "no-buy" | "no-sell";

/** The rates of one currency being entered. */
export class RateEntry {
  readonly #store: MasterStore<"exchangeRates">;
  readonly #currency: Currency;
  /** What is typed and not saved, by day and side. */
  #typed: Readonly<Record<string, string>> = $state.raw({});
  #news: RateNews | null = $state.raw(null);
  #done: readonly (readonly Edit[])[] = $state.raw([]);
  /** What was written since the database answered last: what comes next begins there. */
  #written: Written | null = $state.raw(null);
  /** One step after the other: leaving a cell and Enter mean the same one. */
  #last: Promise<void> = Promise.resolve();

  constructor(store: MasterStore<"exchangeRates">, currency: Currency) {
    this.#store = store;
    this.#currency = currency;
  }

  /** What was done last; null before anything was. */
  get news(): RateNews | null {
    return this.#news;
  }

  /** Whether something can be taken back. */
  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  /** What a cell shows. */
  textOf(date: CalendarDate, side: Side): string {
    return this.#typed[cellKey(date, side)] ?? this.#rateOf(date)?.[side] ?? "";
  }

  /** Types into a cell. */
  type(date: CalendarDate, side: Side, text: string): void {
    this.#typed = { ...this.#typed, [cellKey(date, side)]: text };
  }

  /** Drops what is typed for a day. */
  restore(date: CalendarDate): void {
    const keys = [cellKey(date, "buy"), cellKey(date, "sell")];
    this.#typed = Object.fromEntries(
      Object.entries(this.#typed).filter(([key]) => !keys.includes(key)),
    );
  }

  /** Why a day cannot be saved as it is typed; null where it can, and where nothing is typed. */
  troubleOf(date: CalendarDate): DayTrouble | null {
    if (!this.#isTyped(date)) return null;
    const [buy, sell] = [this.textOf(date, "buy"), this.textOf(date, "sell")];
    if (buy.trim() !== "" && parseTypedRate(buy) === null) return "bad-buy";
    if (sell.trim() !== "" && parseTypedRate(sell) === null) return "bad-sell";
    if (buy.trim() === "" && sell.trim() === "") return null;
    if (buy.trim() === "") return "no-buy";
    return sell.trim() === "" ? "no-sell" : null;
  }

  /** Saves a day as it is typed; both cells empty remove its rate. Waits where a half is still missing. */
  commit(date: CalendarDate): void {
    this.#inTurn(async () => this.#commit(date));
  }

  /** Gives a day the rate of the last day before it that has one. */
  copyBefore(date: CalendarDate): void {
    this.#inTurn(async () => this.#copyBefore(date));
  }

  /** Puts these rates on days that have none. */
  fill(rates: readonly ExchangeRate[]): void {
    this.#inTurn(async () => this.#fill(rates));
  }

  /** Takes a block from a spreadsheet, all of it in one step. `days` are those shown; rows without dates begin at `from`. */
  paste(text: string, from: CalendarDate, days: readonly CalendarDate[]): void {
    this.#inTurn(async () => this.#paste(text, from, days));
  }

  /** Takes the last step back. */
  undo(): void {
    this.#inTurn(async () => this.#undo());
  }

  #inTurn(step: () => Promise<void>): void {
    this.#last = this.#last.then(step);
  }

  async #commit(date: CalendarDate): Promise<void> {
    if (!this.#isTyped(date) || this.troubleOf(date) !== null) return;
    const before = this.#rateOf(date);
    const buy = parseTypedRate(this.textOf(date, "buy"));
    const sell = parseTypedRate(this.textOf(date, "sell"));
    const after = buy && sell ? this.#row({ date, buy, sell }) : null;
    const same = after && before ? sameRates(before, after) : after === before;
    const typed = this.#typedOf(date);
    if (!same && !(await this.#write([{ before, after }]))) return;
    // Unless somebody went on typing meanwhile.
    if (this.#typedOf(date) === typed) this.restore(date);
    if (!same) this.#news = { code: after ? "saved" : "removed", date };
  }

  async #copyBefore(date: CalendarDate): Promise<void> {
    const last = rateBefore(date, this.#currency, this.rates.values());
    if (!last) {
      this.#news = { code: "nothing-before" };
      return;
    }
    const { buy, sell } = last;
    this.restore(date);
    const before = this.#rateOf(date);
    if (before && sameRates(before, last)) return;
    const after = this.#row({ date, buy, sell });
    if (await this.#write([{ before, after }]))
      this.#news = { code: "saved", date };
  }

  async #fill(rates: readonly ExchangeRate[]): Promise<void> {
    const edits = rates.map((after) => ({ before: null, after }));
    if (await this.#write(edits))
      this.#news = { code: "filled", count: edits.length };
  }

  async #paste(
    text: string,
    from: CalendarDate,
    days: readonly CalendarDate[],
  ): Promise<void> {
    const { rows, findings } = readRateBlock(text, from, days);
    const edits = rows.map((row) => ({
      before: this.#rateOf(row.date),
      after: this.#row(row),
    }));
    const changes = edits.filter(
      ({ before, after }) => before === null || !sameRates(before, after),
    );
    if (changes.length > 0 && !(await this.#write(changes))) return;
    for (const { date } of rows) this.restore(date);
    const created = changes.filter(({ before }) => before === null).length;
    this.#news = {
      code: "pasted",
      created,
      changed: changes.length - created,
      same: rows.length - changes.length,
      elsewhere: rows.filter(({ date }) => !days.includes(date)).length,
      findings,
    };
  }

  async #undo(): Promise<void> {
    const last = this.#done.at(-1);
    if (!last) return;
    const taken = await this.#store.takeBack(last);
    this.#written = null;
    if (taken.ok) {
      this.#done = this.#done.slice(0, -1);
      this.#news = { code: "undone", ...taken.value };
    } else this.#news = { code: "failed", error: taken.error };
  }

  async #write(edits: readonly Edit[]): Promise<boolean> {
    const saved = await this.#store.saveAll(edits);
    if (saved.ok) {
      this.#keep(saved.value);
      this.#done = [...this.#done, saved.value];
      this.#news = null;
    } else this.#news = { code: "failed", error: saved.error };
    return saved.ok;
  }

  #keep(edits: readonly Edit[]): void {
    const answer = this.#store.rows.current;
    this.#written = { answer, rows: editedRates(answer ?? NONE, edits) };
  }

  #row(rate: DayRate): ExchangeRate {
    // When it was changed, the database says.
    return { ...rate, currency: this.#currency, modified: "" as Instant };
  }

  /** All rates as they stand. */
  get rates(): Rates {
    const answer = this.#store.rows.current;
    const written = this.#written;
    return (written?.answer === answer ? written?.rows : answer) ?? NONE;
  }

  #rateOf(date: CalendarDate): ExchangeRate | null {
    return this.rates.get(rateKey(date, this.#currency)) ?? null;
  }

  #typedOf(date: CalendarDate): string {
    return `${this.textOf(date, "buy")} ${this.textOf(date, "sell")}`;
  }

  #isTyped(date: CalendarDate): boolean {
    return (
      cellKey(date, "buy") in this.#typed ||
      cellKey(date, "sell") in this.#typed
    );
  }
}

function cellKey(date: CalendarDate, side: Side): string {
  return `${date} ${side}`;
}

function sameRates(
  a: { readonly buy: Rate; readonly sell: Rate },
  b: { readonly buy: Rate; readonly sell: Rate },
): boolean {
  return compareRates(a.buy, b.buy) === 0 && compareRates(a.sell, b.sell) === 0;
}
