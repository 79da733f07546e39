import type { Period } from "./calendar-date.ts";
import type { MasterName, MasterRows } from "./masters.ts";

/** What names a master's row: nothing does where all of it is nothing. */
export interface MasterUse {
  /** Periods of the vouchers that name it, of every site; each once, in order. */
  readonly periods: readonly Period[];
  readonly drafts: number;
  /** Accounts that lie below it. */
  readonly below: number;
  /** Whether vouchers that an import replaced and that can be put back name it. */
  readonly kept: boolean;
}

/** Why rows of a master are not written, where it is not the storage. */
export type MasterRefusal<M extends MasterName> =
  /** Somebody changed or removed the row since it was opened. */
  | {
      readonly code: "row-changed";
      readonly key: string;
      readonly theirs: MasterRows[M] | null;
    }
  /** A new row, or one with a new key, where there is another. */
  | {
      readonly code: "key-taken";
      readonly key: string;
      readonly theirs: MasterRows[M];
    }
  /** A row that is named cannot be removed, nor take another key, nor an account become a title. */
  | { readonly code: "in-use"; readonly key: string; readonly use: MasterUse };
