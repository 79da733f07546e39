/** Whose turn it is at an installation. */
import { secondsBetween, type Instant } from "./calendar-date.ts";
import type { Actor, User, UserId } from "./people.ts";

/** Who was let in last, and when they were last seen to do something; user null after locking. */
export interface Turn {
  readonly user: UserId | null;
  readonly seen: Instant;
  /** Who was at work before it was locked: the one who most likely comes back. */
  readonly last: UserId | null;
}

/** Minutes without activity after which it is locked, as they are offered. */
export const LOCK_MINUTES = [5, 10, 15, 30, 60, 240] as const;

/** Where nobody has chosen. */
export const USUAL_LOCK_MINUTES = 15;

/** Who works now. */
export type WhoWorks =
  | {
      readonly kind: "working";
      readonly actor: Actor;
      /** False where nobody is ever asked: no users, or a single one without a PIN. */
      readonly lockable: boolean;
    }
  | { readonly kind: "locked"; readonly last: UserId | null };

/** Why somebody is not let in, where it is not the storage. */
export type UnlockRefusal =
  | {
      readonly code: "wrong-pin";
      /** Wrong PINs in a row, this one included. */
      readonly failed: number;
      /** How many more cost nothing. */
      readonly free: number;
      /** Seconds until the next is looked at. */
      readonly wait: number;
    }
  /** The PIN was not looked at: there were too many wrong ones. */
  | { readonly code: "waiting"; readonly wait: number }
  /** There is no such user any more, or they are inactive. */
  | { readonly code: "user-gone" };

/** What is known of an installation's people. */
export interface PeopleState {
  /** Who prepares packages where there are no users. */
  readonly preparedBy: string;
  readonly users: readonly User[];
  readonly turn: Turn | null;
  readonly lockMinutes: number;
}

/** Whose turn it is. Where there is nobody to be told apart, nobody is asked. */
export function whoWorks(
  { preparedBy, users, turn, lockMinutes }: PeopleState,
  now: Instant,
): WhoWorks {
  if (users.length === 0) {
    const actor: Actor = {
      user: null,
      name: preparedBy,
      role: "administrator",
    };
    return { kind: "working", actor, lockable: false };
  }
  const active = users.filter((user) => user.active);
  const [only] = active;
  if (only && active.length === 1 && only.pin === null)
    return { kind: "working", actor: actorOf(only), lockable: false };
  const user = active.find(({ id }) => id === turn?.user);
  const idle = turn === null ? 0 : secondsBetween(turn.seen, now);
  if (user && idle < lockMinutes * 60)
    return { kind: "working", actor: actorOf(user), lockable: true };
  return { kind: "locked", last: turn?.user ?? turn?.last ?? null };
}

function actorOf({ id, name, role }: User): Actor {
  return { user: id, name, role };
}
