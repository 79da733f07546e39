/** Who works at an installation, and what each of them may do. */
import type { Brand } from "../lib/brand.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Instant } from "./calendar-date.ts";
import type { CompanyId } from "./company.ts";
import type { MasterName } from "./masters.ts";
import type { Pin } from "./pin.ts";
import { cleanText, isStorable } from "./text.ts";

/** All roles, from the one that may most to the one that may least. */
export const ROLES = [
  "administrator",
  "accountant",
  "transfer-operator",
  "recorder",
  "reader",
] as const;

/** What a user is here for: the role says what they may do. */
export type Role = (typeof ROLES)[number];

/** All permissions, in the order in which the table shows them. */
export const PERMISSIONS = [
  /** See, print, take lists along as xlsx. */
  "see-print",
  "edit-vouchers",
  /** Invoices, collections, payments. */
  "edit-documents",
  "edit-persons",
  /** Every other master. */
  "edit-masters",
  /** Packages out, respaldar gestión included. */
  "export",
  /** Packages and foreign files in, restaurar gestión and the undo of any of them included. */
  "import",
  /** Close and reopen. */
  "periods",
  /** Users, sites, trust, the company itself. */
  "administer",
] as const;

/** Something that not everybody may do. */
export type Permission = (typeof PERMISSIONS)[number];

const ENTRY: readonly Permission[] = [
  "edit-vouchers",
  "edit-documents",
  "edit-persons",
];
const TRANSFERS: readonly Permission[] = ["export", "import"];

const ALLOWED: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  administrator: new Set(PERMISSIONS),
  accountant: new Set<Permission>([
    "see-print",
    ...ENTRY,
    "edit-masters",
    ...TRANSFERS,
    "periods",
  ]),
  "transfer-operator": new Set<Permission>(["see-print", ...TRANSFERS]),
  recorder: new Set<Permission>(["see-print", ...ENTRY]),
  reader: new Set<Permission>(["see-print"]),
};

/** Whether a role has a permission. */
export function may(role: Role, permission: Permission): boolean {
  return ALLOWED[role].has(permission);
}

/** What changing a master needs: persons come with the documents that name them, the other masters are the accountant's. */
export function masterPermission(master: MasterName): Permission {
  return master === "persons" ? "edit-persons" : "edit-masters";
}

/** Identifies a user of this installation; a UUID. */
export type UserId = Brand<string, "UserId">;

/** Somebody who works with one company at this installation. Nobody is ever removed: who leaves becomes inactive. */
export interface User {
  readonly id: UserId;
  readonly company: CompanyId;
  readonly name: string;
  readonly role: Role;
  /** Null: whoever chooses the name works under it. */
  readonly pin: Pin | null;
  readonly active: boolean;
  /** Wrong PINs since the last right one. */
  readonly failedAttempts: number;
  /** Until when no PIN is looked at. */
  readonly lockedUntil: Instant | null;
  readonly modified: Instant;
}

/** Who does something: a user, or (null) the one person of an installation without users. */
export interface Actor {
  readonly user: UserId | null;
  /** The name that the history and the packages keep. */
  readonly name: string;
  readonly role: Role;
}

/** Why something is not done for want of a permission. */
export type NotAllowed =
  | {
      readonly code: "not-allowed";
      readonly permission: Permission;
      /** Name of the user. */
      readonly user: string;
      readonly role: Role;
    }
  /** There are users and none of them is at work: somebody must unlock first. */
  | { readonly code: "locked" };

/** What keeps a name from being a user's. */
export type NameProblem = "required" | "too-long" | "control";

/** The most characters of a name: it travels as who prepared a package. */
export const MOST_NAME = 100;

/** A user's name as it is kept, or what is wrong with it. */
export function userName(typed: string): Result<string, NameProblem> {
  const name = (cleanText(typed) ?? "").replace(/\s+/g, " ");
  if (name === "") return err("required");
  if (name.length > MOST_NAME) return err("too-long");
  return isStorable(name) ? ok(name) : err("control");
}

/** Why a user is not written, where it is not the storage. */
export type UserRefusal =
  | { readonly code: "bad-name"; readonly problem: NameProblem }
  | { readonly code: "name-taken"; readonly name: string }
  /** Not 4 to 12 digits. */
  | { readonly code: "bad-pin" }
  /** Nobody could ever again give a permission. */
  | { readonly code: "last-administrator"; readonly name: string }
  | { readonly code: "user-gone" }
  | NotAllowed;

/** Whether somebody among these users can give permissions. Without one nobody could ever again. */
export function hasAdministrator(users: readonly User[]): boolean {
  return users.some(({ active, role }) => active && role === "administrator");
}
