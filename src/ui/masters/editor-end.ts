import type { MasterName, MasterRows } from "../../domain/masters.ts";
import type { MasterEdit } from "../../stores/masters.svelte.ts";

/** What the address says of a new row, where it names a row that is open otherwise. No key of a row is so. */
export const NEW = "nuevo";

/** What an editor did before it closed. */
export interface EditorEnd<M extends MasterName> {
  /** A sentence for the list. */
  readonly text: string;
  /** What takes it back undoes; nothing is offered where it is empty. */
  readonly edits: readonly MasterEdit<M>[];
  /** The row as it is now; null where it is gone. */
  readonly row: MasterRows[M] | null;
}
