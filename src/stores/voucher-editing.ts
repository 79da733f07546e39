import { v7 as uuid } from "uuid";
import { readDraft } from "../db/drafts.ts";
import { editMaster } from "../db/master-edits.ts";
import { listSites } from "../db/installations.ts";
import { readMaster } from "../db/masters.ts";
import type { StorageError } from "../db/storage-error.ts";
import type { StoredDraft } from "../db/database.ts";
import * as drafts from "../books/drafts.ts";
import type { DraftError } from "../books/drafts.ts";
import {
  readVoucher,
  saveVoucher,
  voidVoucher,
  type OpenedAt,
  type SaveError,
  type VoucherAddress,
} from "../books/vouchers.ts";
import {
  latinDate,
  type CalendarDate,
  type Period,
} from "../domain/calendar-date.ts";
import type { Installation, Site } from "../domain/company.ts";
import { copyOf, reversalOf } from "../domain/derived-forms.ts";
import {
  type MasterName,
  type MasterRows,
  type Person,
} from "../domain/masters.ts";
import type { NotAllowed } from "../domain/people.ts";
import type { Voucher, VoucherId } from "../domain/voucher.ts";
import {
  personLookup,
  voucherOfForm,
  type FormProblem,
} from "../domain/read-form.ts";
import { EMPTY_LINE, type VoucherForm } from "../domain/voucher-form.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { database, haltOn } from "./database.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";
import { now } from "./clock.ts";

export type { DraftError, StoredDraft, VoucherAddress };

/** A voucher that was opened to be changed: what it was and where. */
export type OpenedVoucher = OpenedAt;

/** An empty form for a new voucher of this site. */
export function newForm(
  company: Installation,
  period: Period,
  operationType: string,
  date: CalendarDate,
): VoucherForm {
  return {
    id: uuid() as VoucherId,
    site: company.site.code,
    period,
    operationType,
    number: "",
    date: latinDate(date),
    memo: "",
    currency: company.company.currency,
    exchangeRate: "",
    status: "valid",
    lines: [EMPTY_LINE, EMPTY_LINE],
  };
}

/** The same form for another voucher: with an id of its own. */
export function asNew(form: VoucherForm): VoucherForm {
  return { ...form, id: uuid() as VoucherId, status: "valid" };
}

/** What a new voucher can be made of another: the same again, or what takes it back. */
export type Derivation = "copy" | "reversal";

/** A new voucher of this site that is made of another one. */
export function derivedForm(
  company: Installation,
  voucher: Voucher,
  how: Derivation,
  period: Period,
  date: CalendarDate,
): VoucherForm {
  const id = uuid() as VoucherId;
  const place = { id, site: company.site.code, period, date };
  return how === "copy" ? copyOf(voucher, place) : reversalOf(voucher, place);
}

/** The voucher at an address as it is now, whoever changes it; null where there is none. */
export function liveVoucher(
  company: Installation,
  address: VoucherAddress,
): LiveQuery<Voucher | null> {
  return new LiveQuery(async () => readVoucher(database.db, company, address));
}

/** The draft as it is now, whoever writes it; null where there is none. */
export function liveDraft(id: string): LiveQuery<StoredDraft | null> {
  return new LiveQuery(async () => openDraft(id));
}

/** Opens the voucher at an address, or null when it is not there. */
export async function openVoucher(
  company: Installation,
  address: VoucherAddress,
): Promise<OpenedVoucher | null> {
  const voucher = await readVoucher(database.db, company, address);
  return voucher ? { address, voucher } : null;
}

/** Why a form was not saved. */
export type FormError =
  | SaveError
  | { readonly code: "form"; readonly problems: readonly FormProblem[] };

/** Saves a form as a valid voucher, durably, and drops its draft. */
export async function saveForm(
  company: Installation,
  form: VoucherForm,
  opened: OpenedVoucher | null,
): Promise<Result<Voucher, FormError>> {
  const { db } = database;
  const persons = await readMaster(db, company.id, "persons");
  const read = voucherOfForm(form, personLookup(persons), now());
  if (!read.ok) return err({ code: "form", problems: read.error });
  const save = {
    voucher: read.value,
    site: form.site,
    period: form.period,
    opened,
  };
  const saved = await saveVoucher(db, company, save, now());
  if (!saved.ok) {
    haltOn(saved.error);
    return saved;
  }
  const dropped = await drafts.dropDraft(db, form.id, now());
  if (!dropped.ok) haltOn(dropped.error);
  return saved;
}

/** Voids a voucher that was opened; the reason stays at the end of its memo. */
export async function voidOpened(
  company: Installation,
  opened: OpenedVoucher,
  reason: string,
): Promise<Result<Voucher, SaveError>> {
  const { db } = database;
  const voided = await voidVoucher(db, company, opened, reason, now());
  if (!voided.ok) haltOn(voided.error);
  return voided;
}

/** Keeps what has been typed so far, so that closing the laptop loses nothing. */
export async function keepDraft(
  company: Installation,
  form: VoucherForm,
  opened: OpenedVoucher | null,
  reasons: readonly string[],
): Promise<Result<null, DraftError>> {
  const draft: StoredDraft = {
    id: form.id,
    company: company.id,
    period: form.period,
    modified: now(),
    form,
    ...(opened ? { opened } : {}),
    reasons,
  };
  return await drafts.keepDraft(database.db, draft, now());
}

/** The draft, or null when it was saved or thrown away. */
export async function openDraft(id: string): Promise<StoredDraft | null> {
  return (await readDraft(database.db, id)) ?? null;
}

/** Throws a draft away. */
export async function dropDraft(id: string): Promise<Result<null, DraftError>> {
  return await drafts.dropDraft(database.db, id, now());
}

/** Why a person was not added to the master. */
export type AddPersonError =
  { readonly code: "person-exists" } | NotAllowed | StorageError;

/** Adds a person to the master. A person who is there already stays as they are. */
export async function addPerson(
  company: Installation,
  person: Omit<Person, "modified">,
): Promise<Result<Person, AddPersonError>> {
  const added: Person = { ...person, modified: now() };
  const edits = [{ before: null, after: added }];
  const { db } = database;
  const put = await editMaster(db, company.id, "persons", edits, now());
  if (put.ok) return ok(added);
  const { error } = put;
  switch (error.code) {
    case "key-taken":
    case "row-changed":
    case "in-use":
      return err({ code: "person-exists" });
    default:
      return err(error);
  }
}

/** Every site that this installation has heard of, by code. */
export function liveSites(company: Installation): LiveQuery<Site[]> {
  return new LiveQuery(async () => listSites(database.db, company.id));
}

/** A master of the company as it stands, by key. */
export function liveMaster<M extends MasterName>(
  company: Installation,
  master: M,
): LiveQuery<Map<string, MasterRows[M]>> {
  return new LiveQuery(async () => readMaster(database.db, company.id, master));
}
