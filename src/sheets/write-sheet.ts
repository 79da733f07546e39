import type { Bytes } from "../lib/bytes.ts";
import { writeCsv } from "./delimited.ts";
import type { OnRows, Sheet, SheetFormat } from "./sheet.ts";
import { writeXlsx } from "./xlsx-write.ts";

/** The file of a sheet. What `onRows` throws stops it. */
export async function writeSheet(
  sheet: Sheet,
  format: SheetFormat,
  onRows: OnRows,
): Promise<Bytes> {
  return format === "xlsx"
    ? await writeXlsx(sheet, onRows)
    : await writeCsv(sheet, onRows);
}
