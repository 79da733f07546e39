import type { Instant } from "../../domain/calendar-date.ts";
import type { VoucherForm } from "../../domain/voucher-form.ts";
import type { Result } from "../../lib/result.ts";
import { now } from "../../stores/clock.ts";
import type { DraftError } from "../../stores/voucher-editing.ts";

/** How long typing must rest, in milliseconds, before it is kept. */
const REST = 300;

/** Keeps what is typed as a draft, one writing after the other, when the typing rests. */
export class DraftKeeper {
  readonly #write: () => Promise<Result<VoucherForm, DraftError>>;
  readonly #onFirst: () => void;
  #keptAt: Instant | null = $state.raw(null);
  #failure: DraftError | null = $state.raw(null);
  /** The forms that were written last: what a draft holds and is none of these, another window wrote. */
  #own: readonly VoucherForm[] = $state.raw([]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  /** `write` writes what is typed at that moment and gives it; `onFirst` hears of the first time that a draft is there. */
  constructor(
    write: () => Promise<Result<VoucherForm, DraftError>>,
    onFirst: () => void,
  ) {
    this.#write = write;
    this.#onFirst = onFirst;
  }

  /** Begins with another form, kept at some time or not yet. */
  begin(form: VoucherForm, keptAt: Instant | null): void {
    this.#forget();
    this.#keptAt = keptAt;
    this.#own = [form];
  }

  /** When it was kept; null where nothing is. */
  get keptAt(): Instant | null {
    return this.#keptAt;
  }

  /** Why it could not be kept the last time. */
  get failure(): DraftError | null {
    return this.#failure;
  }

  set failure(error: DraftError | null) {
    this.#failure = error;
  }

  /** Whether a draft's form was written here. */
  wrote(form: VoucherForm): boolean {
    return this.#own.some((own) => sameForm(own, form));
  }

  /** Keeps it once the typing has rested. */
  later(rest = REST): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), rest);
  }

  /** Keeps it now, if it is not kept yet. */
  async keep(): Promise<void> {
    if (this.#timer === undefined) return;
    this.#forget();
    this.#queue = this.#queue.then(async () => {
      const kept = await this.#write();
      this.#failure = kept.ok ? null : kept.error;
      if (!kept.ok) return;
      const first = this.#keptAt === null;
      this.#keptAt = now();
      this.#own = [...this.#own.slice(-2), kept.value];
      if (first) this.#onFirst();
    });
    await this.#queue;
  }

  /** Writes no more, and waits for what is being written. */
  async rest(): Promise<void> {
    this.#forget();
    await this.#queue;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

function sameForm(a: VoucherForm, b: VoucherForm): boolean {
  const { lines: linesA, ...headerA } = a;
  const { lines: linesB, ...headerB } = b;
  return (
    sameCells(headerA, headerB) &&
    linesA.length === linesB.length &&
    linesA.every((line, k) => {
      const other = linesB[k];
      return other !== undefined && sameCells(line, other);
    })
  );
}

function sameCells(a: object, b: object): boolean {
  const cells = new Map<string, unknown>(Object.entries(b));
  return Object.entries(a).every(([name, text]) => cells.get(name) === text);
}
