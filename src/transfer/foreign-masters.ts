import type { Instant } from "../domain/calendar-date.ts";
import type { Country } from "../domain/tax-id.ts";
import { parentOf } from "../domain/starting-chart.ts";
import { isStorable } from "../domain/text.ts";
import { LIMITS } from "../domain/voucher.ts";
import {
  MASTER_KEYS,
  type Account,
  type CostCenter,
  type MasterName,
  type MasterRows,
  type Masters,
  type OperationType,
  type OperationTypeCode,
  type Person,
} from "../domain/masters.ts";
import type { MasterImage } from "../db/database.ts";
import type {
  AccountMention,
  ForeignBatch,
  PersonMention,
} from "../foreign/batch.ts";

/** Masters that a file needs and the company lacks, and those that a catalogue file changes. */
export interface ForeignMasters {
  readonly images: readonly MasterImage[];
  /** All masters as they will be. */
  readonly after: Masters;
}

/** What the letters of Mexican numbers stand for. */
const LETTERS: Readonly<Record<string, string>> = {
  I: "Ingresos",
  E: "Egresos",
  D: "Diario",
  C: "Cheques",
};

/** What masters a file asks for: nothing that is here is changed, but for what a chart of accounts says itself. */
export function foreignMasters(
  batch: ForeignBatch,
  defaultType: OperationTypeCode,
  masters: Masters,
  country: Country,
  now: Instant,
): ForeignMasters {
  const accounts = mergeAccounts(batch, masters.accounts, country, now);
  const persons = missing(
    "persons",
    masters.persons,
    batch.mentioned.persons
      .filter((p) => fits(p.docNumber, LIMITS.documentNumber))
      .map((p) => personOf(p, country, now)),
  );
  const centers = missing(
    "costCenters",
    masters.costCenters,
    batch.mentioned.costCenters
      .filter((code) => fits(code, LIMITS.costCenter))
      .map((code): CostCenter => ({
        code,
        name: code,
        active: true,
        modified: now,
      })),
  );
  const used =
    batch.vouchers.length > 0 ? [...batch.mentioned.operationTypes] : [];
  if (batch.vouchers.some((v) => v.voucher.operationType === defaultType))
    used.push(defaultType);
  const types = missing(
    "operationTypes",
    masters.operationTypes,
    [...new Set(used)].map((code): OperationType => ({
      code,
      name: LETTERS[code] ?? `Tipo ${code}`,
      class: null,
      active: true,
      modified: now,
    })),
  );
  return {
    images: [
      ...accounts.images,
      ...persons.images,
      ...centers.images,
      ...types.images,
    ],
    after: {
      ...masters,
      accounts: accounts.rows,
      persons: persons.rows,
      costCenters: centers.rows,
      operationTypes: types.rows,
    },
  };
}

interface Merged<M extends MasterName> {
  readonly images: readonly MasterImage<M>[];
  readonly rows: readonly MasterRows[M][];
}

function missing<M extends MasterName>(
  master: M,
  here: readonly MasterRows[M][],
  wanted: readonly MasterRows[M][],
): Merged<M> {
  const keyOf = MASTER_KEYS[master];
  const known = new Set(here.map(keyOf));
  const images: MasterImage<M>[] = [];
  for (const row of wanted) {
    const key = keyOf(row);
    if (known.has(key)) continue;
    known.add(key);
    images.push({ master, key, before: null, after: row });
  }
  return { images, rows: [...here, ...images.map((i) => i.after)] };
}

function personOf(
  mention: PersonMention,
  country: Country,
  now: Instant,
): Person {
  const { docType, docNumber, name } = mention;
  return {
    docType,
    docNumber,
    name: nameOf(name) ?? docNumber,
    country,
    address: null,
    email: null,
    phone: null,
    classes: null,
    active: true,
    modified: now,
  };
}

/** Accounts: those of a chart as it states them, those that vouchers mention where they are missing, and who is a parent now. */
function mergeAccounts(
  batch: ForeignBatch,
  here: readonly Account[],
  country: Country,
  now: Instant,
): Merged<"accounts"> {
  const before = new Map(here.map((a) => [a.code, a]));
  const after = new Map(before);
  for (const account of batch.accounts) {
    const known = after.get(account.code);
    after.set(
      account.code,
      known ? stated(known, account, now) : { ...account, modified: now },
    );
  }
  for (const mention of batch.mentioned.accounts)
    if (!after.has(mention.code) && fits(mention.code, LIMITS.account))
      after.set(mention.code, accountOf(mention, after, country, now));
  closeParents(
    after,
    (code) => !before.has(code),
    new Set(batch.accounts.map((a) => a.code)),
    now,
  );
  const images = [...after].flatMap(([key, row]): MasterImage<"accounts">[] => {
    const old = before.get(key) ?? null;
    return old === row
      ? []
      : [{ master: "accounts", key, before: old, after: row }];
  });
  return { images, rows: [...after.values()] };
}

/** An account that is here, with what the chart says of it; the same object where it says nothing new. It never opens one again. */
function stated(known: Account, chart: Account, now: Instant): Account {
  const next = {
    ...known,
    name: chart.name,
    grouping: chart.grouping ?? known.grouping,
    postable: known.postable && chart.postable,
  };
  return next.name === known.name &&
    next.grouping === known.grouping &&
    next.postable === known.postable
    ? known
    : { ...next, modified: now };
}

function accountOf(
  mention: AccountMention,
  chart: ReadonlyMap<string, Account>,
  country: Country,
  now: Instant,
): Account {
  const parent =
    mention.parent === null
      ? parentOf(mention.code, chart)
      : chart.get(mention.parent);
  return {
    code: mention.code,
    name: nameOf(mention.name) ?? parent?.name ?? mention.code,
    postable: true,
    nature: mention.nature ?? parent?.nature ?? natureOf(mention.code, country),
    currency: null,
    // What the parent asks for was chosen for the chart that came with the program, not for this company's files.
    asksPerson: false,
    asksCostCenter: false,
    asksDocument: false,
    grouping: mention.grouping ?? parent?.grouping ?? null,
    active: true,
    modified: now,
  };
}

/** Side of an account that nobody states: by the first digit of the PCGE's elements or the SAT's groups. */
function natureOf(code: string, country: Country): "D" | "H" {
  return (country === "PE" ? /^[457]/ : /^[234]/).test(code) ? "H" : "D";
}

/**
 * An account with children takes no vouchers (rule 4). Only where a code is new is it asked who begins with whom, and not
 * between two accounts of one chart, which states its levels itself.
 */
function closeParents(
  accounts: Map<string, Account>,
  isNew: (code: string) => boolean,
  described: ReadonlySet<string>,
  now: Instant,
): void {
  for (const code of accounts.keys()) {
    const parent = parentOf(code, accounts);
    if (!parent?.postable || !(isNew(code) || isNew(parent.code))) continue;
    if (described.has(code) && described.has(parent.code)) continue;
    accounts.set(parent.code, { ...parent, postable: false, modified: now });
  }
}

/** Whether a code can be a master's: a voucher whose code cannot is a draft, and its code nobody's. */
function fits(code: string, limit: number): boolean {
  return code.length <= limit && isStorable(code);
}

/** A name as masters keep it; null where there is none that can be kept. */
function nameOf(name: string | null): string | null {
  return name !== null && isStorable(name) ? name.slice(0, LIMITS.name) : null;
}
