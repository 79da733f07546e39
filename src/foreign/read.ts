import type { Result } from "../lib/result.ts";
import type {
  ForeignBatch,
  ForeignFile,
  ForeignFormat,
  ReadContext,
} from "./batch.ts";
import { detect } from "./detect.ts";
import { readPle53 } from "./ple-accounts.ts";
import { readPle51 } from "./ple.ts";
import type { ForeignRefusal } from "./refusal.ts";
import { readSatCatalogo } from "./sat-catalogo.ts";
import { readSatPolizas } from "./sat-polizas.ts";

/** A reader of one format. */
export type ForeignReader = (
  file: ForeignFile,
  context: ReadContext,
) => Result<ForeignBatch, ForeignRefusal>;

/** Every format's reader. */
export const READERS: Readonly<Record<ForeignFormat, ForeignReader>> = {
  "ple-5.1": readPle51,
  "ple-5.3": readPle53,
  "sat-polizas": readSatPolizas,
  "sat-catalogo": readSatCatalogo,
};

/** Finds out what the file is and reads it. */
export function readForeign(
  file: ForeignFile,
  context: ReadContext,
): Result<ForeignBatch, ForeignRefusal> {
  const format = detect(file.name, file.bytes, context.maxBytes);
  return format.ok ? READERS[format.value](file, context) : format;
}
