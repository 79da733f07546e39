import { beforeEach, describe, expect, it } from "vitest";
import type { ValijaDatabase } from "../../src/db/database.ts";
import {
  listUsers,
  readLockMinutes,
  readTurn,
  readWhoWorks,
  requirePermission,
  turnSetting,
} from "../../src/db/people.ts";
import {
  changeOwnPin,
  lock,
  noteActivity,
  unlock,
} from "../../src/db/turns.ts";
import {
  addUser,
  beginUsers,
  changeUser,
  setLockMinutes,
  type NewUser,
  type UserOptions,
} from "../../src/db/user-edits.ts";
import { removeExample } from "../../src/db/whole-company.ts";
import { later, type Instant } from "../../src/domain/calendar-date.ts";
import { PERMISSIONS, type UserId } from "../../src/domain/people.ts";
import { dump, newInstallation } from "../support/database.ts";
import { atWork } from "../support/people.ts";
import { installation, NOW } from "../support/samples.ts";

const COMPANY = installation();
const { id: ID } = COMPANY;
const OPTIONS: UserOptions = {
  now: NOW,
  making: { salt: new Uint8Array(16), iterations: 600_000 },
};
const ANA = { id: "ana" as UserId, name: "Ana Ríos", pin: null };
const LUIS: NewUser = {
  id: "luis" as UserId,
  name: "Luis Paz",
  role: "reader",
  pin: "2580",
};

let db: ValijaDatabase;

beforeEach(async () => {
  db = await newInstallation(COMPANY);
});

async function begin(
  ana: { readonly pin: string | null } = ANA,
): Promise<void> {
  expect(await beginUsers(db, ID, { ...ANA, ...ana }, LUIS, OPTIONS)).toEqual({
    ok: true,
    value: null,
  });
}

describe("an installation without users", () => {
  it("lets its one person do everything, whatever the clock says", async () => {
    for (const permission of PERMISSIONS)
      expect(
        await requirePermission(
          db,
          ID,
          permission,
          "2099-01-01T00:00:00Z" as Instant,
        ),
      ).toEqual({
        ok: true,
        value: { user: null, name: COMPANY.preparedBy, role: "administrator" },
      });
  });

  it("writes nothing to lock or to note what is done", async () => {
    const before = await dump(db);
    await lock(db, ID, NOW);
    await noteActivity(db, ID, NOW);
    expect(await dump(db)).toEqual(before);
  });
});

describe("the first users", () => {
  it("leave at work who makes them, as the administrator", async () => {
    await begin();
    expect(await readWhoWorks(db, ID, NOW)).toEqual({
      kind: "working",
      actor: { user: "ana", name: "Ana Ríos", role: "administrator" },
      lockable: true,
    });
    const users = await listUsers(db, ID);
    expect(users.map(({ name, role }) => [name, role])).toEqual([
      ["Ana Ríos", "administrator"],
      ["Luis Paz", "reader"],
    ]);
    expect(JSON.stringify(users)).not.toContain("2580");
  });

  it("are both made or none", async () => {
    const before = await dump(db);
    for (const [other, error] of [
      [
        { ...LUIS, name: " " },
        { code: "bad-name", problem: "required" },
      ],
      [{ ...LUIS, pin: "12" }, { code: "bad-pin" }],
      [
        { ...LUIS, name: "ana rios" },
        { code: "name-taken", name: "Ana Ríos" },
      ],
    ] as const)
      expect(await beginUsers(db, ID, ANA, other, OPTIONS)).toEqual({
        ok: false,
        error,
      });
    expect(await dump(db)).toEqual(before);
  });

  it("are made once, though two windows begin", async () => {
    await begin();
    expect(
      await beginUsers(db, ID, { ...ANA, id: "x" as UserId }, LUIS, OPTIONS),
    ).toMatchObject({ ok: false, error: { code: "changed-meanwhile" } });
  });
});

describe("users", () => {
  beforeEach(async () => {
    await begin();
  });

  it("are added and changed by an administrator", async () => {
    const eva = { ...LUIS, id: "eva" as UserId, name: "Eva", pin: null };
    expect((await addUser(db, ID, eva, OPTIONS)).ok).toBe(true);
    const change = { name: "Eva Luz", role: "recorder" as const };
    expect((await changeUser(db, ID, eva.id, change, OPTIONS)).ok).toBe(true);
    expect(await db.users.get(eva.id)).toMatchObject({
      ...change,
      active: true,
    });
    expect(
      await changeUser(db, ID, eva.id, { name: "LUIS PAZ" }, OPTIONS),
    ).toEqual({ ok: false, error: { code: "name-taken", name: "Luis Paz" } });
    expect(
      await changeUser(db, ID, "none" as UserId, { active: false }, OPTIONS),
    ).toEqual({ ok: false, error: { code: "user-gone" } });
  });

  it.each([{ active: false }, { role: "accountant" }] as const)(
    "never lose their last administrator: %j",
    async (change) => {
      const before = await dump(db);
      expect(await changeUser(db, ID, ANA.id, change, OPTIONS)).toEqual({
        ok: false,
        error: { code: "last-administrator", name: "Ana Ríos" },
      });
      expect(await dump(db)).toEqual(before);
      await changeUser(db, ID, LUIS.id, { role: "administrator" }, OPTIONS);
      expect((await changeUser(db, ID, ANA.id, change, OPTIONS)).ok).toBe(true);
    },
  );

  it("are nobody else's to change, nor the time after which it locks", async () => {
    await unlock(db, ID, LUIS.id, "2580", () => NOW);
    const refused = {
      ok: false,
      error: {
        code: "not-allowed",
        permission: "administer",
        user: "Luis Paz",
        role: "reader",
      },
    };
    const before = await dump(db);
    const own = { role: "administrator" as const };
    expect(await changeUser(db, ID, LUIS.id, own, OPTIONS)).toEqual(refused);
    expect(await addUser(db, ID, LUIS, OPTIONS)).toEqual(refused);
    expect(await beginUsers(db, ID, ANA, LUIS, OPTIONS)).toEqual(refused);
    expect(await setLockMinutes(db, ID, 5, NOW)).toEqual(refused);
    expect(await dump(db)).toEqual(before);
  });
});

describe("unlocking", () => {
  it("asks for the PIN, forgets wrong ones after the right one", async () => {
    await begin();
    await lock(db, ID, NOW);
    expect(await unlock(db, ID, LUIS.id, "2581", () => NOW)).toEqual({
      ok: false,
      error: { code: "wrong-pin", failed: 1, free: 1, wait: 0 },
    });
    expect((await readWhoWorks(db, ID, NOW)).kind).toBe("locked");
    expect((await unlock(db, ID, LUIS.id, "2580", () => NOW)).ok).toBe(true);
    expect(await readWhoWorks(db, ID, NOW)).toMatchObject({
      actor: { name: "Luis Paz" },
    });
    expect(await db.users.get(LUIS.id)).toMatchObject({
      failedAttempts: 0,
      lockedUntil: null,
    });
  });

  it("makes wait longer and longer, the right PIN too, whatever was closed in between", async () => {
    await begin();
    await lock(db, ID, NOW);
    let now = NOW;
    const clock = (): Instant => now;
    for (let k = 0; k < 2; k++) await unlock(db, ID, LUIS.id, "0000", clock);
    expect(await unlock(db, ID, LUIS.id, "0000", clock)).toEqual({
      ok: false,
      error: { code: "wrong-pin", failed: 3, free: 0, wait: 30 },
    });
    now = later(NOW, 29);
    expect(await unlock(db, ID, LUIS.id, "2580", clock)).toEqual({
      ok: false,
      error: { code: "waiting", wait: 1 },
    });
    now = later(NOW, 30);
    expect(await unlock(db, ID, LUIS.id, "0000", clock)).toMatchObject({
      error: { code: "wrong-pin", failed: 4, wait: 60 },
    });
    now = later(now, 60);
    expect((await unlock(db, ID, LUIS.id, "2580", clock)).ok).toBe(true);
  });

  it("gives no more tries to several windows at once", async () => {
    await begin();
    await lock(db, ID, NOW);
    const tries = await Promise.all(
      ["1111", "2222", "3333", "2580"].map(async (pin) =>
        unlock(db, ID, LUIS.id, pin, () => NOW),
      ),
    );
    expect(tries.map((t) => (t.ok ? "in" : t.error.code))).toEqual([
      "wrong-pin",
      "wrong-pin",
      "wrong-pin",
      "waiting",
    ]);
  });

  it("lets nobody in who is inactive, of another company or unknown", async () => {
    await begin();
    await changeUser(db, ID, LUIS.id, { active: false }, OPTIONS);
    for (const user of [LUIS.id, "nobody" as UserId])
      expect(await unlock(db, ID, user, "2580", () => NOW)).toEqual({
        ok: false,
        error: { code: "user-gone" },
      });
  });

  it("begins anew when an administrator gives another PIN", async () => {
    await begin();
    await db.users.update(LUIS.id, {
      failedAttempts: 9,
      lockedUntil: later(NOW, 1920),
    });
    await changeUser(db, ID, LUIS.id, { pin: "7777" }, OPTIONS);
    expect((await unlock(db, ID, LUIS.id, "7777", () => NOW)).ok).toBe(true);
  });
});

describe("one's own PIN", () => {
  const { making } = OPTIONS;
  const own = async (typed: string, next: string) =>
    changeOwnPin(db, ID, typed, next, making, () => NOW);

  it("is changed by who types the old one, whatever the role", async () => {
    await begin();
    await unlock(db, ID, LUIS.id, "2580", () => NOW);
    expect(await own("1111", "7777")).toMatchObject({
      error: { code: "wrong-pin", failed: 1 },
    });
    expect(await own("2580", "77")).toEqual({
      ok: false,
      error: { code: "bad-pin" },
    });
    expect(await own("2580", "7777")).toEqual({ ok: true, value: null });
    await lock(db, ID, NOW);
    expect(await own("7777", "8888")).toEqual({
      ok: false,
      error: { code: "locked" },
    });
    expect((await unlock(db, ID, LUIS.id, "7777", () => NOW)).ok).toBe(true);
  });

  it("is nobody's where there are no users", async () => {
    expect(await own("", "7777")).toEqual({
      ok: false,
      error: { code: "user-gone" },
    });
  });
});

describe("a turn", () => {
  beforeEach(async () => {
    await atWork(db, COMPANY, "accountant", NOW);
  });

  it("is refused what the role may not, by name", async () => {
    expect(await requirePermission(db, ID, "administer", NOW)).toEqual({
      ok: false,
      error: {
        code: "not-allowed",
        permission: "administer",
        user: "Persona accountant",
        role: "accountant",
      },
    });
  });

  it("is refused everything once it is locked, and remembers who was there", async () => {
    await lock(db, ID, NOW);
    for (const permission of PERMISSIONS)
      expect(await requirePermission(db, ID, permission, NOW)).toEqual({
        ok: false,
        error: { code: "locked" },
      });
    expect(await readWhoWorks(db, ID, NOW)).toEqual({
      kind: "locked",
      last: "accountant",
    });
  });

  it("goes on as long as something is done, and not after too long a rest", async () => {
    await noteActivity(db, ID, later(NOW, 800));
    const at = later(NOW, 1600);
    expect((await requirePermission(db, ID, "export", at)).ok).toBe(true);
    const late = later(NOW, 1700);
    expect((await requirePermission(db, ID, "export", late)).ok).toBe(false);
    // Somebody touches the mouse: that does not bring it back.
    await noteActivity(db, ID, late);
    expect(await readTurn(db, ID)).toEqual({
      user: null,
      last: "accountant",
      seen: late,
    });
  });

  it("ends after the time that the administrator chose", async () => {
    await atWork(db, COMPANY, "administrator", NOW);
    expect(await readLockMinutes(db, ID)).toBe(15);
    expect((await setLockMinutes(db, ID, 5, NOW)).ok).toBe(true);
    expect(await readLockMinutes(db, ID)).toBe(5);
    expect((await readWhoWorks(db, ID, later(NOW, 300))).kind).toBe("locked");
  });

  it.each([null, 7, "x", { user: "accountant" }, { user: 1, seen: NOW }])(
    "is nobody's where what is stored is none: %j",
    async (value) => {
      await db.settings.put({ name: turnSetting(ID), value });
      expect((await readWhoWorks(db, ID, NOW)).kind).toBe("locked");
    },
  );
});

describe("the example company", () => {
  it("takes its users with it when it goes", async () => {
    const example = { ...COMPANY, example: { vouchers: 0, transfers: 0 } };
    db = await newInstallation(example);
    await atWork(db, example, "administrator", NOW);
    expect(await removeExample(db, ID)).toBe(true);
    expect(await db.users.count()).toBe(0);
    expect(await db.settings.get(turnSetting(ID))).toBeUndefined();
  });
});
