/** A person's row as it is entered. */
import {
  isGenericId,
  personKey,
  type Person,
} from "../../../domain/masters.ts";
import { checkTaxId, type Country } from "../../../domain/tax-id.ts";
import { cleanCode, cleanText } from "../../../domain/text.ts";
import { LIMITS } from "../../../domain/voucher.ts";
import { t } from "../../../i18n/index.ts";
import type { RowContent } from "../../../stores/masters.svelte.ts";
import { DOC_TYPES } from "../../vouchers/person-form.ts";
import { errorNote, nameNote, textNote, warningNote } from "../coded-form.ts";
import type { FieldNote, FieldNotes, RowKind } from "../editing.svelte.ts";

/** The letters of the classes, in the order in which they are kept. */
export const CLASSES = ["C", "P", "T", "O"] as const;

/** Limit of texts that only people read, in characters. */
const FREE_TEXT = 300;

/** A person as controls hold it. */
export interface PersonFields {
  readonly docType: string;
  readonly docNumber: string;
  readonly name: string;
  readonly classes: string;
  readonly country: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly active: boolean;
}

/** How persons are entered in a country, beside those who are there. */
export function personKind(
  country: Country,
  persons: () => ReadonlyMap<string, Person>,
): RowKind<"persons", PersonFields> {
  return {
    formOf: (row) => ({
      docType: row?.docType ?? DOC_TYPES[country][0],
      docNumber: row?.docNumber ?? "",
      name: row?.name ?? "",
      classes: row?.classes ?? "",
      country: row?.country ?? "",
      address: row?.address ?? "",
      email: row?.email ?? "",
      phone: row?.phone ?? "",
      active: row?.active ?? true,
    }),
    contentOf,
    notesOf: (form, opened) => notesOf(form, opened, persons()),
  };
}

function contentOf(form: PersonFields): RowContent<"persons"> {
  const docNumber = cleanCode(form.docNumber);
  return {
    docType: form.docType,
    // Nobody's number: those without one are told apart by their names.
    docNumber: docNumber === "" ? "0" : docNumber,
    name: cleanText(form.name) ?? "",
    country: cleanText(form.country),
    address: cleanText(form.address),
    email: cleanText(form.email),
    phone: cleanText(form.phone),
    classes: form.classes === "" ? null : form.classes,
    active: form.active,
  };
}

function notesOf(
  form: PersonFields,
  opened: Person | null,
  persons: ReadonlyMap<string, Person>,
): FieldNotes<PersonFields> {
  const own = opened && personKey(opened);
  const key = personKey(contentOf(form));
  const other = key === own ? undefined : persons.get(key);
  return {
    docNumber: other
      ? errorNote(t.masters.notes.taken(other.name))
      : numberNote(form),
    name: nameNote(form.name),
    country: textNote(form.country, FREE_TEXT),
    address: textNote(form.address, FREE_TEXT),
    email: textNote(form.email, FREE_TEXT),
    phone: textNote(form.phone, FREE_TEXT),
  };
}

function numberNote({ docType, docNumber }: PersonFields): FieldNote | null {
  const words = t.masters.persons;
  const code = cleanCode(docNumber);
  if (code === "")
    return docType === "0" ? null : errorNote(words.numberMissing);
  if (code.length > LIMITS.documentNumber)
    return errorNote(t.masters.notes.tooLong(LIMITS.documentNumber));
  if (docType === "1" && !/^\d{8}$/.test(code))
    return errorNote(words.malformed["1"]);
  if (docType !== "6" && docType !== "R")
    return /[\s|]/.test(code) ? errorNote(words.badNumber) : null;
  const check = checkTaxId(docType === "6" ? "PE" : "MX", code);
  if (check.kind === "malformed") return errorNote(words.malformed[docType]);
  return check.kind === "wrong-check-digit"
    ? warningNote(words.wrongDigit(check.expected))
    : null;
}

/** The name of a type of document, its code where it has none. */
export function docTypeName(docType: string): string {
  const names: Readonly<Record<string, string>> = t.vouchers.newPerson.docTypes;
  return names[docType] ?? docType;
}

/** A person in one line: who, and by which document. */
export function personLine({ docType, docNumber, name }: Person): string {
  return isGenericId(docType, docNumber) ? name : `${name} (${docNumber})`;
}

/** The names of a person's classes. */
export function classText(classes: string | null): string {
  const names = t.masters.persons.classNames;
  return CLASSES.filter((letter) => classes?.includes(letter))
    .map((letter) => names[letter])
    .join(", ");
}
