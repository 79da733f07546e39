import { parseDate, type CalendarDate } from "../domain/calendar-date.ts";
import { cleanCode } from "../domain/text.ts";
import { normaliseTaxId } from "../domain/tax-id.ts";
import type { LineDocument } from "../domain/voucher.ts";
import type { PersonMention } from "./batch.ts";
import type { ForeignProblem } from "./finding.ts";
import { FISCAL_UUID } from "./uuid.ts";
import type { XmlElement } from "./xml.ts";

/** What one child of a `Transaccion` says of its line: the document or the payment behind it. */
export interface Support {
  /** Which kind speaks first when several name a person or a document: their order in the schema. */
  readonly rank: number;
  readonly uuid: string | null;
  readonly person: PersonMention | null;
  readonly document: LineDocument | null;
  readonly currency: string | null;
}

/** The children that a `Transaccion` has in 1.1 and 1.3 alike, in the order of the schema. */
const KINDS = [
  "CompNal",
  "CompNalOtr",
  "CompExt",
  "Cheque",
  "Transferencia",
  "OtrMetodoPago",
];

/** Reads a child of a `Transaccion`; null when it is none that the schema has. */
export function readSupport(element: XmlElement): Support | null {
  const rank = KINDS.indexOf(element.local);
  if (rank < 0) return null;
  const get = element.attribute;
  const uuid = element.local === "CompNal" ? get("UUID_CFDI") : null;
  return {
    rank,
    uuid: uuid === null ? null : cleanCode(uuid),
    person: personOf(element),
    document: documentOf(element),
    currency: get("Moneda")?.toUpperCase() ?? null,
  };
}

function personOf(element: XmlElement): PersonMention | null {
  const foreign = element.local === "CompExt";
  const id = element.attribute(foreign ? "TaxID" : "RFC");
  if (id === null) return null;
  return {
    // A foreigner's tax number is of no type that SUNAT or the SAT knows.
    docType: foreign ? "0" : "R",
    docNumber: foreign ? cleanCode(id) : normaliseTaxId(id),
    name: element.attribute("Benef"),
  };
}

function documentOf(element: XmlElement): LineDocument | null {
  const get = element.attribute;
  const blank = { type: null, series: null, date: null, dueDate: null };
  switch (element.local) {
    case "CompNalOtr":
      return {
        ...blank,
        series: get("CFD_CBB_Serie"),
        number: get("CFD_CBB_NumFol"),
      };
    case "CompExt":
      return { ...blank, number: get("NumFactExt") };
    case "Cheque":
      return {
        ...blank,
        type: "CH",
        number: get("Num"),
        date: parseXmlDate(get("Fecha") ?? ""),
      };
    default:
      return null;
  }
}

/** An `xs:date`, which may carry a time zone that says nothing about the day; null when the calendar has no such day. */
export function parseXmlDate(text: string): CalendarDate | null {
  return parseDate(text.replace(/(Z|[+-]\d\d:\d\d)$/, ""));
}

/** What a line keeps of its supports: one of each, the first of the first kind that has one. */
export interface KeptSupport {
  readonly uuid: string | null;
  readonly person: PersonMention | null;
  readonly document: LineDocument | null;
  /** What could not be kept, and currencies other than the company's, each with its attribute and value. */
  readonly problems: readonly SupportProblem[];
}

/** Something about the supports of a line. */
export interface SupportProblem {
  readonly field: string;
  readonly value: string;
  readonly problem: ForeignProblem;
}

/** How many values a finding lists. */
const LISTED = 50;

/** Chooses what the line keeps. */
export function keepSupport(
  supports: readonly Support[],
  companyCurrency: string,
): KeptSupport {
  const ranked = supports.toSorted((a, b) => a.rank - b.rank);
  const uuids = distinct(ranked.flatMap((s) => s.uuid ?? []));
  const persons = ranked.flatMap((s) => s.person ?? []);
  const documents = ranked.flatMap((s) => s.document ?? []);
  const currencies = distinct(ranked.flatMap((s) => s.currency ?? [])).filter(
    (currency) => currency !== companyCurrency,
  );
  const [person] = persons;
  const problems: SupportProblem[] = [
    ...severalOf("uuid", "UUID_CFDI", uuids),
    ...severalOf("person", "RFC", distinct(persons.map((p) => p.docNumber))),
    ...severalOf("document", "Num", distinct(documents.map(documentText))),
    ...currencies.slice(0, LISTED).map((currency): SupportProblem => ({
      field: "Moneda",
      value: currency,
      problem: {
        code: "foreign-currency",
        currency: currency.slice(0, LISTED),
      },
    })),
  ];
  if (uuids[0] !== undefined && !FISCAL_UUID.test(uuids[0]))
    problems.push({
      field: "UUID_CFDI",
      value: uuids[0],
      problem: { code: "bad-uuid" },
    });
  return {
    uuid: uuids[0] ?? null,
    // An invoice names nobody; the payment beside it names the same RFC's beneficiary.
    person: person
      ? {
          ...person,
          name:
            persons.find(
              (p) => p.docNumber === person.docNumber && p.name !== null,
            )?.name ?? null,
        }
      : null,
    document: documents[0] ?? null,
    problems,
  };
}

function severalOf(
  what: "uuid" | "person" | "document",
  field: string,
  values: readonly string[],
): SupportProblem[] {
  const [first = ""] = values;
  if (values.length < 2) return [];
  const listed = values.slice(0, LISTED).map((v) => v.slice(0, LISTED));
  return [
    {
      field,
      value: first,
      problem: {
        code: "only-first-kept",
        what,
        values: listed,
        count: values.length,
      },
    },
  ];
}

function documentText(document: LineDocument): string {
  return [document.type, document.series, document.number]
    .filter((part) => part !== null)
    .join(" ");
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
