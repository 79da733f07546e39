/** Who works with a company here. The check stands in the functions that do the work: nobody trusts the page. */
import { parseInstant, type Instant } from "../domain/calendar-date.ts";
import type { CompanyId } from "../domain/company.ts";
import {
  may,
  type Actor,
  type NotAllowed,
  type Permission,
  type User,
  type UserId,
} from "../domain/people.ts";
import {
  LOCK_MINUTES,
  USUAL_LOCK_MINUTES,
  whoWorks,
  type PeopleState,
  type Turn,
  type WhoWorks,
} from "../domain/who-works.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { ValijaDatabase } from "./database.ts";
import { readSetting } from "./installations.ts";

/** Name of the setting that holds whose turn it is in a company. */
export function turnSetting(company: CompanyId): string {
  return `turn:${company}`;
}

/** Name of the setting that holds after how many minutes without activity a company is locked. */
export function lockSetting(company: CompanyId): string {
  return `lock-minutes:${company}`;
}

/** Every user of a company, by name; inactive ones too. */
export async function listUsers(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<User[]> {
  const users = await db.users.where("company").equals(company).toArray();
  return users.sort((a, b) => compareCodePoints(a.name, b.name));
}

/** All that is known of a company's people. */
export async function readPeople(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<PeopleState> {
  // At once: whatever is saved waits for this.
  const [users, installation, turn, lockMinutes] = await Promise.all([
    listUsers(db, company),
    db.installations.get(company),
    readTurn(db, company),
    readLockMinutes(db, company),
  ]);
  const preparedBy = installation?.preparedBy ?? "";
  return { preparedBy, users, turn, lockMinutes };
}

/** Who works with a company now. */
export async function readWhoWorks(
  db: ValijaDatabase,
  company: CompanyId,
  now: Instant,
): Promise<WhoWorks> {
  return whoWorks(await readPeople(db, company), now);
}

/**
 * Who does what needs a permission, or why it is not done. Ask before the transaction that does it. Where there are no users
 * it is the one person of the installation, who may everything.
 */
export async function requirePermission(
  db: ValijaDatabase,
  company: CompanyId,
  permission: Permission,
  now: Instant,
): Promise<Result<Actor, NotAllowed>> {
  const state = await readWhoWorks(db, company, now);
  if (state.kind === "locked") return err({ code: "locked" });
  const { actor } = state;
  return may(actor.role, permission)
    ? ok(actor)
    : err({
        code: "not-allowed",
        permission,
        user: actor.name,
        role: actor.role,
      });
}

/** After how many minutes without activity a company is locked. */
export async function readLockMinutes(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<number> {
  const kept = await readSetting(db, lockSetting(company));
  return LOCK_MINUTES.find((minutes) => minutes === kept) ?? USUAL_LOCK_MINUTES;
}

/** Whose turn it was last; null where nobody was ever let in, or where what is stored is none. */
export async function readTurn(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<Turn | null> {
  const kept = (await readSetting(db, turnSetting(company))) as
    | {
        readonly user?: unknown;
        readonly last?: unknown;
        readonly seen?: unknown;
      }
    | null
    | undefined;
  const seen = typeof kept?.seen === "string" ? parseInstant(kept.seen) : null;
  if (seen === null) return null;
  const id = (value: unknown): UserId | null =>
    typeof value === "string" ? (value as UserId) : null;
  return { user: id(kept?.user), last: id(kept?.last), seen };
}
