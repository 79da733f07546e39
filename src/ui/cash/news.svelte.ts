import type { Result } from "../../lib/result.ts";
import type {
  CashStore,
  MovementsTakenBack,
  SaveMovementError,
} from "../../stores/cash.svelte.ts";
import type { CashMovement } from "../../domain/cash.ts";

/** What was done: a sentence, and what takes it back; null where nothing does. */
export interface CashDone {
  readonly text: string;
  readonly undo:
    | (() => Promise<
        Result<CashMovement | MovementsTakenBack, SaveMovementError>
      >)
    | null;
}

/** What was done last with collections or payments, and the way back from it. */
export class CashNews {
  readonly store: CashStore;
  #done: CashDone | null = $state.raw(null);
  #failure: SaveMovementError | null = $state.raw(null);

  constructor(store: CashStore) {
    this.store = store;
  }

  /** What was done; null where nothing is to be said. */
  get done(): CashDone | null {
    return this.#done;
  }

  /** Why it could not be taken back. */
  get failure(): SaveMovementError | null {
    return this.#failure;
  }

  /** Something was done. */
  tell(done: CashDone): void {
    this.#done = done;
    this.#failure = null;
  }

  /** Nothing is said of it any more. */
  forget(): void {
    this.#done = null;
    this.#failure = null;
  }

  /** Takes it back and says so; `said` gives the words. */
  async undo(
    said: (taken: CashMovement | MovementsTakenBack) => string,
  ): Promise<void> {
    const taken = await this.#done?.undo?.();
    if (!taken) return;
    if (taken.ok) this.tell({ text: said(taken.value), undo: null });
    else this.#failure = taken.error;
  }
}
