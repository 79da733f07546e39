import { describe, expect, it } from "vitest";
import type { CashId, CashMovement } from "../../src/domain/cash.ts";
import type { Decimal } from "../../src/domain/decimal.ts";
import { personKey } from "../../src/domain/masters.ts";
import { personLookup } from "../../src/domain/read-form.ts";
import { present } from "../../src/lib/assert.ts";
import { PAYMENT_FORMS } from "../../src/data/payment-forms.ts";
import {
  planCashSheet,
  type CashSheetContext,
  type CashSheetPlan,
} from "../../src/sheets/cash/plan.ts";
import { invoice, movement } from "../support/documents.ts";
import { COMPANY, LATER, person, rate, USD } from "../support/samples.ts";

const SUPER = person("20100070970");
const INVOICES = [invoice(1), invoice(2, { currency: USD })];

function context(collections: readonly CashMovement[] = []): CashSheetContext {
  let count = 0;
  return {
    kind: "collections",
    company: COMPANY,
    persons: personLookup(new Map([[personKey(SUPER), SUPER]])),
    documents: { invoices: INVOICES, collections, payments: [] },
    rates: [rate("2026-10-05")],
    forms: PAYMENT_FORMS.PE,
    newId: () => `id-${(++count).toString()}` as CashId,
    now: LATER,
  };
}

function plan(
  text: string,
  collections: readonly CashMovement[] = [],
): CashSheetPlan {
  const rows = text
    .trim()
    .split("\n")
    .map((line, k) => ({ row: k + 1, cells: line.split(";") }));
  const planned = planCashSheet(rows, context(collections));
  if (!planned.ok) throw new Error(planned.error.code);
  return planned.value;
}

const codes = ({ findings }: CashSheetPlan) =>
  findings.map(({ row, column, severity, problem }) => [
    row,
    column,
    severity,
    problem.code,
  ]);

describe("a sheet of collections", () => {
  it("is read by headers in any order, one movement in one or several rows", () => {
    const { added, findings, unknownColumns } = plan(`
RUC;Fecha;Importe;Medio de pago;Operación;Factura;Monto aplicado;Sucursal
20100070970;05/10/2026;1,100.00;3;OP 9;F001-00000001;100.00;Lima
20100070970;05/10/2026;1,100.00;3;OP 9;F001-2;10;Lima
;06/10/2026;50;Efectivo;;;;
`);
    expect(unknownColumns).toEqual(["Sucursal"]);
    expect(added.map(({ movement: m }) => m.applications)).toMatchObject([
      [
        { invoice: INVOICES[0]?.key, amount: "100.00", currency: null },
        {
          invoice: INVOICES[1]?.key,
          amount: "10.00",
          currency: "USD",
          installment: 1,
        },
      ],
    ]);
    expect(added[0]?.movement).toMatchObject({
      person: { docNumber: "20100070970" },
      form: "003",
      reference: "OP 9",
      amount: "1100.00",
    });
    expect(findings.map(({ row, problem }) => [row, problem])).toEqual([
      [4, { code: "unknown-form", value: "Efectivo" }],
      [4, { code: "rule", problem: { code: "person-missing" } }],
    ]);
  });

  it("takes the person of the invoice, and all of the amount for the only invoice", () => {
    const { added } = plan(`
fecha;monto;factura
2026-10-05;118;20512333797-01-F001-0001
`);
    expect(added[0]?.movement).toMatchObject({
      person: { docNumber: "20100070970", name: null },
      applications: [{ invoice: INVOICES[0]?.key, amount: "118.00" }],
    });
  });

  it("keeps an invoice that is not here by its key, refuses one that nobody knows", () => {
    const both = plan(`
fecha;persona;monto;factura
05/10/2026;20100070970;10;20512333797-01-F001-99
05/10/2026;20100070970;10;F001-99
`);
    expect(codes(both)).toEqual([
      [2, "factura", "warning", "invoice-absent"],
      [3, "factura", "error", "unknown-invoice"],
    ]);
    expect(both.added).toHaveLength(1);
  });

  it("never goes over a balance, not by several rows together either", () => {
    const two = plan(`
fecha;persona;monto;factura
05/10/2026;20100070970;100;F001-1
06/10/2026;20100070970;100;F001-1
`);
    expect(two.added).toHaveLength(1);
    expect(two.findings).toMatchObject([
      {
        row: 3,
        problem: { code: "over-balance", left: "18.00", applied: "100.00" },
      },
    ]);
  });

  it("tells every cell that cannot be read", () => {
    expect(
      codes(
        plan(`
fecha;persona;monto;moneda;factura;aplicado
31/02/2026;nadie;x;soles;;
;20100070970;;;F001-1;y
`),
      ),
    ).toEqual([
      [2, "fecha", "error", "bad-date"],
      [2, "monto", "error", "bad-amount"],
      [2, "moneda", "error", "bad-currency"],
      [2, "persona", "error", "unknown-person"],
      [3, "aplicado", "error", "bad-amount"],
      [3, "fecha", "error", "required"],
      [3, "monto", "error", "required"],
    ]);
  });

  it("that is brought twice adds nothing the second time", () => {
    const text = `
fecha;persona;monto;referencia;factura
05/10/2026;20100070970;100;OP 1;F001-1
06/10/2026;20100070970;30;OP 2;
`;
    const first = plan(text);
    expect(first.added).toHaveLength(2);
    const here = first.added.map(({ movement: one }) => one);
    const second = plan(text, [
      ...here,
      movement(9, { amount: "1" as Decimal }),
    ]);
    expect(second).toMatchObject({ added: [], same: 2, findings: [] });
  });

  it("without its headers is refused", () => {
    const planned = planCashSheet([{ row: 1, cells: ["a", "b"] }], context());
    expect(present(planned.ok ? null : planned.error, "an error")).toEqual({
      code: "no-header",
      needed: ["fecha", "monto"],
    });
  });
});
