/** How the address names what the posting screen shows. */
import type { PostingStanding } from "../../books/plan-posting.ts";
import {
  POSTING_SUBJECTS,
  type PostingGrouping,
  type PostingSubject,
} from "../../domain/posting-rules.ts";

/** Parameters of the screen. */
export const SUBJECTS = "clases";
export const GROUPING = "por";
export const STANDING = "situacion";
export const SHOWN_VIEW = "vista";
export const DOCUMENT = "doc";

const SUBJECT_NAMES: Readonly<Record<PostingSubject, string>> = {
  issued: "emitidas",
  received: "recibidas",
  collections: "cobros",
  payments: "pagos",
};

/** The kinds that an address names; all where it names none. */
export function subjectsOf(text: string | null): PostingSubject[] {
  const named = (text ?? "").split(".");
  const found = POSTING_SUBJECTS.filter((subject) =>
    named.includes(SUBJECT_NAMES[subject]),
  );
  return found.length === 0 ? [...POSTING_SUBJECTS] : found;
}

/** How an address names kinds; null for all of them, and for none. */
export function subjectsText(
  subjects: readonly PostingSubject[],
): string | null {
  return subjects.length === 0 || subjects.length === POSTING_SUBJECTS.length
    ? null
    : POSTING_SUBJECTS.filter((subject) => subjects.includes(subject))
        .map((subject) => SUBJECT_NAMES[subject])
        .join(".");
}

const GROUPINGS: readonly (readonly [PostingGrouping, string])[] = [
  ["document", "documento"],
  ["day", "dia"],
];

/** The grouping that an address names, null where it names none. */
export function groupingOf(text: string | null): PostingGrouping | null {
  return GROUPINGS.find(([, name]) => name === text)?.[0] ?? null;
}

/** How an address names a grouping. */
export function groupingText(grouping: PostingGrouping): string | null {
  return GROUPINGS.find(([known]) => known === grouping)?.[1] ?? null;
}

/** Which documents the list shows. */
export type StandingChoice = "all" | PostingStanding;

const STANDINGS: readonly (readonly [StandingChoice, string])[] = [
  ["blocked", "problemas"],
  ["changed", "cambiaron"],
  ["ready", "pendientes"],
  ["posted", "contabilizados"],
  ["nothing", "sin-asiento"],
];

/** All choices, in their order. */
export const STANDING_CHOICES: readonly StandingChoice[] = [
  "all",
  ...STANDINGS.map(([choice]) => choice),
];

/** The choice that an address names; all where it names none. */
export function standingOf(text: string | null): StandingChoice {
  return STANDINGS.find(([, name]) => name === text)?.[0] ?? "all";
}

/** How an address names a choice; the one of all is not named. */
export function standingText(choice: StandingChoice): string | null {
  return STANDINGS.find(([known]) => known === choice)?.[1] ?? null;
}

/** What of the review is shown. */
export type ReviewView = "documents" | "balance";

/** The view that an address names. */
export function viewOf(text: string | null): ReviewView {
  return text === "cuentas" ? "balance" : "documents";
}

/** How an address names a view; the first is not named. */
export function viewText(view: ReviewView): string | null {
  return view === "balance" ? "cuentas" : null;
}
