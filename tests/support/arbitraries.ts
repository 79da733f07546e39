import fc from "fast-check";
import { parseDate, type Instant } from "../../src/domain/calendar-date.ts";
import { cleanText } from "../../src/domain/text.ts";
import { minor } from "../../src/domain/money.ts";
import { present } from "../../src/lib/assert.ts";
import type { Cell } from "../../src/transfer/format/cells.ts";
import type { Column, RowOf, Table } from "../../src/transfer/format/tables.ts";

/** Pieces that break careless writers and readers of CSV. */
const HOSTILE = [
  '"',
  '""',
  ",",
  "\r\n",
  "\n",
  "\r",
  "\t",
  "=1+1",
  "'",
  "''",
  "+",
  "-",
  "@",
  "Ñandú",
  "n\u0303",
  "a\u0323\u0301",
  "\u0301",
  "\ufeff",
  "\u2028",
  "\u00a0",
  "\u{1F600}",
  "Ａ",
  "\ue000",
  "\ud7ff",
  "\uffff",
  "\u{10000}",
  "\u{10FFFF}",
  "\u007f",
  "si",
  "null",
  "0",
  " ",
  "x",
];

/** Text as it is kept (NFC, trimmed, not empty), made of what is hostile. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(
    {
      weight: 5,
      arbitrary: fc
        .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 6 })
        .map((p) => p.join("")),
    },
    {
      weight: 1,
      arbitrary: fc.string({
        unit: "grapheme-composite",
        minLength: 1,
        maxLength: 12,
      }),
    },
  )
  .map(cleanText)
  .filter((text) => text !== null)
  // eslint-disable-next-line no-control-regex -- what may not travel is tested elsewhere
  .filter((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text));

const instants = fc
  .nat(4_000_000_000)
  .map((s) => new Date(s * 1000).toISOString().replace(".000", "") as Instant);

const dates = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) =>
    present(
      parseDate(
        `${y.toString().padStart(4, "0")}-${m.toString().padStart(2, "0")}-${d.toString().padStart(2, "0")}`,
      ),
      "a date",
    ),
  );

function cell(column: Column): fc.Arbitrary<Cell> {
  const value = ((): fc.Arbitrary<Cell> => {
    switch (column.type) {
      case "text":
        return column.values ? fc.constantFrom(...column.values) : hostileText;
      case "date":
        return dates;
      case "instant":
        return instants;
      case "decimal2":
        return fc
          .integer({
            min: Number.MIN_SAFE_INTEGER,
            max: Number.MAX_SAFE_INTEGER,
          })
          .map(minor);
      case "decimal":
        return fc.constantFrom("0", "-0.10", "1234567890.0123456789", "12");
      case "rate":
        return fc.constantFrom("3.7205", "0", "1.000", "18.123456");
      case "integer":
        return fc.nat();
      case "boolean":
        return fc.boolean();
    }
  })();
  return column.required ? value : fc.option(value, { nil: null, freq: 3 });
}

/** Rows of a table, every cell as hostile as its column allows; in no order. */
export function rowsOf<T extends Table>(table: T): fc.Arbitrary<RowOf<T>[]> {
  const cells: Record<string, fc.Arbitrary<Cell>> = {};
  for (const [name, column] of Object.entries(table.columns))
    cells[name] = cell(column);
  return fc.array(fc.record(cells), { maxLength: 5 }) as fc.Arbitrary<
    RowOf<T>[]
  >;
}
