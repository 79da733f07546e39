/** Persons that may be one and the same. Hints for people: nothing is decided here. */
import { fold } from "../lib/fold.ts";
import { isGenericId, type Person } from "./masters.ts";

/** Why two persons may be one: the same number under another type, a RUC that holds the DNI, the same name, a name nearly so. */
export type Likeness = "same-number" | "dni-in-ruc" | "same-name" | "near-name";

/** Two persons by key that may be one. */
export interface LikelyPair {
  readonly first: string;
  readonly second: string;
  readonly why: Likeness;
}

/** Forms of companies: they tell no two apart. */
const FORMS = new Set(
  "sa sac saa srl scrl eirl spa sapi sofom sc ac cv rl de".split(" "),
);

/** A name as it is compared: folded, without punctuation and the company's form, its words in order. */
export function nameKey(name: string): string {
  const plain = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    // S. A. C. is SAC.
    .replace(/\b(\p{L}) (?=\p{L}\b)/gu, "$1")
    .trim();
  const words = plain.split(" ");
  const telling = words.filter((word) => !FORMS.has(word));
  return (telling.length > 0 ? telling : words).sort().join(" ");
}

type Identity = Pick<Person, "docType" | "docNumber" | "name">;

/** Why two persons may be one; null where nothing says so. `names` are their name keys. */
function likeness(
  a: Identity,
  b: Identity,
  names: readonly [string, string],
): Likeness | null {
  const generic = [a, b].some((p) => isGenericId(p.docType, p.docNumber));
  if (!generic && a.docNumber === b.docNumber) return "same-number";
  if (holdsDni(a, b) || holdsDni(b, a)) return "dni-in-ruc";
  if (names[0] === "" || names[1] === "") return null;
  if (names[0] === names[1]) return "same-name";
  return isNear(names[0], names[1]) ? "near-name" : null;
}

/** The RUC of a natural person is 10, the DNI and a check digit. */
function holdsDni(ruc: Identity, dni: Identity): boolean {
  return (
    ruc.docType === "6" &&
    dni.docType === "1" &&
    ruc.docNumber.startsWith("10") &&
    ruc.docNumber.slice(2, 10) === dni.docNumber
  );
}

/** One letter in eight may be wrong, at most two; a figure tells two apart. */
function isNear(a: string, b: string): boolean {
  if (a.replace(/\D/g, "") !== b.replace(/\D/g, "")) return false;
  const allowed = Math.min(2, Math.floor(Math.min(a.length, b.length) / 8));
  return allowed > 0 && withinEdits(a, b, allowed);
}

/** Whether at most so many letters are put in, left out or exchanged between two texts. */
export function withinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const best = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + cost,
      );
      next.push(best);
      least = Math.min(least, best);
    }
    if (least > most) return false;
    row = next;
  }
  return (row[b.length] ?? 0) <= most;
}

/** Everybody who may be the person that is entered; `except` is the person's own key. At most some ten. */
export function personsLike(
  entered: Identity,
  persons: ReadonlyMap<string, Person>,
  except: string | null,
): readonly { readonly key: string; readonly why: Likeness }[] {
  const name = nameKey(entered.name);
  const found: { key: string; why: Likeness }[] = [];
  for (const [key, person] of persons) {
    if (key === except || !person.active) continue;
    const why = likeness(entered, person, [name, nameKey(person.name)]);
    if (why) found.push({ key, why });
    if (found.length === 10) break;
  }
  return found;
}

/** So many persons with names that begin alike are compared with each other; more say nothing. */
const BLOCK = 200;

/** All pairs of active persons that may be one, each once: for the report. */
export function likelyPairs(
  persons: ReadonlyMap<string, Person>,
): readonly LikelyPair[] {
  const active = [...persons]
    .filter(([, person]) => person.active)
    .map(([key, person]) => ({ key, person, name: nameKey(person.name) }));
  const blocks = new Map<string, typeof active>();
  for (const entry of active)
    for (const block of blocksOf(entry.person, entry.name)) {
      const known = blocks.get(block);
      if (known) known.push(entry);
      else blocks.set(block, [entry]);
    }
  const pairs = new Map<string, LikelyPair>();
  for (const block of blocks.values()) {
    if (block.length > BLOCK) continue;
    for (const [k, a] of block.entries())
      for (const b of block.slice(k + 1)) {
        const [first, second] = a.key < b.key ? [a.key, b.key] : [b.key, a.key];
        const id = `${first}\n${second}`;
        if (first === second || pairs.has(id)) continue;
        const why = likeness(a.person, b.person, [a.name, b.name]);
        if (why) pairs.set(id, { first, second, why });
      }
  }
  const order: readonly Likeness[] = [
    "same-number",
    "dni-in-ruc",
    "same-name",
    "near-name",
  ];
  return [...pairs.values()].sort(
    (a, b) => order.indexOf(a.why) - order.indexOf(b.why),
  );
}

/** What persons that may be one have in common: the number, the DNI, how the name begins or ends. */
function blocksOf(
  { docType, docNumber }: Person,
  name: string,
): readonly string[] {
  const blocks = [`name ${name}`];
  if (!isGenericId(docType, docNumber)) blocks.push(`number ${docNumber}`);
  if (docType === "1") blocks.push(`dni ${docNumber}`);
  if (docType === "6" && docNumber.startsWith("10"))
    blocks.push(`dni ${docNumber.slice(2, 10)}`);
  // Of up to two wrong letters one half of the name has at most one; its first or last letters stand.
  if (name.length >= 8)
    blocks.push(`begins ${name.slice(0, 4)}`, `ends ${name.slice(-4)}`);
  return blocks;
}
