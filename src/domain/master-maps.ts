import {
  MASTER_KEYS,
  type MasterName,
  type MasterRows,
  type Masters,
} from "./masters.ts";
import type { MastersView } from "./voucher.ts";

/** All masters of a company, each by key. */
export type MasterMaps = {
  readonly [M in MasterName]: ReadonlyMap<string, MasterRows[M]>;
};

/** The rows of every master as lists. */
export function listsOf(maps: MasterMaps): Masters {
  return {
    persons: [...maps.persons.values()],
    accounts: [...maps.accounts.values()],
    costCenters: [...maps.costCenters.values()],
    operationTypes: [...maps.operationTypes.values()],
    exchangeRates: [...maps.exchangeRates.values()],
  };
}

/** The rows of every master by key. */
export function mapsOf(masters: Masters): MasterMaps {
  const byKey = <M extends MasterName>(name: M): Map<string, MasterRows[M]> =>
    new Map(masters[name].map((row) => [MASTER_KEYS[name](row), row]));
  return {
    persons: byKey("persons"),
    accounts: byKey("accounts"),
    costCenters: byKey("costCenters"),
    operationTypes: byKey("operationTypes"),
    exchangeRates: byKey("exchangeRates"),
  };
}

/** Masters as rules look them up. */
export function viewOf(maps: Omit<MasterMaps, "exchangeRates">): MastersView {
  return {
    account: (code) => maps.accounts.get(code),
    person: (key) => maps.persons.get(key),
    costCenter: (code) => maps.costCenters.get(code),
    operationType: (code) => maps.operationTypes.get(code),
  };
}
