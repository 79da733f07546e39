/** Unlocking and locking: whose turn it is to work with a company. */
import type { Instant } from "../domain/calendar-date.ts";
import type { CompanyId } from "../domain/company.ts";
import type { User, UserId } from "../domain/people.ts";
import {
  failedOnceMore,
  freeAttempts,
  isPin,
  isThePin,
  makePin,
  NO_ATTEMPTS,
  secondsToWait,
  type PinMaking,
} from "../domain/pin.ts";
import type { Turn, UnlockRefusal } from "../domain/who-works.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { ValijaDatabase } from "./database.ts";
import { readTurn, readWhoWorks, turnSetting } from "./people.ts";
import { writing, type StorageError } from "./storage-error.ts";

/** Why somebody was not let in. */
export type UnlockError = UnlockRefusal | StorageError;

/**
 * Lets a user in who types the right PIN (any text where they have none). The try is counted before the PIN is looked at, so
 * that neither a reload nor several windows give more tries than were allowed.
 */
export async function unlock(
  db: ValijaDatabase,
  company: CompanyId,
  id: UserId,
  typed: string,
  clock: () => Instant,
): Promise<Result<null, UnlockError>> {
  const tried = await tryPin(db, company, id, typed, clock);
  if (!tried.ok) return tried;
  return await writing(db, async () =>
    db.transaction("rw", db.users, db.settings, async () => {
      await db.users.update(id, NO_ATTEMPTS);
      await putTurn(db, company, { user: id, last: id, seen: clock() });
      return null;
    }),
  );
}

/** Whether somebody types a user's PIN: what comes after the right one must forget the attempts. */
async function tryPin(
  db: ValijaDatabase,
  company: CompanyId,
  id: UserId,
  typed: string,
  clock: () => Instant,
): Promise<Result<null, UnlockError>> {
  const counted = await countTry(db, company, id, clock());
  if (!counted.ok) return counted;
  const { pin, failedAttempts } = counted.value;
  if (pin === null || (await isThePin(pin, typed))) return ok(null);
  return err({
    code: "wrong-pin",
    failed: failedAttempts,
    free: freeAttempts(counted.value),
    wait: secondsToWait(counted.value, clock()),
  });
}

/** Counts a try as a wrong one, for now; gives the user with it. */
async function countTry(
  db: ValijaDatabase,
  company: CompanyId,
  id: UserId,
  now: Instant,
): Promise<Result<User, UnlockError>> {
  type Counted = Result<User, UnlockError>;
  const counted = await writing(db, async () =>
    db.transaction("rw", db.users, async (): Promise<Counted> => {
      const user = await db.users.get(id);
      if (user?.company !== company || !user.active)
        return err({ code: "user-gone" });
      const wait = secondsToWait(user, now);
      if (wait > 0) return err({ code: "waiting", wait });
      if (user.pin === null) return ok(user);
      const failed = { ...user, ...failedOnceMore(user, now) };
      await db.users.put(failed);
      return ok(failed);
    }),
  );
  return counted.ok ? counted.value : counted;
}

/** Why somebody's own PIN was not changed. */
export type OwnPinError =
  UnlockError | { readonly code: "bad-pin" } | { readonly code: "locked" };

/** Gives who is at work another PIN, once they have typed the one they have (any text where they have none). */
export async function changeOwnPin(
  db: ValijaDatabase,
  company: CompanyId,
  typed: string,
  next: string,
  making: PinMaking,
  clock: () => Instant,
): Promise<Result<null, OwnPinError>> {
  if (!isPin(next)) return err({ code: "bad-pin" });
  const who = await readWhoWorks(db, company, clock());
  if (who.kind === "locked") return err({ code: "locked" });
  const id = who.actor.user;
  if (id === null) return err({ code: "user-gone" });
  const tried = await tryPin(db, company, id, typed, clock);
  if (!tried.ok) return tried;
  const pin = await makePin(next, making);
  return await writing(db, async () => {
    await db.users.update(id, { pin, ...NO_ATTEMPTS, modified: clock() });
    return null;
  });
}

/** Locks the company in every window. Who was at work is proposed for coming back. */
export async function lock(
  db: ValijaDatabase,
  company: CompanyId,
  now: Instant,
): Promise<Result<null, StorageError>> {
  return await writing(db, async () =>
    db.transaction("rw", db.settings, async () => {
      const turn = await readTurn(db, company);
      if (turn) await putTurn(db, company, locked(turn, now));
      return null;
    }),
  );
}

function locked({ user, last }: Turn, now: Instant): Turn {
  return { user: null, last: user ?? last, seen: now };
}

/** Notes that whoever is at work did something just now. What was idle for too long is locked instead. */
export async function noteActivity(
  db: ValijaDatabase,
  company: CompanyId,
  now: Instant,
): Promise<Result<null, StorageError>> {
  const tables = [db.users, db.settings, db.installations];
  return await writing(db, async () =>
    db.transaction("rw", tables, async () => {
      const turn = await readTurn(db, company);
      if (turn?.user == null) return null;
      const { kind } = await readWhoWorks(db, company, now);
      const next =
        kind === "working" ? { ...turn, seen: now } : locked(turn, now);
      await putTurn(db, company, next);
      return null;
    }),
  );
}

/** Says whose turn it is; only inside a transaction that writes `settings`. */
export async function putTurn(
  db: ValijaDatabase,
  company: CompanyId,
  turn: Turn,
): Promise<void> {
  await db.settings.put({ name: turnSetting(company), value: turn });
}
