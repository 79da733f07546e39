import type { ValijaDatabase } from "../../src/db/database.ts";
import { putTurn } from "../../src/db/turns.ts";
import type { Instant } from "../../src/domain/calendar-date.ts";
import type { Installation } from "../../src/domain/company.ts";
import {
  ROLES,
  type Role,
  type User,
  type UserId,
} from "../../src/domain/people.ts";
import { NO_ATTEMPTS } from "../../src/domain/pin.ts";

/** A user without a PIN, named as the role. */
export function userOfRole(
  company: Installation,
  role: Role,
  now: Instant,
): User {
  return {
    id: role as string as UserId,
    company: company.id,
    name: `Persona ${role}`,
    role,
    pin: null,
    active: true,
    ...NO_ATTEMPTS,
    modified: now,
  };
}

/** A user of each role, the one of the given role at work; null: nobody is, and the company is locked. */
export async function atWork(
  db: ValijaDatabase,
  company: Installation,
  role: Role | null,
  now: Instant,
): Promise<void> {
  await db.users.bulkPut(ROLES.map((r) => userOfRole(company, r, now)));
  const user = role as string | null as UserId | null;
  await putTurn(db, company.id, { user, last: user, seen: now });
}
