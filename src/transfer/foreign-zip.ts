import type { ForeignFile } from "../foreign/batch.ts";
import { FOREIGN_BOUNDS } from "../foreign/refusal.ts";
import type { Bytes } from "../lib/bytes.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { ForeignError } from "./foreign-error.ts";
import { memorySource } from "./zip/byte-source.ts";
import type { Inflater } from "./zip/inflate.ts";
import { readDirectory } from "./zip/preflight.ts";
import { readEntry, unpackBudget } from "./zip/read-entry.ts";

/** The file itself, or the one file inside where it is a ZIP (the SAT's ZIP holds one XML of the same name). */
export async function unpackForeign(
  file: { readonly name: string; readonly bytes: Bytes },
  inflater: Inflater,
): Promise<Result<ForeignFile, ForeignError>> {
  const { bytes } = file;
  const isZip =
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    (bytes[2] === 3 || bytes[2] === 5);
  if (!isZip) return ok(file);
  const source = memorySource(bytes);
  const directory = await readDirectory(source, "any");
  if (!directory.ok) return err({ code: "bad-zip", cause: directory.error });
  const { order, entries } = directory.value;
  if (entries.has("mimetype") && entries.has("datapackage.json"))
    return err({ code: "is-package" });
  // Books of Excel and documents of Word are ZIPs too.
  if (entries.has("[Content_Types].xml"))
    return err({ code: "not-text", what: "office" });
  // A Mac adds a shadow of each file.
  const files = order.filter(
    (e) => !/(^|\/)(__MACOSX\/|\._|\.DS_Store)/.test(e.name),
  );
  const [only] = files;
  if (files.length !== 1 || !only)
    return err({ code: "not-one-file", files: files.length });
  if (only.size > FOREIGN_BOUNDS.bytes)
    return err({
      code: "bad-zip",
      cause: {
        code: "too-large",
        entry: only.name,
        what: "entry",
        limit: FOREIGN_BOUNDS.bytes,
      },
    });
  const read = await readEntry(source, only, inflater, unpackBudget());
  if (!read.ok) return err({ code: "bad-zip", cause: read.error });
  return ok({ name: innerName(only.name, file.name), bytes: read.value.data });
}

/** What the inner file is called: by its own name, or by the ZIP's where that has letters we do not read. */
function innerName(inner: string, outer: string): string {
  const own = inner.slice(inner.lastIndexOf("/") + 1);
  return own.includes("\uFFFD") ? outer.replace(/\.zip$/i, ".xml") : own;
}
