import { expect, it } from "vitest";
import { decodeTable } from "../../../src/transfer/format/csv.ts";
import { BOUNDS } from "../../../src/transfer/format/errors.ts";
import { RowProblems } from "../../../src/transfer/format/row-problems.ts";
import { OBSERVATIONS } from "../../../src/transfer/format/tables.ts";

const HEADER = "tabla,clave,campo,mensaje\r\n";

it("reads no row beyond the bound, and says which bound it is", () => {
  const most = HEADER + "a,b,,c\r\n".repeat(BOUNDS.rows);
  const problems = new RowProblems();
  expect(decodeTable(OBSERVATIONS, "x", most, problems)).toHaveLength(
    BOUNDS.rows,
  );
  expect(problems.error()).toBeNull();
  decodeTable(OBSERVATIONS, "x", `${most}a,b,,c\r\n`, problems);
  expect(problems.error()).toEqual({
    code: "too-large",
    entry: "x",
    what: "rows",
    limit: BOUNDS.rows,
  });
});
