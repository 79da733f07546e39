import * as v from "valibot";
import {
  parseInstant,
  parsePeriod,
  type Period,
} from "../../domain/calendar-date.ts";
import {
  formatDecimal,
  parseDecimal,
  ZERO,
  type Minor,
} from "../../domain/money.ts";
import { utf8, type Bytes } from "../../lib/bytes.ts";
import type { Sha256 } from "../../lib/digest.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { controlCode } from "./control-code.ts";
import type { ManifestFault, PackageError } from "./errors.ts";
import { parseStrictJson } from "./json.ts";
import type { PackageKind } from "./tables.ts";

/**
 * The newest package format that this program writes and reads. Raise it with a change that an old reader could misread,
 * and add a step to `migrations.ts` with packages of the old format as fixtures (section 8).
 */
export const FORMAT = 1;

const PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
export const MANIFEST_PATH = "datapackage.json";
export const SLIP_PATH = "LEEME.txt";
export const MIMETYPE_PATH = "mimetype";
export const SIGNATURE_PATH = "firma.minisig";
export const PACKAGE_MIMETYPE = "application/vnd.valija.package+zip";

const hash = v.pipe(
  v.string(),
  v.regex(/^sha256:[0-9a-f]{64}$/),
  v.transform((x) => x as Sha256),
);
const amount = v.pipe(
  v.string(),
  v.check((text) => parseDecimal(text) !== null),
  v.transform((text) => parseDecimal(text) ?? ZERO),
);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.string();
const code = v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,8}$/));
const operationType = v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,4}$/));
const period = v.pipe(
  v.string(),
  v.check((x) => parsePeriod(x) !== null),
  v.transform((x) => x as Period),
);
const instant = v.pipe(
  v.string(),
  v.check((x) => parseInstant(x) !== null),
);
const KINDS = [
  "vouchers",
  "management",
  "masters",
  "receipt",
] as const satisfies readonly PackageKind[];

const totals = v.object({
  vouchers: v.optional(count),
  lines: v.optional(count),
  debit: v.optional(amount),
  credit: v.optional(amount),
  persons: v.optional(count),
  invoices: v.optional(count),
  collections: v.optional(count),
  payments: v.optional(count),
});

const scope = v.object({
  period: v.nullable(period),
  operationType: v.nullable(operationType),
});

const site = v.object({ code, name: text });

/** Valija's own part of a manifest. Unknown properties are dropped: they may come with a later minor change. */
const own = v.object({
  format: v.literal(FORMAT),
  kind: v.picklist(KINDS),
  company: v.object({
    country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
    taxId: v.pipe(v.string(), v.regex(/^[A-Z0-9&Ñ]{1,20}$/)),
    name: text,
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  }),
  site,
  edition: v.picklist(["accounting", "management", "both"]),
  scope,
  sequence: v.pipe(count, v.minValue(1)),
  previous: v.nullable(hash),
  preparedBy: text,
  application: v.object({ name: text, version: text }),
  totals,
  books: v.array(
    v.object({
      operationType,
      vouchers: count,
      debit: amount,
      credit: amount,
      first: text,
      last: text,
    }),
  ),
  masters: v.object({
    accounts: hash,
    costCenters: hash,
    exchangeRates: hash,
    operationTypes: hash,
  }),
  contentHash: hash,
  controlCode: text,
  slip: hash,
  answers: v.nullable(
    v.object({
      contentHash: hash,
      sequence: count,
      kind: v.picklist(KINDS),
      scope,
      site,
      result: v.picklist(["imported", "rejected"]),
      at: instant,
      by: text,
      message: v.nullable(text),
      totals,
    }),
  ),
});

const tableResource = v.object({
  name: text,
  path: v.string(),
  bytes: count,
  hash,
  schema: v.string(),
});
/** The originals: many files, whose hashes stand in their names and in `facturas`. */
const filesResource = v.object({
  name: text,
  path: v.array(v.string()),
});

const manifest = v.object({
  name: text,
  title: v.optional(text),
  created: instant,
  resources: v.array(v.union([tableResource, filesResource])),
  valija: own,
});

export type TableResource = v.InferOutput<typeof tableResource>;
export type FilesResource = v.InferOutput<typeof filesResource>;
export type Manifest = v.InferOutput<typeof manifest>;
export type OwnManifest = Manifest["valija"];
export type Totals = OwnManifest["totals"];

/** Whether a resource is one table file. */
export function isTableResource(
  resource: TableResource | FilesResource,
): resource is TableResource {
  return typeof resource.path === "string";
}

/** Reads `datapackage.json`. The version is looked at before the shape: a newer one may have another. */
export function readManifest(
  bytes: Uint8Array,
): Result<Manifest, PackageError> {
  const json = parseStrictJson(bytes);
  if (!json.ok) return err(fault(MANIFEST_PATH, json.error));
  const stated = formatOf(json.value);
  if (stated === null) return err({ code: "not-a-package" });
  if (!Number.isSafeInteger(stated) || stated < 1)
    return err(fault("valija.format", "wrong-value"));
  if (stated > FORMAT) return err({ code: "newer-format", format: stated });
  const read = v.safeParse(manifest, json.value, { abortEarly: true });
  if (!read.success) {
    const issue = read.issues[0];
    return err(fault(v.getDotPath(issue) ?? MANIFEST_PATH, faultOf(issue)));
  }
  const { kind, totals } = read.output.valija;
  const unsaid = STATED[kind].find((name) => totals[name] === undefined);
  if (unsaid !== undefined)
    return err(fault(`valija.totals.${unsaid}`, "missing"));
  const contradiction = contradictionIn(read.output);
  return contradiction === null
    ? ok(read.output)
    : err(fault(contradiction, "contradiction"));
}

function fault(where: string, reason: ManifestFault): PackageError {
  return { code: "bad-manifest", where, reason };
}

function faultOf(issue: v.BaseIssue<unknown>): ManifestFault {
  if (issue.received === "undefined") return "missing";
  return issue.kind === "schema" &&
    issue.type !== "picklist" &&
    issue.type !== "literal"
    ? "wrong-type"
    : "wrong-value";
}

function formatOf(json: unknown): number | null {
  const shape = v.safeParse(
    v.object({ valija: v.object({ format: v.number() }) }),
    json,
  );
  return shape.success ? shape.output.valija.format : null;
}

/** The totals that each kind states (section 3). */
const STATED: Readonly<Record<PackageKind, readonly (keyof Totals)[]>> = {
  vouchers: ["vouchers", "lines", "debit", "credit", "persons"],
  management: ["persons", "invoices", "collections", "payments"],
  masters: ["persons"],
  receipt: [],
};

/** What no single property shows: parts of the manifest that cannot be true together. */
function contradictionIn({ valija: own }: Manifest): string | null {
  if (own.controlCode !== controlCode(own.contentHash))
    return "valija.controlCode";
  if (own.kind === "vouchers" && own.scope.period === null)
    return "valija.scope.period";
  if (own.kind !== "vouchers" && own.scope.operationType !== null)
    return "valija.scope.operationType";
  if (own.kind !== "vouchers" && own.books.length > 0) return "valija.books";
  if ((own.kind === "receipt") !== (own.answers !== null))
    return "valija.answers";
  const types = own.books.map((b) => b.operationType);
  if (new Set(types).size !== types.length) return "valija.books";
  return null;
}

/** The bytes of `datapackage.json`: keys in the order of section 3, two blanks, LF. */
export function writeManifest(manifest: Manifest): Bytes {
  const { name, title, created, resources, valija } = manifest;
  const document = {
    $schema: PROFILE,
    name,
    title,
    created,
    resources: resources.map((r) =>
      isTableResource(r)
        ? {
            name: r.name,
            path: r.path,
            type: "table",
            format: "csv",
            mediatype: "text/csv",
            encoding: "utf-8",
            bytes: r.bytes,
            hash: r.hash,
            dialect: { lineTerminator: "\r\n" },
            schema: r.schema,
          }
        : { name: r.name, path: r.path, mediatype: "application/xml" },
    ),
    valija: {
      ...valija,
      totals: writeTotals(valija.totals),
      books: valija.books.map((b) => ({
        ...b,
        debit: formatDecimal(b.debit),
        credit: formatDecimal(b.credit),
      })),
      answers: valija.answers && {
        ...valija.answers,
        totals: writeTotals(valija.answers.totals),
      },
    },
  };
  return utf8(`${JSON.stringify(document, null, 2)}\n`);
}

function writeTotals(totals: Totals): Record<string, number | string> {
  const out: Record<string, number | string> = {};
  for (const [name, value] of Object.entries(totals))
    if (value !== undefined)
      out[name] =
        name === "debit" || name === "credit"
          ? formatDecimal(value as Minor)
          : value;
  return out;
}

/** Name of a table file's resource: its path without ending, `_` and `/` as `-`, lower case. */
export function resourceName(path: string): string {
  return path
    .replace(/\.csv$/, "")
    .replace(/[_/]/g, "-")
    .toLowerCase();
}
