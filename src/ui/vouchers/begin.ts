import {
  contains,
  lastDay,
  type CalendarDate,
  type Instant,
  type Period,
} from "../../domain/calendar-date.ts";
import type { Installation } from "../../domain/company.ts";
import { formOf, type VoucherForm } from "../../domain/voucher-form.ts";
import { people } from "../../stores/people.svelte.ts";
import { today } from "../../stores/clock.ts";
import { session } from "../../stores/session.svelte.ts";
import {
  derivedForm,
  newForm,
  openDraft,
  openVoucher,
  type Derivation,
  type OpenedVoucher,
  type StoredDraft,
  type VoucherAddress,
} from "../../stores/voucher-editing.ts";
import type { Place } from "./places.ts";

/** What is edited: the form to begin with, and where it comes from. */
export interface EditStart {
  readonly kind: "edit";
  readonly form: VoucherForm;
  /** Null for a new voucher. */
  readonly opened: OpenedVoucher | null;
  /** Why a foreign file's voucher came as a draft. */
  readonly reasons: readonly string[];
  /** When the draft was kept; null where there is none. */
  readonly keptAt: Instant | null;
  /** Of which voucher a new one was made; absent where it was not. */
  readonly madeOf?: MadeOf;
}

/** How a new voucher was made of another one. */
export interface MadeOf {
  readonly how: Derivation;
  readonly address: VoucherAddress;
}

/** What is only shown, and why. */
export interface ViewStart {
  readonly kind: "view";
  readonly opened: OpenedVoucher;
  readonly because:
    | { readonly code: "voided" | "other-site" | "not-allowed" }
    | { readonly code: "draft"; readonly draft: StoredDraft };
}

/** How the page of a voucher begins. */
export type Start =
  | EditStart
  | ViewStart
  | { readonly kind: "gone"; readonly what: "voucher" | "draft" }
  /** Whoever works may enter none. */
  | { readonly kind: "not-allowed" };

/** Finds what a place shows. */
export async function begin(
  company: Installation,
  place: Place | null,
): Promise<Start> {
  if (place === null) return { kind: "gone", what: "voucher" };
  if (place.kind !== "stored" && !people.may("edit-vouchers"))
    return { kind: "not-allowed" };
  switch (place.kind) {
    case "new":
      return newStart(company, await session.workingPeriod(), place.type);
    case "draft": {
      const draft = await openDraft(place.id);
      return draft?.company === company.id
        ? draftStart(draft)
        : { kind: "gone", what: "draft" };
    }
    case "stored": {
      const opened = await openVoucher(company, place.address);
      if (!opened) return { kind: "gone", what: "voucher" };
      return storedStart(company, opened);
    }
  }
}

/** A new voucher of a period. */
export function newStart(
  company: Installation,
  period: Period,
  type: string,
  date: CalendarDate = usualDate(period),
): EditStart {
  const form = newForm(company, period, type, date);
  return { kind: "edit", form, opened: null, reasons: [], keptAt: null };
}

/** A new voucher made of another one, in the period in which the person works. */
export async function derivedStart(
  company: Installation,
  { address, voucher }: OpenedVoucher,
  how: Derivation,
): Promise<EditStart> {
  const period = await session.workingPeriod();
  const date = usualDate(period);
  const form = derivedForm(company, voucher, how, period, date);
  const madeOf = { how, address };
  return {
    kind: "edit",
    form,
    opened: null,
    reasons: [],
    keptAt: null,
    madeOf,
  };
}

/** Today where it lies in the period, else the period's last day. */
function usualDate(period: Period): CalendarDate {
  const now = today();
  return contains(period, now) ? now : lastDay(period);
}

function draftStart(draft: StoredDraft): EditStart {
  const { form, opened = null, reasons, modified: keptAt } = draft;
  return { kind: "edit", form, opened, reasons, keptAt };
}

async function storedStart(
  company: Installation,
  opened: OpenedVoucher,
): Promise<Start> {
  const { voucher, address } = opened;
  if (address.site !== company.site.code)
    return { kind: "view", opened, because: { code: "other-site" } };
  if (voucher.status === "voided")
    return { kind: "view", opened, because: { code: "voided" } };
  if (!people.may("edit-vouchers"))
    return { kind: "view", opened, because: { code: "not-allowed" } };
  const draft = await openDraft(voucher.id);
  if (draft) return { kind: "view", opened, because: { code: "draft", draft } };
  const form = formOf(voucher, address.site, address.period);
  return { kind: "edit", form, opened, reasons: [], keptAt: null };
}
