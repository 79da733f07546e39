/** What two persons say differently, and what the one who stays says afterwards. */
import { isGenericId, type Person } from "../../../domain/masters.ts";
import { t } from "../../../i18n/index.ts";
import { CLASSES, classText } from "./person-row.ts";

const FIELDS = [
  "name",
  "country",
  "address",
  "email",
  "phone",
  "classes",
] as const;

/** A field that can be taken from either person. */
export type MergeField = (typeof FIELDS)[number];

/** Fields that are taken from the one who goes. */
export type TakenFields = ReadonlySet<MergeField>;

/** The fields in which the two differ. Who is told apart by the name keeps it. */
export function differingFields(
  survivor: Person,
  other: Person,
): readonly MergeField[] {
  const generic = isGenericId(survivor.docType, survivor.docNumber);
  return FIELDS.filter(
    (field) =>
      survivor[field] !== other[field] && !(field === "name" && generic),
  );
}

/** What is best taken from the one who goes: whatever the other lacks. */
export function lackingFields(survivor: Person, other: Person): TakenFields {
  return new Set(
    differingFields(survivor, other).filter(
      (field) => survivor[field] === null || field === "classes",
    ),
  );
}

/** The one who stays, with the fields that were taken; classes are those of both. */
export function mergedPerson(
  survivor: Person,
  other: Person,
  taken: TakenFields,
): Person {
  const both = CLASSES.filter((letter) =>
    `${survivor.classes ?? ""}${other.classes ?? ""}`.includes(letter),
  ).join("");
  const from = (field: Exclude<MergeField, "name" | "classes">) =>
    (taken.has(field) ? other : survivor)[field];
  return {
    ...survivor,
    name: (taken.has("name") ? other : survivor).name,
    country: from("country"),
    address: from("address"),
    email: from("email"),
    phone: from("phone"),
    classes: taken.has("classes") ? both || null : survivor.classes,
    active: true,
  };
}

/** A field's label. */
export function fieldLabel(field: MergeField): string {
  return field === "name" ? t.masters.columns.name : t.masters.persons[field];
}

/** A field's value as it is read. */
export function fieldText(person: Person, field: MergeField): string {
  const text =
    field === "classes" ? classText(person.classes) : (person[field] ?? "");
  return text === "" ? t.masters.merging.empty : text;
}
