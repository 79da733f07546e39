import { describe, expect, it } from "vitest";
import type { Instant } from "../../src/domain/calendar-date.ts";
import type { CompanyId } from "../../src/domain/company.ts";
import {
  hasAdministrator,
  may,
  PERMISSIONS,
  ROLES,
  userName,
  type User,
  type UserId,
} from "../../src/domain/people.ts";
import { NO_ATTEMPTS } from "../../src/domain/pin.ts";
import { whoWorks, type PeopleState } from "../../src/domain/who-works.ts";

const NOW = "2026-03-31T18:20:05Z" as Instant;

function user(name: string, changes: Partial<User> = {}): User {
  return {
    id: name as UserId,
    company: "PE-20512333797" as CompanyId,
    name,
    role: "recorder",
    pin: null,
    active: true,
    ...NO_ATTEMPTS,
    modified: NOW,
    ...changes,
  };
}

describe("roles and permissions", () => {
  it("are those of the table", () => {
    const table = Object.fromEntries(
      PERMISSIONS.map((permission) => [
        permission,
        ROLES.map((role) => (may(role, permission) ? "x" : "-")).join(""),
      ]),
    );
    // administrator, accountant, transfer operator, recorder, reader
    expect(table).toEqual({
      "see-print": "xxxxx",
      "edit-vouchers": "xx-x-",
      "edit-documents": "xx-x-",
      "edit-persons": "xx-x-",
      "edit-masters": "xx---",
      export: "xxx--",
      import: "xxx--",
      periods: "xx---",
      administer: "x----",
    });
  });

  it("need somebody active who can give them", () => {
    const admin = user("Ana", { role: "administrator" });
    expect(hasAdministrator([admin, user("Luis")])).toBe(true);
    expect(hasAdministrator([{ ...admin, active: false }])).toBe(false);
    expect(hasAdministrator([])).toBe(false);
  });
});

describe("a user's name", () => {
  it("is kept without needless blanks", () => {
    expect(userName("  Ana   Ríos ")).toEqual({ ok: true, value: "Ana Ríos" });
  });

  it.each([
    ["", "required"],
    [" \t ", "required"],
    ["a".repeat(101), "too-long"],
    ["a\u0001", "control"],
  ])("is refused: %j", (typed, error) => {
    expect(userName(typed)).toEqual({ ok: false, error });
  });
});

describe("whose turn it is", () => {
  const ana = user("Ana", { role: "administrator" });
  const luis = user("Luis");
  const withPin = { salt: "00", iterations: 600_000, hash: "00" };

  function state(changes: Partial<PeopleState>): PeopleState {
    return {
      preparedBy: "María",
      users: [],
      turn: null,
      lockMinutes: 15,
      ...changes,
    };
  }

  function seen(at: string, id = luis.id): PeopleState["turn"] {
    return { user: id, last: id, seen: at as Instant };
  }

  it("is the one person's who prepares packages where there are no users, for ever", () => {
    const turn = seen("2001-01-01T00:00:00Z");
    expect(whoWorks(state({ turn }), NOW)).toEqual({
      kind: "working",
      actor: { user: null, name: "María", role: "administrator" },
      lockable: false,
    });
  });

  it("is a single active user's without a PIN, unasked", () => {
    const users = [ana, { ...luis, active: false }];
    expect(whoWorks(state({ users }), NOW)).toEqual({
      kind: "working",
      actor: { user: "Ana", name: "Ana", role: "administrator" },
      lockable: false,
    });
  });

  it("is nobody's until a user with a PIN was let in", () => {
    const users = [{ ...ana, pin: withPin }];
    expect(whoWorks(state({ users }), NOW)).toEqual({
      kind: "locked",
      last: null,
    });
  });

  it.each([
    ["2026-03-31T18:05:06Z", "working"],
    ["2026-03-31T18:05:05Z", "locked"],
    // The clock was put back.
    ["2026-03-31T19:00:00Z", "working"],
  ])("ends after so much time without activity: seen %s", (at, kind) => {
    const users = [ana, luis];
    expect(whoWorks(state({ users, turn: seen(at) }), NOW)).toMatchObject(
      kind === "working" ? { kind, lockable: true } : { kind, last: "Luis" },
    );
  });

  it("ends when the user becomes inactive or is gone", () => {
    const turn = seen(NOW);
    const third = user("Eva");
    for (const users of [
      [ana, { ...luis, active: false }, third],
      [ana, third],
    ])
      expect(whoWorks(state({ users, turn }), NOW).kind).toBe("locked");
  });

  it("comes with the role as it is now", () => {
    const users = [ana, { ...luis, role: "reader" as const }];
    expect(whoWorks(state({ users, turn: seen(NOW) }), NOW)).toMatchObject({
      actor: { role: "reader" },
    });
  });
});
