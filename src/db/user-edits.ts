/** Users made and changed, by an administrator. */
import type { Instant } from "../domain/calendar-date.ts";
import type { CompanyId } from "../domain/company.ts";
import {
  hasAdministrator,
  userName,
  type NotAllowed,
  type Role,
  type User,
  type UserId,
  type UserRefusal,
} from "../domain/people.ts";
import {
  isPin,
  makePin,
  NO_ATTEMPTS,
  type Pin,
  type PinMaking,
} from "../domain/pin.ts";
import { fold } from "../lib/fold.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { ValijaDatabase } from "./database.ts";
import { lockSetting, requirePermission } from "./people.ts";
import {
  ChangedMeanwhile,
  writing,
  type StorageError,
} from "./storage-error.ts";
import { putTurn } from "./turns.ts";

/** Why a user was not written. In every case nothing was. */
export type UserEditError = UserRefusal | StorageError;

/** A user to be: the PIN as typed, null for none. */
export interface NewUser {
  readonly id: UserId;
  readonly name: string;
  readonly role: Role;
  readonly pin: string | null;
}

/** What of a user can be changed. */
export interface UserChange {
  readonly name?: string;
  readonly role?: Role;
  readonly active?: boolean;
  /** As typed; null takes it away. Either way wrong tries are forgotten. */
  readonly pin?: string | null;
}

/** What making and changing users needs beside them. */
export interface UserOptions {
  readonly now: Instant;
  readonly making: PinMaking;
}

/**
 * Makes the first users: the person who is at work becomes the administrator under a name of their own and goes on working,
 * and somebody else comes.
 */
export async function beginUsers(
  db: ValijaDatabase,
  company: CompanyId,
  self: Omit<NewUser, "role">,
  other: NewUser,
  options: UserOptions,
): Promise<Result<null, UserEditError>> {
  const first: NewUser = { ...self, role: "administrator" };
  return await editUsers(db, company, options.now, async () => {
    const made = [
      await userOf(company, first, options),
      await userOf(company, other, options),
    ];
    return async (users) => {
      // Another window has just begun.
      if (users.length > 0) throw new ChangedMeanwhile("users");
      const after: User[] = [];
      for (const user of made) {
        if (!user.ok) return user;
        const clash = nameClash(after, user.value);
        if (clash) return clash;
        after.push(user.value);
      }
      await putTurn(db, company, {
        user: self.id,
        last: self.id,
        seen: options.now,
      });
      return ok(after);
    };
  });
}

/** Adds a user to others. */
export async function addUser(
  db: ValijaDatabase,
  company: CompanyId,
  user: NewUser,
  options: UserOptions,
): Promise<Result<null, UserEditError>> {
  return await editUsers(db, company, options.now, async () => {
    const made = await userOf(company, user, options);
    return (users) => {
      if (!made.ok) return made;
      return nameClash(users, made.value) ?? ok([...users, made.value]);
    };
  });
}

/** Changes a user. The last administrator who is active stays both. */
export async function changeUser(
  db: ValijaDatabase,
  company: CompanyId,
  id: UserId,
  change: UserChange,
  options: UserOptions,
): Promise<Result<null, UserEditError>> {
  return await editUsers(db, company, options.now, async () => {
    const parts = await partsOf(change, options);
    return (users) => {
      const before = users.find((user) => user.id === id);
      if (!before) return err({ code: "user-gone" });
      if (!parts.ok) return parts;
      const changed: User = {
        ...before,
        ...parts.value,
        modified: options.now,
      };
      const clash = nameClash(
        users.filter((user) => user !== before),
        changed,
      );
      if (clash) return clash;
      const after = users.map((user) => (user === before ? changed : user));
      return hasAdministrator(after)
        ? ok(after)
        : err({ code: "last-administrator", name: before.name });
    };
  });
}

/** Says after how many minutes without activity the company is locked. */
export async function setLockMinutes(
  db: ValijaDatabase,
  company: CompanyId,
  minutes: number,
  now: Instant,
): Promise<Result<null, NotAllowed | StorageError>> {
  const allowed = await requirePermission(db, company, "administer", now);
  if (!allowed.ok) return allowed;
  return await writing(db, async () => {
    await db.settings.put({ name: lockSetting(company), value: minutes });
    return null;
  });
}

/** From the users as they are to the users as they are to be. Within the transaction. */
type Edit = (
  users: readonly User[],
) =>
  | Result<readonly User[], UserRefusal>
  | Promise<Result<readonly User[], UserRefusal>>;

/** Asks for the permission, does what is slow, and then writes all users in one transaction. */
async function editUsers(
  db: ValijaDatabase,
  company: CompanyId,
  now: Instant,
  prepare: () => Promise<Edit>,
): Promise<Result<null, UserEditError>> {
  const allowed = await requirePermission(db, company, "administer", now);
  if (!allowed.ok) return allowed;
  const edit = await prepare();
  const written = await writing(db, async () =>
    db.transaction("rw", db.users, db.settings, async () => {
      const users = await db.users.where("company").equals(company).toArray();
      const after = await edit(users);
      if (!after.ok) return after;
      await db.users.bulkPut([...after.value]);
      return ok(null);
    }),
  );
  return written.ok ? written.value : written;
}

async function userOf(
  company: CompanyId,
  { id, name, role, pin }: NewUser,
  options: UserOptions,
): Promise<Result<User, UserRefusal>> {
  const named = userName(name);
  if (!named.ok) return err({ code: "bad-name", problem: named.error });
  const kept = await pinOf(pin, options);
  if (!kept.ok) return kept;
  return ok({
    id,
    company,
    name: named.value,
    role,
    pin: kept.value,
    active: true,
    ...NO_ATTEMPTS,
    modified: options.now,
  });
}

/** The parts of a user that a change brings, ready to be kept. */
async function partsOf(
  { name, role, active, pin }: UserChange,
  options: UserOptions,
): Promise<Result<Partial<User>, UserRefusal>> {
  const named = name === undefined ? null : userName(name);
  if (named && !named.ok)
    return err({ code: "bad-name", problem: named.error });
  const kept = pin === undefined ? null : await pinOf(pin, options);
  if (kept && !kept.ok) return kept;
  return ok({
    ...(named ? { name: named.value } : {}),
    ...(role === undefined ? {} : { role }),
    ...(active === undefined ? {} : { active }),
    ...(kept ? { pin: kept.value, ...NO_ATTEMPTS } : {}),
  });
}

async function pinOf(
  typed: string | null,
  { making }: UserOptions,
): Promise<Result<Pin | null, UserRefusal>> {
  if (typed === null) return ok(null);
  return isPin(typed)
    ? ok(await makePin(typed, making))
    : err({ code: "bad-pin" });
}

/** Two users whose names look the same could not be told apart in the history. */
function nameClash(
  others: readonly User[],
  { name }: User,
): { readonly ok: false; readonly error: UserRefusal } | null {
  const same = others.find((other) => fold(other.name) === fold(name));
  return same ? err({ code: "name-taken", name: same.name }) : null;
}
