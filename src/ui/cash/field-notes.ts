import type { Locale } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import type { CashFormError } from "../../stores/cash.svelte.ts";

/** What is to be said beside the fields of the header, by field. */
export function fieldNotes(
  locale: Locale,
  failure: CashFormError | null,
): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  if (failure?.code === "form")
    for (const problem of failure.problems)
      if (problem.code === "bad-field")
        notes.set(problem.field, t.cash.unread(problem));
  if (failure?.code === "problems")
    for (const problem of failure.problems) {
      const field = fieldOf(problem);
      if (field !== null) notes.set(field, t.cash.against(problem, locale));
    }
  return notes;
}

type Problem = Extract<
  CashFormError,
  { readonly code: "problems" }
>["problems"][number];

function fieldOf(problem: Problem): string | null {
  switch (problem.code) {
    case "amount-missing":
      return "amount";
    case "person-missing":
    case "person-unknown":
      return "person";
    case "rate-missing":
      return "exchangeRate";
    case "too-long":
    case "not-storable":
      return problem.field;
    default:
      return null;
  }
}
