/** The only file that knows read-excel-file. */
import { err, type Result } from "../lib/result.ts";
import type { Bytes } from "../lib/bytes.ts";
import { RowCollector, type ReadRow } from "./read-rows.ts";
import type { SheetError } from "./sheet-error.ts";
import { exactNumber } from "./xlsx-number.ts";

/**
 * The rows of the first sheet of an xlsx that has passed `unpackXlsx`: numbers without noise, days as `YYYY-MM-DD`, with
 * their time where they have one.
 */
export async function readXlsx(
  image: Bytes,
): Promise<Result<readonly ReadRow[], SheetError>> {
  const { readSheet } = await import("read-excel-file/universal");
  let data: readonly (readonly unknown[])[];
  try {
    data = await readSheet(image.buffer, 1, {
      trim: false,
      parseNumber: exactNumber,
    });
  } catch {
    // The library has many ways to say that a file is not as it should be; the bytes are whole, so the program that wrote it erred.
    return err({ code: "damaged-sheet" });
  }
  const rows = new RowCollector();
  for (const row of data) if (!rows.add(row.map(cellText))) break;
  return rows.result;
}

function cellText(cell: unknown): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell instanceof Date ? dayText(cell) : "";
}

function dayText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}
