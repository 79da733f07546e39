/** How the screens speak of users. */
import {
  may,
  ROLES,
  type Actor,
  type Permission,
  type Role,
} from "../../domain/people.ts";
import { capital } from "../../i18n/words.ts";
import { t } from "../../i18n/index.ts";
import type {
  OwnPinError,
  UnlockError,
  UserEditError,
} from "../../stores/people.svelte.ts";
import { storageSentence } from "../masters/texts.ts";

/** Why somebody may not; null where they may, and where nobody works. */
export function lackText(
  actor: Actor | null,
  needs: Permission,
): string | null {
  if (actor === null || may(actor.role, needs)) return null;
  const { roles, permissions, lacks } = t.people;
  return lacks(roles[actor.role], permissions[needs]);
}

/** The roles for a choice. */
export function roleOptions(): { value: Role; label: string }[] {
  return ROLES.map((value) => ({ value, label: roleName(value) }));
}

/** A role where it stands alone. */
export function roleName(role: Role): string {
  return capital(t.people.roles[role]);
}

/** Why a user was not saved, and what to do. */
export function userError(error: UserEditError): string {
  switch (error.code) {
    case "disk-full":
    case "storage-failed":
    case "other-version":
      return storageSentence(error);
    case "changed-meanwhile":
      return t.people.meanwhile;
    default:
      return t.people.notSaved(error);
  }
}

/** Why somebody's own PIN was not changed, and what to do. */
export function ownPinError(error: OwnPinError): string {
  switch (error.code) {
    case "bad-pin":
      return t.people.badPin;
    case "locked":
      return t.people.refused({ code: "locked" });
    default:
      return unlockError(error);
  }
}

/** Why somebody was not let in, and what to do. */
export function unlockError(error: UnlockError): string {
  switch (error.code) {
    case "disk-full":
    case "storage-failed":
    case "other-version":
    case "changed-meanwhile":
      return storageSentence(error);
    default:
      return t.people.notUnlocked(error);
  }
}
