import { createContext } from "svelte";
import type { Period } from "../../domain/calendar-date.ts";
import type { Installation } from "../../domain/company.ts";
import type { CompanyDraft } from "../company/draft.ts";

/** What the frame and the first screens need from outside. The composition root gives it; its getters read rune state. */
export interface Shell {
  /** The company in hand; null while this browser holds none, undefined until the database has answered. */
  readonly installation: Installation | null | undefined;
  /** The period in which the person works, shown in the bar; null where there is none. */
  readonly period: Period | null;
  /** Creates the company; null when it did, otherwise the sentence that says why not and what to do. */
  readonly createCompany: (draft: CompanyDraft) => Promise<string | null>;
}

/** Reads the shell within a component, and gives it to all components below. */
export const [shellContext, provideShell] = createContext<Shell>();
