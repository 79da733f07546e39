/** What `--json` prints of each file. Amounts are decimal strings, as in the package. */
import { packageError } from "../i18n/es/errors.ts";
import { formatDecimal } from "../domain/money.ts";
import type { PackageError } from "../transfer/format/errors.ts";
import type { Manifest, Totals } from "../transfer/format/manifest.ts";
import type { Unreadable } from "./files.ts";
import type { InspectedPackage } from "./inspect.ts";
import type { VerifiedPackage } from "./verify.ts";
import { unreadableText } from "./words.ts";

/** A plain object for `JSON.stringify`. */
export type Document = Readonly<Record<string, unknown>>;

/** A file that `inspect` could read. */
export function inspectedDocument(
  file: string,
  inspected: InspectedPackage,
): Document {
  const { manifest, size, resources, signed, expectedName } = inspected;
  return {
    file,
    ok: true,
    size,
    expectedName,
    signed,
    ...manifestDocument(manifest),
    resources,
  };
}

/** A file that passed every check. */
export function verifiedDocument(
  file: string,
  { manifest, signature }: VerifiedPackage,
): Document {
  return { file, ok: true, signature, ...manifestDocument(manifest) };
}

/** A package that was refused: the error as the reader gives it, and its sentence. */
export function refusedDocument(file: string, error: PackageError): Document {
  return { file, ok: false, error, message: packageError(error, null) };
}

/** A file that could not be read at all. */
export function unreadableDocument(file: string, reason: Unreadable): Document {
  return {
    file,
    ok: false,
    error: { code: "unreadable", reason },
    message: unreadableText(reason),
  };
}

function manifestDocument({
  name,
  title,
  created,
  valija,
}: Manifest): Document {
  const { books, masters, contentHash, controlCode, slip, answers } = valija;
  return {
    summary: {
      name,
      title: title ?? null,
      created,
      format: valija.format,
      kind: valija.kind,
      company: valija.company,
      site: valija.site,
      edition: valija.edition,
      period: valija.scope.period,
      operationType: valija.scope.operationType,
      sequence: valija.sequence,
      previous: valija.previous,
      preparedBy: valija.preparedBy,
      application: valija.application,
      totals: totalsDocument(valija.totals),
    },
    books: books.map((b) => ({
      ...b,
      debit: formatDecimal(b.debit),
      credit: formatDecimal(b.credit),
    })),
    masters,
    contentHash,
    controlCode,
    slip,
    answers: answers && { ...answers, totals: totalsDocument(answers.totals) },
  };
}

function totalsDocument({ debit, credit, ...counts }: Totals): Document {
  return {
    ...counts,
    ...(debit === undefined ? {} : { debit: formatDecimal(debit) }),
    ...(credit === undefined ? {} : { credit: formatDecimal(credit) }),
  };
}
