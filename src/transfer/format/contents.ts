import { err, ok, type Result } from "../../lib/result.ts";
import type { PackageError } from "./errors.ts";
import {
  isTableResource,
  MANIFEST_PATH,
  MIMETYPE_PATH,
  SIGNATURE_PATH,
  SLIP_PATH,
  type Manifest,
  type TableResource,
} from "./manifest.ts";
import { pagePath, parsePagePath } from "./pages.ts";
import {
  ACCOUNTING_ONLY,
  KIND_TABLES,
  PAGED_TABLES,
  PERSONS,
  type PackageKind,
  type PagedTable,
  type Table,
} from "./tables.ts";

/** Folders that a re-zipping program may add as entries of their own. */
const FOLDERS = new Set([
  "xml/",
  "esquemas/",
  ...PAGED_TABLES.flatMap((p) =>
    [p.leading, p.following].flatMap((t) => (t ? [`${t.name}/`] : [])),
  ),
]);

/** One page of a paged table: its file and, where it has one, the file beside it. */
export interface PageEntries {
  readonly leading: string;
  readonly following: string | null;
}

/** The data entries of a package, sorted out by what they are. */
export interface Contents {
  /** Unpaged tables with their entry. */
  readonly tables: readonly { readonly table: Table; readonly entry: string }[];
  /** Books by table, each with its pages in order. */
  readonly books: readonly {
    readonly paged: PagedTable;
    readonly book: string;
    readonly pages: readonly PageEntries[];
  }[];
  /** Original documents, `xml/<sha256>.xml`. */
  readonly originals: readonly string[];
  readonly schemas: readonly {
    readonly table: Table;
    readonly entry: string;
  }[];
  readonly signed: boolean;
  readonly resources: ReadonlyMap<string, TableResource>;
}

/**
 * Sorts the entries of a package by the manifest and the rules of its kind: every name is known, nothing is missing, nothing
 * is there that does not belong.
 */
export function sortContents(
  manifest: Manifest,
  names: readonly string[],
  folders: readonly string[],
): Result<Contents, PackageError> {
  const { kind } = manifest.valija;
  const foreign = folders.find((folder) => !FOLDERS.has(folder));
  if (foreign !== undefined)
    return err({ code: "unexpected-entry", entry: foreign, reason: "folder" });
  const sorter = new Sorter(kind);
  for (const name of names) {
    const error = sorter.take(name);
    if (error) return err(error);
  }
  const present = new Set(names);
  return checkResources(manifest, present, sorter) ?? sorter.contents(manifest);
}

class Sorter {
  readonly #kind: PackageKind;
  readonly #allowed: ReadonlyMap<string, Table>;
  readonly #tables: { table: Table; entry: string }[] = [];
  readonly #pages = new Map<
    string,
    { paged: PagedTable; book: string; ordinals: Set<number> }
  >();
  readonly #following = new Set<string>();
  readonly #schemas: { table: Table; entry: string }[] = [];
  readonly originals: string[] = [];
  readonly dataEntries = new Set<string>();
  #signed = false;

  constructor(kind: PackageKind) {
    this.#kind = kind;
    this.#allowed = new Map(KIND_TABLES[kind].map((t) => [t.name, t]));
  }

  /** Puts an entry where it belongs; a refusal when it belongs nowhere. */
  take(name: string): PackageError | null {
    if (name === MIMETYPE_PATH || name === MANIFEST_PATH || name === SLIP_PATH)
      return null;
    if (name === SIGNATURE_PATH) {
      this.#signed = true;
      return null;
    }
    const page = parsePagePath(name);
    const stem = page?.table ?? /^([a-z_]+)\.csv$/.exec(name)?.[1];
    if (stem !== undefined && this.#isForbidden(stem))
      return { code: "forbidden-content", entry: name };
    const unexpected: PackageError = {
      code: "unexpected-entry",
      entry: name,
      reason: "name",
    };
    if (/^xml\/[0-9a-f]{64}\.xml$/.test(name) && this.#kind === "management") {
      this.originals.push(name);
      return null;
    }
    const schema = /^esquemas\/([a-z_]+)\.json$/.exec(name)?.[1];
    if (schema !== undefined) {
      const table = this.#allowed.get(schema);
      if (!table)
        return this.#isForbidden(schema)
          ? { code: "forbidden-content", entry: name }
          : unexpected;
      this.#schemas.push({ table, entry: name });
      return null;
    }
    const table = stem === undefined ? undefined : this.#allowed.get(stem);
    if (!table) return unexpected;
    const paged = PAGED_TABLES.find(
      (p) => p.leading === table || p.following === table,
    );
    if ((paged === undefined) !== (page === null)) return unexpected;
    this.dataEntries.add(name);
    if (!paged || !page) this.#tables.push({ table, entry: name });
    else if (paged.following === table) this.#following.add(name);
    else {
      const id = `${table.name}/${page.book}`;
      const book = this.#pages.get(id) ?? {
        paged,
        book: page.book,
        ordinals: new Set<number>(),
      };
      book.ordinals.add(page.ordinal);
      this.#pages.set(id, book);
    }
    return null;
  }

  #isForbidden(table: string): boolean {
    return (
      this.#kind === "management" &&
      ACCOUNTING_ONLY.some((t) => t.name === table)
    );
  }

  contents(manifest: Manifest): Result<Contents, PackageError> {
    const books: Contents["books"][number][] = [];
    for (const { paged, book, ordinals } of this.#pages.values()) {
      const pages: PageEntries[] = [];
      for (let n = 1; n <= ordinals.size; n++) {
        const leading = pagePath(paged.leading.name, book, n);
        if (!ordinals.has(n))
          return err({ code: "missing-entry", entry: leading });
        const beside =
          paged.following && pagePath(paged.following.name, book, n);
        const following =
          beside !== null && this.#following.delete(beside) ? beside : null;
        pages.push({ leading, following });
      }
      books.push({ paged, book, pages });
    }
    const orphan = [...this.#following][0];
    if (orphan !== undefined)
      return err({
        code: "missing-entry",
        entry: leaderOf(orphan) ?? orphan,
      });
    return ok({
      tables: this.#tables,
      books,
      originals: this.originals,
      schemas: this.#schemas,
      signed: this.#signed,
      resources: new Map(
        manifest.resources.filter(isTableResource).map((r) => [r.path, r]),
      ),
    });
  }
}

/** The page that a following page lies beside. */
function leaderOf(entry: string): string | null {
  const page = parsePagePath(entry);
  const paged = PAGED_TABLES.find((p) => p.following?.name === page?.table);
  return page && paged
    ? pagePath(paged.leading.name, page.book, page.ordinal)
    : null;
}

/** Every resource is there, every data entry is a resource, and what every package has is there. */
function checkResources(
  manifest: Manifest,
  present: ReadonlySet<string>,
  sorter: Sorter,
): Result<never, PackageError> | null {
  const listed = new Set<string>();
  for (const resource of manifest.resources) {
    const paths = isTableResource(resource) ? [resource.path] : resource.path;
    if (isTableResource(resource) && !present.has(resource.schema))
      return err({ code: "missing-entry", entry: resource.schema });
    for (const path of paths) {
      if (listed.has(path))
        return err({
          code: "bad-manifest",
          where: `resources ${path}`,
          reason: "contradiction",
        });
      listed.add(path);
      if (!present.has(path))
        return err({ code: "missing-entry", entry: path });
    }
  }
  const unlisted = [...sorter.dataEntries, ...sorter.originals].find(
    (entry) => !listed.has(entry),
  );
  if (unlisted !== undefined)
    return err({ code: "unexpected-entry", entry: unlisted, reason: "name" });
  const missing = requiredEntries(manifest).find((e) => !present.has(e));
  return missing === undefined
    ? null
    : err({ code: "missing-entry", entry: missing });
}

function requiredEntries({ valija }: Manifest): string[] {
  const always = [MIMETYPE_PATH, SLIP_PATH];
  const { totals, kind } = valija;
  // A company without one person may have no table of them (section 4: a table without rows is left out).
  if (kind === "vouchers" && totals.persons !== 0)
    always.push(`${PERSONS.name}.csv`);
  if (kind === "masters") always.push("cuentas.csv");
  return always;
}
