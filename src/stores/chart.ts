import { accountPeriods } from "../db/in-use.ts";
import {
  accountOfForm,
  dropAccount,
  keepAccount,
  parentIn,
  type AccountForm,
  type AccountRefusal,
} from "../domain/account-change.ts";
import type { Chart } from "../domain/chart.ts";
import type { Account } from "../domain/masters.ts";
import { err, type Result } from "../lib/result.ts";
import { database } from "./database.svelte.ts";
import type {
  MasterEdit,
  MasterEditError,
  MasterStore,
} from "./masters.svelte.ts";
import { now } from "./clock.ts";

/** What was written of a chart in one step. */
export type ChartEdits = readonly MasterEdit<"accounts">[];

/** Why nothing of a chart was written. `vouchers` are those that name the account in the way. */
export type ChartError =
  | {
      readonly code: "refused";
      readonly refusal: AccountRefusal;
      readonly vouchers: number;
    }
  | {
      readonly code: "not-written";
      readonly error: MasterEditError<"accounts">;
    };

type Store = MasterStore<"accounts">;

/** Saves an account as it is typed, and its parent where that becomes a title; `before` is the account as it was opened. */
export async function saveAccount(
  store: Store,
  chart: Chart,
  form: AccountForm,
  before: Account | null,
): Promise<Result<ChartEdits, ChartError>> {
  const account = accountOfForm(form, before, chart, now());
  const parent = parentIn(chart, account.code)?.account.code;
  const used = await usedAmong(store, [account.code, parent ?? account.code]);
  const kept = keepAccount(chart, account, (code) => used.has(code));
  if (!kept.ok) return await refused(store, kept.error);
  return await write(
    store,
    kept.value.map((after) => ({
      before:
        after.code === account.code
          ? before
          : (chart.byCode.get(after.code)?.account ?? null),
      after,
    })),
  );
}

/** Makes an account inactive, or active again. */
export async function activateAccount(
  store: Store,
  account: Account,
  active: boolean,
): Promise<Result<ChartEdits, ChartError>> {
  return await write(store, [
    { before: account, after: { ...account, active } },
  ]);
}

/** Deletes an account that heads none and that no voucher names. */
export async function removeAccount(
  store: Store,
  chart: Chart,
  account: Account,
): Promise<Result<ChartEdits, ChartError>> {
  const may = await mayRemove(store, chart, account);
  return may.ok ? await write(store, [{ before: account, after: null }]) : may;
}

/** Whether an account may be deleted, before anybody is asked for a yes. */
export async function mayRemove(
  store: Store,
  chart: Chart,
  { code }: Account,
): Promise<Result<null, ChartError>> {
  const used = await usedAmong(store, [code]);
  const may = dropAccount(chart, code, (named) => used.has(named));
  return may.ok ? may : await refused(store, may.error);
}

/** Takes a step back, all of it or nothing. */
export async function undoEdits(
  store: Store,
  done: ChartEdits,
): Promise<Result<ChartEdits, ChartError>> {
  return await write(
    store,
    done.map(({ before, after }) => ({ before: after, after: before })),
  );
}

/** Those of these accounts that vouchers name. */
async function usedAmong(
  { company }: Store,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (const code of new Set(codes)) {
    const periods = await accountPeriods(database.db, company.id, code);
    if (periods.length > 0) used.add(code);
  }
  return used;
}

async function refused(
  store: Store,
  refusal: AccountRefusal,
): Promise<{ readonly ok: false; readonly error: ChartError }> {
  const vouchers =
    refusal.code === "has-children"
      ? 0
      : await store.vouchersWith(refusal.account, new AbortController().signal);
  return err({ code: "refused", refusal, vouchers });
}

async function write(
  store: Store,
  edits: ChartEdits,
): Promise<Result<ChartEdits, ChartError>> {
  const saved = await store.saveAll(edits);
  return saved.ok ? saved : err({ code: "not-written", error: saved.error });
}
