import { tick } from "svelte";
import { currentCompany } from "../db/installations.ts";
import { readPeople } from "../db/people.ts";
import type { StorageError } from "../db/storage-error.ts";
import {
  changeOwnPin,
  lock,
  noteActivity,
  unlock,
  type OwnPinError,
  type UnlockError,
} from "../db/turns.ts";
import {
  addUser,
  beginUsers,
  changeUser,
  setLockMinutes,
  type NewUser,
  type UserChange,
  type UserEditError,
} from "../db/user-edits.ts";
import { secondsBetween } from "../domain/calendar-date.ts";
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
  whoWorks,
  type PeopleState,
  type WhoWorks,
} from "../domain/who-works.ts";
import { ok, type Result } from "../lib/result.ts";
import { v7 as uuid } from "uuid";
import { database, haltOn } from "./database.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";
import { pinMaking } from "./pin-making.ts";
import { now } from "./clock.ts";

export type { NewUser, OwnPinError, UnlockError, UserChange, UserEditError };

/** How often it is noted that somebody is there, in milliseconds. */
const NOTE_EVERY = 20_000;

/** How often it is looked whether nobody is, in milliseconds. */
const LOOK_EVERY = 5_000;

/** What a person does who is there. */
const ACTIVITY = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

interface Known extends PeopleState {
  readonly company: CompanyId;
  readonly who: WhoWorks;
}

/** A user to be, as a form gives it. */
export type UserDraft = Omit<NewUser, "id">;

/** Who works with the open company, in every window the same. */
class People {
  /** Null where there is no company yet: nobody is asked. */
  readonly #state = new LiveQuery(readState);
  #notedAt = 0;
  readonly #leaving = new Set<() => Promise<void>>();

  /** Whether it is known who works; until then nothing of the books shows. */
  get known(): boolean {
    return this.#state.current !== undefined;
  }

  /** Whether somebody must unlock first. */
  get locked(): boolean {
    return this.#state.current?.who.kind === "locked";
  }

  /** Who was at work before it was locked; null where nobody was. */
  get last(): UserId | null {
    const who = this.#state.current?.who;
    return who?.kind === "locked" ? who.last : null;
  }

  /** Who works now; null while it is locked or there is no company. */
  get actor(): Actor | null {
    const who = this.#state.current?.who;
    return who?.kind === "working" ? who.actor : null;
  }

  /** Whether there is anything to lock: not where nobody is ever asked. */
  get lockable(): boolean {
    const who = this.#state.current?.who;
    return who?.kind === "working" && who.lockable;
  }

  /** Every user of the open company, by name; none in an installation of one person. */
  get users(): readonly User[] {
    return this.#state.current?.users ?? [];
  }

  /** The user who works now; undefined while it is locked and where there are no users. */
  get self(): User | undefined {
    return this.users.find(({ id }) => id === this.actor?.user);
  }

  /** Minutes without activity after which it is locked. */
  get lockMinutes(): number | undefined {
    return this.#state.current?.lockMinutes;
  }

  /** Whether who works now has a permission: for what is shown and offered. The function that does the work asks again. */
  may(permission: Permission): boolean {
    const { actor } = this;
    return actor === null ? !this.locked : may(actor.role, permission);
  }

  /** Lets a user in who types the right PIN. */
  async unlock(user: UserId, pin: string): Promise<Result<null, UnlockError>> {
    const company = this.#state.current?.company;
    if (!company) return ok(null);
    const result = await unlock(database.db, company, user, pin, now);
    if (!result.ok) haltOn(result.error);
    else this.#notedAt = Date.now();
    return result;
  }

  /** Locks every window, once what is being typed has been kept. */
  async lock(): Promise<Result<null, StorageError>> {
    const company = this.#state.current?.company;
    if (!company || !this.lockable) return ok(null);
    await Promise.all([...this.#leaving].map(async (keep) => keep()));
    const result = await lock(database.db, company, now());
    if (!result.ok) haltOn(result.error);
    // What shows the lock is there when this is over.
    await tick();
    return result;
  }

  /** What must be kept before it is locked; the function that it returns takes it away. */
  beforeLock(keep: () => Promise<void>): () => void {
    this.#leaving.add(keep);
    return () => this.#leaving.delete(keep);
  }

  /** Adds a user; the first one together with the administrator that the person at work becomes. */
  async add(
    user: UserDraft,
    self: Omit<UserDraft, "role"> | null,
  ): Promise<Result<null, UserEditError>> {
    const newId = (): UserId => uuid() as UserId;
    return await this.#edit(async (company) => {
      const options = { now: now(), making: await pinMaking() };
      const other = { ...user, id: newId() };
      return self === null
        ? addUser(database.db, company, other, options)
        : beginUsers(
            database.db,
            company,
            { ...self, id: newId() },
            other,
            options,
          );
    });
  }

  /** Changes a user. */
  async change(
    id: UserId,
    change: UserChange,
  ): Promise<Result<null, UserEditError>> {
    return await this.#edit(async (company) => {
      const options = { now: now(), making: await pinMaking() };
      return changeUser(database.db, company, id, change, options);
    });
  }

  /** Gives who is at work another PIN, once they have typed the one they have. */
  async changeOwnPin(
    typed: string,
    next: string,
  ): Promise<Result<null, OwnPinError>> {
    return await this.#edit(async (company) =>
      changeOwnPin(database.db, company, typed, next, await pinMaking(), now),
    );
  }

  /** Says after how many minutes without activity it is locked. */
  async setLockMinutes(
    minutes: number,
  ): Promise<Result<null, NotAllowed | StorageError>> {
    return await this.#edit(async (company) =>
      setLockMinutes(database.db, company, minutes, now()),
    );
  }

  /** Sees whether somebody is there, and locks when nobody is. For the page's lifetime. */
  watch(): void {
    for (const type of ACTIVITY)
      addEventListener(type, () => void this.#note(), {
        capture: true,
        passive: true,
      });
    $effect.root(() => {
      // A timer runs only where there is something to lock.
      $effect(() => {
        if (!this.lockable) return;
        const timer = setInterval(() => void this.#look(), LOOK_EVERY);
        return () => {
          clearInterval(timer);
        };
      });
    });
  }

  async #note(): Promise<void> {
    const company = this.#state.current?.company;
    const clock = Date.now();
    if (!company || !this.lockable || clock - this.#notedAt < NOTE_EVERY)
      return;
    this.#notedAt = clock;
    const noted = await noteActivity(database.db, company, now());
    if (!noted.ok) haltOn(noted.error);
  }

  async #look(): Promise<void> {
    const state = this.#state.current;
    if (!state?.turn || state.who.kind === "locked") return;
    const idle = secondsBetween(state.turn.seen, now());
    if (idle >= state.lockMinutes * 60) await this.lock();
  }

  async #edit<E extends { readonly code: string }>(
    edit: (company: CompanyId) => Promise<Result<null, E>>,
  ): Promise<Result<null, E>> {
    const company = this.#state.current?.company;
    if (!company) return ok(null);
    const result = await edit(company);
    if (!result.ok) haltOn(result.error);
    return result;
  }
}

async function readState(): Promise<Known | null> {
  const company = await currentCompany(database.db);
  if (!company) return null;
  const state = await readPeople(database.db, company.id);
  return { ...state, company: company.id, who: whoWorks(state, now()) };
}

/** The page's one view of who works. */
export const people = new People();
