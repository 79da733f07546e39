/** Collections and payments that are entered here: every rule is checked, and all is written in one transaction or nothing. */
import type { CashKind, CashMovement } from "../domain/cash.ts";
import { checkMovement, type CashProblem } from "../domain/cash-rules.ts";
import type { Instant } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import type { Invoice, InvoiceKey } from "../domain/invoice.ts";
import {
  balancesWithout,
  overBalances,
  type CompanyDocuments,
  type OverBalance,
} from "../domain/open-invoices.ts";
import type { NotAllowed } from "../domain/people.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { readMaster } from "../db/masters.ts";
import { requirePermission } from "../db/people.ts";
import { writing, type StorageError } from "../db/storage-error.ts";
import {
  applicationRows,
  movementRow,
} from "../transfer/format/document-rows.ts";
import { changeDocuments, listDocuments } from "./documents.ts";

/** Why a movement was not saved. Nothing of it was written. */
export type SaveMovementError =
  | { readonly code: "problems"; readonly problems: readonly CashProblem[] }
  /** It settles more than is left of these documents, and nobody said that it may. */
  | { readonly code: "over-balance"; readonly over: readonly OverBalance[] }
  /** Somebody else changed it since it was opened: theirs is given, null where it is gone. */
  | { readonly code: "edited-meanwhile"; readonly theirs: CashMovement | null }
  /** A document states it: it is changed there, or voided here. */
  | { readonly code: "of-document"; readonly taxUuid: string }
  | { readonly code: "voided" }
  | NotAllowed
  | StorageError;

/** What is to be saved. */
export interface MovementToSave {
  readonly movement: CashMovement;
  /** What it was when it was opened; null for a new one. */
  readonly opened: CashMovement | null;
  /** What a person was shown to be over the balance and allowed: it must be just that. */
  readonly accepted: readonly OverBalance[];
}

/** All management data of a company as it is now. */
export async function readDocuments(
  db: ValijaDatabase,
  { id }: Pick<Installation, "id">,
): Promise<CompanyDocuments> {
  const [invoices, collections, payments] = await Promise.all([
    listDocuments(db, id, "invoices"),
    listDocuments(db, id, "collections"),
    listDocuments(db, id, "payments"),
  ]);
  return { invoices, collections, payments };
}

/** Saves a collection or payment durably; it is given as it was stored. Saving without a change writes nothing. */
export async function saveMovement(
  db: ValijaDatabase,
  company: Installation,
  kind: CashKind,
  { movement, opened, accepted }: MovementToSave,
  now: Instant,
): Promise<Result<CashMovement, SaveMovementError>> {
  const allowed = await requirePermission(
    db,
    company.id,
    "edit-documents",
    now,
  );
  if (!allowed.ok) return allowed;
  const documents = await readDocuments(db, company);
  const tidy = tidyMovement({ ...movement, modified: now });
  const there = documents[kind].find(({ id }) => id === movement.id) ?? null;
  if (opened) {
    const stale = whyNotChanged(opened, there);
    if (stale) return err(stale);
    if (there && sameMovement({ ...tidy, modified: there.modified }, there))
      return ok(there);
  }
  const checked = await checkAll(db, company, kind, documents, [tidy]);
  if (!checked.ok) return checked;
  const over = overBalances(tidy, balancesWithout(documents, movement.id));
  if (over.length > 0 && !sameOver(over, accepted))
    return err({ code: "over-balance", over });
  return await writing(db, async () => {
    const remove = there === null ? [] : [there];
    await changeDocuments(db, company.id, { [kind]: { remove, put: [tidy] } });
    return tidy;
  });
}

/**
 * Voids a movement, whoever states it: it stays and counts as zero; or makes it valid again, which must not go over a balance.
 */
export async function setMovementStatus(
  db: ValijaDatabase,
  company: Installation,
  kind: CashKind,
  opened: CashMovement,
  status: CashMovement["status"],
  now: Instant,
): Promise<Result<CashMovement, SaveMovementError>> {
  const allowed = await requirePermission(
    db,
    company.id,
    "edit-documents",
    now,
  );
  if (!allowed.ok) return allowed;
  const documents = await readDocuments(db, company);
  const there = documents[kind].find(({ id }) => id === opened.id) ?? null;
  if (there === null || !sameMovement(there, opened))
    return err({ code: "edited-meanwhile", theirs: there });
  if (there.status === status) return ok(there);
  if (status === "valid") {
    const over = overBalances(there, balancesWithout(documents, there.id));
    if (over.length > 0) return err({ code: "over-balance", over });
  }
  const changed: CashMovement = { ...there, status, modified: now };
  return await writing(db, async () => {
    const edit = { remove: [], put: [changed] };
    await changeDocuments(db, company.id, { [kind]: edit });
    return changed;
  });
}

/** Saves new movements together, all or none: those of a sheet. None of them may go over a balance, nor all of them together. */
export async function saveMovements(
  db: ValijaDatabase,
  company: Installation,
  kind: CashKind,
  movements: readonly CashMovement[],
  now: Instant,
): Promise<Result<readonly CashMovement[], SaveMovementError>> {
  const allowed = await requirePermission(
    db,
    company.id,
    "edit-documents",
    now,
  );
  if (!allowed.ok) return allowed;
  const documents = await readDocuments(db, company);
  const put = movements.map((one) => tidyMovement({ ...one, modified: now }));
  const checked = await checkAll(db, company, kind, documents, put);
  if (!checked.ok) return checked;
  const together = { applications: put.flatMap((one) => one.applications) };
  const over = overBalances(together, balancesWithout(documents, null));
  if (over.length > 0) return err({ code: "over-balance", over });
  return await writing(db, async () => {
    await changeDocuments(db, company.id, { [kind]: { remove: [], put } });
    return put;
  });
}

/** How many of what was saved went again, and how many stay because somebody changed them since. */
export interface MovementsTakenBack {
  readonly back: number;
  readonly stays: number;
}

/** Takes back what `saveMovements` wrote, as far as nothing has become of it since. */
export async function takeBackMovements(
  db: ValijaDatabase,
  company: Installation,
  kind: CashKind,
  written: readonly CashMovement[],
  now: Instant,
): Promise<Result<MovementsTakenBack, SaveMovementError>> {
  const allowed = await requirePermission(
    db,
    company.id,
    "edit-documents",
    now,
  );
  if (!allowed.ok) return allowed;
  const all = await listDocuments(db, company.id, kind);
  const there = new Map(all.map((one) => [one.id, one]));
  const remove = written.filter((one) => {
    const now = there.get(one.id);
    return now !== undefined && sameMovement(now, one);
  });
  return await writing(db, async () => {
    await changeDocuments(db, company.id, { [kind]: { remove, put: [] } });
    return { back: remove.length, stays: written.length - remove.length };
  });
}

/** Why a movement cannot take the place of what is there; null where it can. */
function whyNotChanged(
  opened: CashMovement,
  there: CashMovement | null,
): SaveMovementError | null {
  if (there === null || !sameMovement(there, opened))
    return { code: "edited-meanwhile", theirs: there };
  if (there.status === "voided") return { code: "voided" };
  return there.taxUuid === null
    ? null
    : { code: "of-document", taxUuid: there.taxUuid };
}

async function checkAll(
  db: ValijaDatabase,
  company: Installation,
  kind: CashKind,
  documents: CompanyDocuments,
  movements: readonly CashMovement[],
): Promise<Result<null, SaveMovementError>> {
  const persons = await readMaster(db, company.id, "persons");
  const invoices = new Map<InvoiceKey, Invoice>(
    documents.invoices.map((one) => [one.key, one]),
  );
  const problems = movements.flatMap((movement) =>
    checkMovement(movement, {
      kind,
      currency: company.company.currency,
      isPerson: (key) => persons.has(key),
      invoice: (key) => invoices.get(key),
    }),
  );
  return problems.length > 0 ? err({ code: "problems", problems }) : ok(null);
}

/** As it is stored: applications in their order. */
function tidyMovement(movement: CashMovement): CashMovement {
  return {
    ...movement,
    applications: movement.applications.toSorted(
      (a, b) =>
        compareCodePoints(a.invoice, b.invoice) ||
        a.installment - b.installment,
    ),
  };
}

/** Whether two movements say the same, to the last change. */
export function sameMovement(a: CashMovement, b: CashMovement): boolean {
  return asText(a) === asText(b);
}

function asText(movement: CashMovement): string {
  return JSON.stringify([movementRow(movement), applicationRows(movement)]);
}

function sameOver(
  a: readonly OverBalance[],
  b: readonly OverBalance[],
): boolean {
  const text = (over: readonly OverBalance[]) =>
    over
      .map(({ invoice, left, applied }) => `${invoice} ${left} ${applied}`)
      .sort()
      .join("\n");
  return text(a) === text(b);
}
