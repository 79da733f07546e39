/**
 * Cells as spreadsheets put them on the clipboard: TAB between cells, a line a row. A cell that holds a TAB, a line break or
 * begins with a quote stands in quotes, its own quotes doubled; a quote anywhere else is a quote. Not CSV: what no closing
 * quote ends is taken as it stands, for the clipboard has no errors to report.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, "\n");
  while (at <= source.length) {
    const { cell, end } = readCell(source, at);
    row.push(cell);
    if (source[end] !== "\t") {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  // The last line ends with a break: after it there is no row.
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === "") rows.pop();
  return rows;
}

function readCell(
  source: string,
  start: number,
): { readonly cell: string; readonly end: number } {
  if (source[start] === '"') {
    const found = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
    found.lastIndex = start;
    const quoted = found.exec(source)?.[1];
    if (quoted !== undefined)
      return { cell: quoted.replaceAll('""', '"'), end: found.lastIndex };
  }
  const plain = /[^\t\n]*/y;
  plain.lastIndex = start;
  plain.exec(source);
  return { cell: source.slice(start, plain.lastIndex), end: plain.lastIndex };
}

/** Writes what `parseTsv` reads, a break after each row. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join("\t")}\n`).join("");
}

function formatCell(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
