import type { Instant } from "./calendar-date.ts";
import type { Account } from "./masters.ts";
import type { Country } from "./tax-id.ts";
import { assert, present } from "../lib/assert.ts";

/** A chart of accounts that a new company may begin with. Which ones exist, and their texts, is data: `src/data`. */
export interface StartingChart {
  /** Permanent: names the chart and its version. */
  readonly id: string;
  readonly country: Country;
  /** As the screen names it. */
  readonly title: string;
  /** The norm that it was written from. */
  readonly norm: string;
  /** The lines that `parseChart` reads; a part of its own, loaded when it is chosen. */
  readonly load: () => Promise<string>;
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly flags: string;
}

/** Nature, then what it asks for (person, cost center, factura: a document), then grouped under its own code, title. */
const FLAGS = /^[DH]p?c?f?g?t?$/;

/**
 * The accounts of a chart, one a line `code|name|flags` (`docs/charts.md`), parents before their children; `now` becomes their
 * `modified`. A line without flags has those of its parent; an account without children is postable unless it is a title.
 * Throws on a line that is not of this form or repeats a code: the texts are our own.
 */
export function parseChart(text: string, now: Instant): Account[] {
  const rows = new Map<string, Row>();
  const parents = new Set<string>();
  for (const line of text.trim().split("\n")) {
    const [code = "", name = "", flags, ...rest] = line.split("|");
    const parent = parentOf(code, rows);
    if (parent) parents.add(parent.code);
    const own = present(flags ?? parent?.flags, `flags in chart line ${line}`);
    assert(
      code !== "" && name !== "" && FLAGS.test(own) && rest.length === 0,
      `chart line ${line}`,
    );
    assert(!rows.has(code), `chart repeats ${code}`);
    rows.set(code, { code, name, flags: own });
  }
  return [...rows.values()].map((row) =>
    accountOf(row, parents.has(row.code), now),
  );
}

/** The account with the longest code that this one begins with: 101 of 1011 in the PCGE, 101 of 101.01 in the código agrupador. */
export function parentOf<T>(
  code: string,
  chart: ReadonlyMap<string, T>,
): T | undefined {
  for (let length = code.length - 1; length > 0; length--) {
    const parent = chart.get(code.slice(0, length));
    if (parent) return parent;
  }
  return undefined;
}

function accountOf(row: Row, hasChildren: boolean, now: Instant): Account {
  const has = (flag: string): boolean => row.flags.includes(flag);
  return {
    code: row.code,
    name: row.name,
    postable: !hasChildren && !has("t"),
    nature: has("D") ? "D" : "H",
    currency: null,
    asksPerson: has("p"),
    asksCostCenter: has("c"),
    asksDocument: has("f"),
    grouping: has("g") ? row.code : null,
    active: true,
    modified: now,
  };
}
