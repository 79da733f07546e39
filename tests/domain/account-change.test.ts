import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accountForm,
  accountOfForm,
  checkAccountForm,
  dropAccount,
  keepAccount,
  newAccountForm,
  type AccountForm,
} from "../../src/domain/account-change.ts";
import type { Instant } from "../../src/domain/calendar-date.ts";
import { chartOf } from "../../src/domain/chart.ts";
import type { Account } from "../../src/domain/masters.ts";

const BEFORE = "2026-10-05T10:00:00Z" as Instant;
const NOW = "2026-10-06T10:00:00Z" as Instant;

function account(code: string, change: Partial<Account> = {}): Account {
  return {
    ...newRow(code),
    ...change,
  };
}

function newRow(code: string): Account {
  const chart = chartOf([]);
  const form: AccountForm = { ...newAccountForm(code, null), name: code };
  return accountOfForm(form, null, chart, BEFORE);
}

const CHART = chartOf([
  account("10", { postable: false }),
  account("101"),
  account("104", { postable: false, asksPerson: true, nature: "H" }),
  account("1041"),
  account("2021"),
]);

const nobody = (): boolean => false;
const everybody = (): boolean => true;

function typed(code: string, change: Partial<AccountForm> = {}): AccountForm {
  return { ...newAccountForm(code, null), name: "Caja chica", ...change };
}

describe("a new account", () => {
  it("is proposed with what its parent asks for", () => {
    const parent = CHART.byCode.get("104")?.account ?? null;
    expect(newAccountForm("1042", parent)).toMatchObject({
      nature: "H",
      asksPerson: true,
      postable: true,
      active: true,
    });
  });

  it("makes an account that took vouchers a title, when no voucher names it", () => {
    const row = accountOfForm(typed(" 1011 "), null, CHART, NOW);
    expect(keepAccount(CHART, row, nobody)).toEqual({
      ok: true,
      value: [row, { ...account("101"), postable: false, modified: NOW }],
    });
  });

  it("is refused below an account that vouchers name", () => {
    const row = accountOfForm(typed("1011"), null, CHART, NOW);
    expect(keepAccount(CHART, row, everybody)).toEqual({
      ok: false,
      error: { code: "parent-used", account: "101" },
    });
  });

  it("that heads others takes no vouchers, whatever is ticked", () => {
    const row = accountOfForm(typed("202"), null, CHART, NOW);
    expect(row.postable).toBe(false);
  });

  it.each([
    ["", "missing"],
    ["10 1", "blanks"],
    ["101", "taken"],
    ["1".repeat(101), "too-long"],
    ["10\u0001", "not-storable"],
  ])("with the code %j is not kept: %s", (code, why) => {
    const [note] = checkAccountForm(typed(code), null, CHART);
    expect(note).toMatchObject({ field: "code", code: why });
  });

  it("needs a name, and a currency of three letters where there is one", () => {
    const form = typed("105", { name: " ", currency: "dolar" });
    expect(checkAccountForm(form, null, CHART)).toEqual([
      { field: "name", code: "missing" },
      { field: "currency", code: "malformed" },
    ]);
    expect(
      checkAccountForm(typed("105", { currency: "usd" }), null, CHART),
    ).toEqual([]);
  });
});

describe("an account that is there", () => {
  it("comes back from its form as it was", () => {
    for (const { account: row } of CHART.all) {
      expect(checkAccountForm(accountForm(row), row, CHART)).toEqual([]);
      expect(accountOfForm(accountForm(row), row, CHART, BEFORE)).toEqual(row);
    }
  });

  it("keeps its code", () => {
    const row = account("101");
    const form = { ...accountForm(row), code: "999" };
    expect(accountOfForm(form, row, CHART, NOW).code).toBe("101");
  });

  it("becomes no title as long as vouchers name it", () => {
    const title = account("101", { postable: false });
    expect(keepAccount(CHART, title, everybody)).toEqual({
      ok: false,
      error: { code: "title-used", account: "101" },
    });
    expect(keepAccount(CHART, title, nobody)).toEqual({
      ok: true,
      value: [title],
    });
  });

  it("that came postable with children is kept as a title", () => {
    const broken = chartOf([account("10"), account("101")]);
    const row = accountOfForm(
      accountForm(account("10")),
      account("10"),
      broken,
      NOW,
    );
    expect(row.postable).toBe(false);
    expect(keepAccount(broken, row, everybody).ok).toBe(true);
  });

  it("is deleted only where nothing lies under it and no voucher names it", () => {
    expect(dropAccount(CHART, "10", nobody)).toEqual({
      ok: false,
      error: { code: "has-children", account: "10", count: 2 },
    });
    expect(dropAccount(CHART, "101", everybody)).toEqual({
      ok: false,
      error: { code: "delete-used", account: "101" },
    });
    expect(dropAccount(CHART, "101", nobody)).toEqual({
      ok: true,
      value: null,
    });
  });
});

describe("whatever is added, changed or deleted in whatever order", () => {
  const act = fc.record({
    code: fc.stringMatching(/^[12]{1,4}$/),
    postable: fc.boolean(),
    drop: fc.boolean(),
  });

  it("an account with children takes no vouchers, and one that vouchers name stays as they need it", () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 30 }),
        fc.uniqueArray(fc.stringMatching(/^[12]{1,4}$/)),
        (acts, used) => {
          const rows = new Map<string, Account>();
          // Vouchers name only what took them.
          const named = new Set<string>();
          const isUsed = (code: string): boolean => named.has(code);
          for (const { code, postable, drop } of acts) {
            const chart = chartOf(rows.values());
            if (drop) {
              if (dropAccount(chart, code, isUsed).ok) rows.delete(code);
            } else {
              const before = rows.get(code) ?? null;
              const row = accountOfForm(
                typed(code, { postable }),
                before,
                chart,
                NOW,
              );
              const kept = keepAccount(chart, row, isUsed);
              if (kept.ok)
                for (const put of kept.value) rows.set(put.code, put);
            }
            for (const [name, { postable: takes }] of rows)
              if (takes && used.includes(name)) named.add(name);
          }
          const chart = chartOf(rows.values());
          for (const node of chart.all)
            if (node.children.length > 0)
              expect(node.account.postable).toBe(false);
          for (const name of named)
            expect(rows.get(name)).toMatchObject({ postable: true });
        },
      ),
    );
  });
});
