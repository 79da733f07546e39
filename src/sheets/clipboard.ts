import { guarded } from "./guard.ts";
import { plainCell, type Sheet } from "./sheet.ts";

/** What would begin another cell or row. */
const BREAKS = /[\t\r\n]+/g;

/**
 * The sheet as spreadsheets paste it: a header, tabs between cells, a line a row; amounts plain as `1234.50`. Tabs and line
 * ends within a text become blanks.
 */
export function clipboardText({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ header }) => pasted(header)).join("\t")];
  for (const row of rows)
    lines.push(
      columns
        .map(({ kind }, k) => {
          const text = plainCell(kind, row[k] ?? null);
          return kind === "text" ? pasted(text) : text;
        })
        .join("\t"),
    );
  return lines.join("\r\n");
}

function pasted(text: string): string {
  return guarded(text.replace(BREAKS, " "));
}
