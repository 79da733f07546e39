/** The accounts of a company as a tree: an account lies under the one with the longest code that its own begins with. */
import { compareCodePoints } from "../lib/code-points.ts";
import { fold } from "../lib/fold.ts";
import type { Account } from "./masters.ts";

/** An account in its place. */
export interface ChartNode {
  readonly account: Account;
  readonly parent: ChartNode | null;
  /** 1 at the top. */
  readonly level: number;
  /** Directly below it, by code. */
  readonly children: readonly ChartNode[];
  /** Which child of its parent it is, and of how many; from 1. */
  readonly place: number;
  readonly siblings: number;
  /** Code and name as searches compare them. */
  readonly text: string;
}

/** A whole chart. */
export interface Chart {
  readonly tops: readonly ChartNode[];
  /** Every account, parents before their children. */
  readonly all: readonly ChartNode[];
  readonly byCode: ReadonlyMap<string, ChartNode>;
}

interface Growing {
  readonly account: Account;
  readonly parent: Growing | null;
  readonly level: number;
  readonly children: Growing[];
  readonly text: string;
  place: number;
  siblings: number;
}

/** The tree of accounts. Their order does not matter; codes are unique. */
export function chartOf(accounts: Iterable<Account>): Chart {
  const sorted = [...accounts].sort((a, b) =>
    compareCodePoints(a.code, b.code),
  );
  const [all, tops, path]: [Growing[], Growing[], Growing[]] = [[], [], []];
  for (const account of sorted) {
    // In code order all that begins with a code follows it without a gap.
    while (
      path.length > 0 &&
      !account.code.startsWith(path.at(-1)?.account.code ?? "")
    )
      path.pop();
    const parent = path.at(-1) ?? null;
    const node: Growing = {
      account,
      parent,
      level: path.length + 1,
      children: [],
      text: `${fold(account.code)} ${fold(account.name)}`,
      place: 0,
      siblings: 0,
    };
    (parent?.children ?? tops).push(node);
    path.push(node);
    all.push(node);
  }
  for (const family of [tops, ...all.map((node) => node.children)])
    for (const [at, node] of family.entries()) {
      node.place = at + 1;
      node.siblings = family.length;
    }
  return {
    tops,
    all,
    byCode: new Map(all.map((node) => [node.account.code, node])),
  };
}

/** The accounts that an account lies under, the nearest first. */
export function ancestorsOf(node: ChartNode): ChartNode[] {
  const found: ChartNode[] = [];
  for (let at = node.parent; at; at = at.parent) found.push(at);
  return found;
}

/** The rows of a tree in which these accounts are open, top to bottom. */
export function shownNodes(
  chart: Chart,
  open: ReadonlySet<string>,
): ChartNode[] {
  const shown: ChartNode[] = [];
  const visit = (nodes: readonly ChartNode[]): void => {
    for (const node of nodes) {
      shown.push(node);
      if (open.has(node.account.code)) visit(node.children);
    }
  };
  visit(chart.tops);
  return shown;
}

/** What a search finds. */
export interface ChartFound {
  /** Codes of the accounts that match, by code. */
  readonly matches: ReadonlySet<string>;
  /** They and all that they lie under, top to bottom. */
  readonly nodes: readonly ChartNode[];
}

/**
 * The accounts for what is typed: digits alone are the beginning of a code, other words stand in code or name, all of them,
 * whatever their accents and case. Parents come along, so that the tree stays one.
 */
export function searchChart(chart: Chart, typed: string): ChartFound {
  const query = fold(typed.trim());
  const words = query.split(/\s+/);
  const byCode = /^\d[\d.-]*$/.test(query);
  const matches = new Set<string>();
  const wanted = new Set<ChartNode>();
  for (const node of chart.all) {
    const fits = byCode
      ? node.text.startsWith(query)
      : words.every((word) => node.text.includes(word));
    if (!fits) continue;
    matches.add(node.account.code);
    for (let at: ChartNode | null = node; at && !wanted.has(at); at = at.parent)
      wanted.add(at);
  }
  return { matches, nodes: chart.all.filter((node) => wanted.has(node)) };
}

/** The accounts that would lie under a code that the chart lacks. */
export function adoptedBy(chart: Chart, code: string): ChartNode[] {
  return chart.all.filter(
    (node) =>
      node.account.code.startsWith(code) &&
      !node.parent?.account.code.startsWith(code),
  );
}

/**
 * The next free code below an account, written as its other children are: 1013 after 1012, 101.03 after 101.02. Empty when
 * none is left. It lies under that account and no account lies under it.
 */
export function nextChildCode(chart: Chart, parent: ChartNode): string {
  const code = parent.account.code;
  const endings = parent.children.map((child) =>
    child.account.code.slice(code.length),
  );
  const { mark, width } = endingForm(endings) ?? newEndingForm(chart, parent);
  const last = endings
    .filter((ending) => /^\d+$/.test(ending.slice(mark.length)))
    .map((ending) => Number(ending.slice(mark.length)))
    .reduce((a, b) => Math.max(a, b), 0);
  const count = 10 ** width;
  for (let step = 1; step < count; step++) {
    // After the last one; from the first again when there is no more room.
    const number = ((last + step - 1) % (count - 1)) + 1;
    const next = `${code}${mark}${number.toString().padStart(width, "0")}`;
    if (isFree(chart, parent, next)) return next;
  }
  return "";
}

/** Where many accounts are, one more digit of number still ends. */
const WIDEST = 4;

interface EndingForm {
  /** What stands between the parent's code and the number: a point, a dash, nothing. */
  readonly mark: string;
  /** Digits. */
  readonly width: number;
}

const ENDING = /^([^\p{L}\d]?)(\d+)$/u;

/** How most of these endings are written; undefined where none is a number. */
function endingForm(endings: readonly string[]): EndingForm | undefined {
  const counts = new Map<string, { form: EndingForm; count: number }>();
  for (const ending of endings) {
    const found = ENDING.exec(ending);
    const digits = found?.[2] ?? "";
    if (!found || digits.length > WIDEST) continue;
    const form = { mark: found[1] ?? "", width: digits.length };
    const key = `${form.mark}${form.width.toString()}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { form, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.form;
}

/** How a first child is written: as the children of the accounts beside its parent, else as the parent itself. */
function newEndingForm(chart: Chart, parent: ChartNode): EndingForm {
  const beside = (parent.parent?.children ?? chart.tops).flatMap((node) =>
    node.children.map((child) =>
      child.account.code.slice(node.account.code.length),
    ),
  );
  const own = /([^\p{L}\d])(\d{1,4})$/u.exec(parent.account.code);
  return (
    endingForm(beside) ?? {
      mark: own?.[1] ?? "",
      width: own?.[2]?.length ?? 1,
    }
  );
}

function isFree(chart: Chart, parent: ChartNode, code: string): boolean {
  return (
    !chart.byCode.has(code) &&
    // Neither inside another child nor around one.
    parent.children.every(
      ({ account }) =>
        !code.startsWith(account.code) && !account.code.startsWith(code),
    )
  );
}
