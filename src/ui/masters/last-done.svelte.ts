import type { MasterName } from "../../domain/masters.ts";
import type { NotAllowed } from "../../domain/people.ts";
import type { StorageError } from "../../db/storage-error.ts";
import type {
  MasterEdit,
  MasterStore,
  TakenBack,
} from "../../stores/masters.svelte.ts";

/** What was done: a sentence, and the edits that it can be taken back by; none where it cannot. */
export interface Done<M extends MasterName> {
  readonly text: string;
  readonly edits: readonly MasterEdit<M>[];
}

/** What was done last with a master, and the way back from it. */
export class LastDone<M extends MasterName> {
  readonly #store: MasterStore<M>;
  #done: Done<M> | null = $state.raw(null);
  #failure: NotAllowed | StorageError | null = $state.raw(null);

  constructor(store: MasterStore<M>) {
    this.#store = store;
  }

  /** What was done; null where nothing is to be said. */
  get done(): Done<M> | null {
    return this.#done;
  }

  /** Why it could not be taken back; it can be tried again. */
  get failure(): NotAllowed | StorageError | null {
    return this.#failure;
  }

  /** Something was done. */
  tell(done: Done<M>): void {
    this.#done = done;
    this.#failure = null;
  }

  /** Nothing is said of it any more. */
  forget(): void {
    this.#done = null;
    this.#failure = null;
  }

  /** Takes it back and says so in the words given; false where the disk fails. */
  async undo(said: (taken: TakenBack) => string): Promise<boolean> {
    if (!this.#done) return false;
    const taken = await this.#store.takeBack(this.#done.edits);
    if (taken.ok) this.tell({ text: said(taken.value), edits: [] });
    else this.#failure = taken.error;
    return taken.ok;
  }
}
