import {
  MAX_ROW_PROBLEMS,
  type PackageError,
  type RowFault,
  type RowProblem,
} from "./errors.ts";

/** How many bad rows are counted before reading stops: a table of garbage must not cost minutes. */
const STOP_AT = 10_000;

/** Bad rows as plain data: the first of them, how many there are, and what passed its bound. */
export interface FoundProblems {
  readonly rows: readonly RowProblem[];
  readonly count: number;
  readonly tooLarge: PackageError | null;
}

/** Collects the bad rows of a package, so that they fail together. */
export class RowProblems {
  readonly #rows: RowProblem[] = [];
  #count = 0;
  #tooLarge: PackageError | null = null;

  add(
    table: string,
    row: number,
    column: string | null,
    reason: RowFault,
  ): void {
    this.#count++;
    if (this.#rows.length < MAX_ROW_PROBLEMS)
      this.#rows.push({ table, row, column, reason });
  }

  /** Adds what was found elsewhere, in its order. */
  addAll(found: FoundProblems): void {
    this.#rows.push(
      ...found.rows.slice(0, MAX_ROW_PROBLEMS - this.#rows.length),
    );
    this.#count += found.count;
    this.#tooLarge ??= found.tooLarge;
  }

  /** What was found, as plain data. */
  get found(): FoundProblems {
    return { rows: this.#rows, count: this.#count, tooLarge: this.#tooLarge };
  }

  /** A cell or the number of rows passes its bound: reading stops. */
  addTooLarge(error: PackageError): void {
    this.#tooLarge ??= error;
  }

  /** Bad cells and rows so far. */
  get count(): number {
    return this.#count;
  }

  /** Whether it is no use to read on. */
  get full(): boolean {
    return this.#count >= STOP_AT || this.#tooLarge !== null;
  }

  /** The refusal, or null when no row was bad. */
  error(): PackageError | null {
    if (this.#tooLarge) return this.#tooLarge;
    if (this.#count === 0) return null;
    return { code: "bad-row", rows: this.#rows, count: this.#count };
  }
}
