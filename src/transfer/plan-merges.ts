import {
  MASTER_KEYS,
  MASTER_NAMES,
  type MasterName,
  type MasterRows,
  type Masters,
} from "../domain/masters.ts";
import type { MasterMaps } from "../domain/master-maps.ts";
import { planMerge, type MergePlan } from "../domain/merge.ts";
import { listed, type MasterReviews } from "./import-review.ts";

/** What merging each master of a package would do. */
export type MergePlans = {
  readonly [M in MasterName]: MergePlan<MasterRows[M]>;
};

/** Plans the merge of every master that a package brings. */
export function planMerges(mine: MasterMaps, incoming: Masters): MergePlans {
  const plan = <M extends MasterName>(name: M): MergePlan<MasterRows[M]> =>
    planMerge<MasterRows[M]>(mine[name], incoming[name], MASTER_KEYS[name]);
  return {
    persons: plan("persons"),
    accounts: plan("accounts"),
    costCenters: plan("costCenters"),
    operationTypes: plan("operationTypes"),
    exchangeRates: plan("exchangeRates"),
  };
}

/** Whether the merges write nothing unless the user chooses against what stands. */
export function areIdle(plans: MergePlans): boolean {
  return MASTER_NAMES.every((master) => isIdle(plans, master));
}

function isIdle(plans: MergePlans, master: MasterName): boolean {
  const { added, updated, touched, conflicts } = plans[master];
  const taken = conflicts.some((c) => c.suggested === "theirs");
  return added.length + updated.length + touched.length === 0 && !taken;
}

/** What a review shows of the merges. */
export function reviewMasters(merges: MergePlans): MasterReviews {
  const review = <M extends MasterName>(name: M): MasterReviews[M] => {
    const plan: MergePlan<MasterRows[M]> = merges[name];
    const made = {
      added: listed(plan.added.map((a) => a.theirs)),
      updated: listed(plan.updated),
      conflicts: plan.conflicts,
    };
    return made as MasterReviews[M];
  };
  return {
    persons: review("persons"),
    accounts: review("accounts"),
    costCenters: review("costCenters"),
    operationTypes: review("operationTypes"),
    exchangeRates: review("exchangeRates"),
  };
}
