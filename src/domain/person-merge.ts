/** Two persons of the master that are one: what a voucher and a draft say afterwards. */
import type { Instant } from "./calendar-date.ts";
import {
  isGenericId,
  personKey,
  type Person,
  type PersonRef,
} from "./masters.ts";
import type { Voucher } from "./voucher.ts";
import type { PersonLookup } from "./read-form.ts";
import type { VoucherForm } from "./voucher-form.ts";

/** How lines name a person. */
export function refOf({ docType, docNumber, name }: Person): PersonRef {
  const generic = isGenericId(docType, docNumber);
  return { docType, docNumber, name: generic ? name : null };
}

/** Places (from 0) of the lines that name a person. */
export function linesNaming(voucher: Voucher, key: string): readonly number[] {
  return voucher.lines.flatMap(({ person }, place) =>
    person !== null && personKey(person) === key ? [place] : [],
  );
}

/** The voucher with another person in some of its lines. */
export function renamed(
  voucher: Voucher,
  places: readonly number[],
  person: PersonRef,
  modified: Instant,
): Voucher {
  const at = new Set(places);
  return {
    ...voucher,
    modified,
    lines: voucher.lines.map((line, place) =>
      at.has(place) ? { ...line, person } : line,
    ),
  };
}

/** The form with another person wherever a cell means the one that goes; null where none does. */
export function renamedForm(
  form: VoucherForm,
  from: string,
  to: string,
  persons: PersonLookup,
): VoucherForm | null {
  const means = (typed: string): boolean => {
    const text = typed.trim();
    if (text === "") return false;
    const person =
      persons.byKey(text) ?? persons.byNumber(text.toUpperCase())[0];
    return (
      text === from || (person !== undefined && personKey(person) === from)
    );
  };
  if (!form.lines.some(({ person }) => means(person))) return null;
  return {
    ...form,
    lines: form.lines.map((line) =>
      means(line.person) ? { ...line, person: to } : line,
    ),
  };
}
