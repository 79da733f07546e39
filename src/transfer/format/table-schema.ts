import * as v from "valibot";
import { utf8, type Bytes } from "../../lib/bytes.ts";
import { parseStrictJson } from "./json.ts";
import type { ColumnType, Table } from "./tables.ts";

const SCHEMA_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  date: "date",
  decimal2: "number",
  decimal: "number",
  rate: "number",
  integer: "integer",
  boolean: "boolean",
  instant: "datetime",
};

/** The Table Schema (https://datapackage.org/standard/table-schema/) of a table, as the bytes of `esquemas/<table>.json`. */
export function tableSchema(table: Table): Bytes {
  const fields = Object.entries(table.columns).map(([name, column]) => ({
    name,
    type: SCHEMA_TYPES[column.type],
    ...(column.type === "boolean"
      ? { trueValues: ["si"], falseValues: ["no"] }
      : {}),
    title: column.title,
    ...(column.required || column.values
      ? {
          constraints: {
            ...(column.required ? { required: true } : {}),
            ...(column.values ? { enum: column.values } : {}),
          },
        }
      : {}),
  }));
  return utf8(
    `${JSON.stringify({ fields, primaryKey: table.key }, null, 2)}\n`,
  );
}

/** Whether a Table Schema names the columns of the table, in order. */
export function describesTable(bytes: Uint8Array, table: Table): boolean {
  const json = parseStrictJson(bytes);
  const schema = v.safeParse(
    v.object({ fields: v.array(v.object({ name: v.string() })) }),
    json.ok ? json.value : null,
  );
  return (
    schema.success &&
    schema.output.fields.map((f) => f.name).join() ===
      Object.keys(table.columns).join()
  );
}
