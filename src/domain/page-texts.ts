import type { PageDigest, PageFacts, PageSummary } from "./book.ts";

/**
 * What is known of a page without opening it, as two JSON texts: a page has thousands of small values, and storing them or
 * handing them to another thread one by one costs several times what their texts do.
 */
export interface PageTexts {
  /** A `PageSummary`. */
  readonly columns: string;
  /** A `PageDigest`. */
  readonly digest: string;
}

/** The texts of what is known of a page. */
export function textsOf({
  summary,
  use,
  accountTotals,
}: Pick<PageFacts, "summary" | "use" | "accountTotals">): PageTexts {
  const digest: PageDigest = { use, accountTotals };
  return { columns: JSON.stringify(summary), digest: JSON.stringify(digest) };
}

/** The list columns of a page. */
export function columnsOf(texts: Pick<PageTexts, "columns">): PageSummary {
  return JSON.parse(texts.columns) as PageSummary;
}

/** What totals and rules need of a page. */
export function digestOf(texts: Pick<PageTexts, "digest">): PageDigest {
  return JSON.parse(texts.digest) as PageDigest;
}
