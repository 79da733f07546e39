import { describe, expect, it } from "vitest";
import { docto, ISSUER, pago, RECEIVER, rep, UUID } from "./made.ts";
import { accepted, company, refused } from "./support.ts";

const OWN = company("MX", ISSUER);

const movements = async (document: string, own = OWN) =>
  (await accepted(document, own)).movements;

const applications = async (documents: string, version?: "1.0", paid = {}) => {
  const document = await accepted(rep(pago(documents, paid), version), OWN);
  return {
    applications: document.movements[0]?.movement.applications,
    warnings: document.warnings,
  };
};

const one = async (documents: string, version?: "1.0", paid = {}) => {
  const read = await applications(documents, version, paid);
  return { application: read.applications?.[0], warnings: read.warnings };
};

const ID = "6D7434A6-E3F2-47AD-9E4C-08849946AFA0";

describe("a CFDI of payment", () => {
  it("is a collection where it was issued", async () => {
    const accounts = {
      NumOperacion: " 0001 ",
      CtaBeneficiario: "111",
      CtaOrdenante: "222",
    };
    const read = await accepted(rep(pago(docto(), accounts)), OWN);
    expect(read.invoice).toMatchObject({
      type: "P",
      total: "0",
      currency: "XXX",
      exchangeRate: null,
    });
    expect(read.warnings).toEqual([]);
    expect(read.movements).toEqual([
      {
        kind: "collections",
        movement: {
          id: `${UUID}-1`,
          date: "2026-10-20",
          person: { docType: "R", docNumber: RECEIVER, name: null },
          currency: "MXN",
          exchangeRate: null,
          amount: "100.00",
          form: "03",
          reference: "0001",
          bankAccount: "111",
          memo: null,
          taxUuid: UUID,
          status: "valid",
          applications: [
            {
              invoice: ID,
              installment: 1,
              amount: "100.00",
              previousBalance: "100.00",
              balance: "0.00",
              currency: null,
              equivalence: null,
            },
          ],
          modified: "2026-11-22T10:00:00Z",
        },
      },
    ]);
  });

  it("is a payment where it was received, from the own account", async () => {
    const document = rep(
      pago(docto(), { CtaBeneficiario: "111", CtaOrdenante: "222" }),
    );
    const [read] = await movements(document, company("MX", RECEIVER));
    expect(read?.kind).toBe("payments");
    expect(read?.movement).toMatchObject({
      bankAccount: "222",
      person: { docNumber: ISSUER },
    });
  });

  it("numbers its payments, and keeps a foreign one's rate", async () => {
    const document = rep(
      pago(docto()) +
        pago("", { MonedaP: "USD", TipoCambioP: "17.5", Monto: "10.5" }),
    );
    const read = await movements(document);
    expect(
      read.map(({ movement }) => [movement.id, movement.exchangeRate]),
    ).toEqual([
      [`${UUID}-1`, null],
      [`${UUID}-2`, "17.5"],
    ]);
    expect(read[1]?.movement.applications).toEqual([]);
  });

  it("without payments is one all the same", async () => {
    expect((await accepted(rep(""), OWN)).warnings).toEqual([
      { code: "no-payments" },
    ]);
  });

  it("is refused where a payment cannot be read", async () => {
    const field = async (payments: string) => {
      const refusal = await refused(rep(payments), OWN);
      return "field" in refusal ? [refusal.code, refusal.field] : refusal;
    };
    expect(await field(pago("", { Monto: "-1.00" }))).toEqual([
      "bad-field",
      "Monto",
    ]);
    expect(await field(pago("", { Monto: undefined }))).toEqual([
      "missing-field",
      "Monto",
    ]);
    expect(await field(pago("", { FechaPago: "ayer" }))).toEqual([
      "bad-field",
      "FechaPago",
    ]);
    expect(await field(pago(docto({ ImpPagado: undefined })))).toEqual([
      "missing-field",
      "ImpPagado",
    ]);
    expect(await field(pago(docto({ IdDocumento: "F-1" })))).toEqual([
      "bad-field",
      "IdDocumento",
    ]);
    expect(
      await refused(rep(pago()).replace('Version="2.0"', 'Version="3.0"'), OWN),
    ).toEqual({
      code: "unsupported-version",
      document: "Pagos",
      version: "3.0",
    });
  });
});

describe("the documents that a payment settles", () => {
  it("may be forty-three, sorted", async () => {
    const uuid = (k: number) =>
      `${k.toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`;
    const documents = Array.from({ length: 43 }, (_, k) =>
      docto({
        IdDocumento: uuid(43 - k),
        ImpPagado: `${k}.01`,
        ImpSaldoAnt: undefined,
      }),
    ).join("");
    const read = await applications(documents, undefined, { Monto: "1000.00" });
    expect(read.applications?.map(({ invoice }) => invoice)).toEqual(
      Array.from({ length: 43 }, (_, k) => uuid(k + 1).toUpperCase()),
    );
    expect(read.applications?.[42]?.amount).toBe("0.01");
    expect(read.warnings).toEqual([]);
  });

  it("may be named by the number of an operation", async () => {
    const { application } = await one(
      docto({ IdDocumento: "123-45-678901234" }),
    );
    expect(application?.invoice).toBe("123-45-678901234");
  });

  it("stay apart where an instalment stands twice, is none or is not stated", async () => {
    const half = { ImpPagado: "10.00", ImpSaldoAnt: "10.00" };
    const read = await applications(
      docto({ ...half, NumParcialidad: "x" }) +
        docto({ ...half, NumParcialidad: "2" }) +
        docto({ ...half, NumParcialidad: "02", ImpPagado: "10.0" }) +
        docto({ ...half, NumParcialidad: undefined }),
    );
    expect(
      read.applications?.map(({ installment, amount }) => [
        installment,
        amount,
      ]),
    ).toEqual([
      [1, "10.00"],
      [2, "10.00"],
      [3, "10.0"],
      [4, "10.00"],
    ]);
    expect(read.warnings).toEqual([
      { code: "installment-changed", invoice: ID, stated: "x", kept: 1 },
      { code: "installment-changed", invoice: ID, stated: "02", kept: 3 },
      { code: "installment-changed", invoice: ID, stated: null, kept: 4 },
    ]);
  });

  it("keep their balances, with a warning where they do not add up", async () => {
    const { application, warnings } = await one(
      docto({ ImpSaldoInsoluto: "0.01", NumParcialidad: "7" }),
    );
    expect(application).toMatchObject({
      previousBalance: "100.00",
      balance: "0.01",
    });
    expect(warnings).toEqual([
      {
        code: "balance-differs",
        invoice: ID,
        installment: 7,
        previous: "100.00",
        paid: "100.00",
        balance: "0.01",
      },
    ]);
  });

  it("are not more than was paid without a warning", async () => {
    const { warnings } = await applications(docto(), undefined, {
      Monto: "99.99",
    });
    expect(warnings).toEqual([
      {
        code: "applied-exceeds",
        payment: 1,
        amount: "99.99",
        applied: "100.00",
      },
    ]);
  });
});

describe("the equivalence of another currency", () => {
  const dollars = { MonedaP: "USD", TipoCambioP: "17.5000", Monto: "10.00" };

  it("is what 2.0 states: units of the document's for one of the payment's", async () => {
    const { application, warnings } = await one(
      docto({
        EquivalenciaDR: "17.5123456789",
        ImpPagado: "175.12",
        ImpSaldoAnt: "175.12",
      }),
      undefined,
      dollars,
    );
    expect(application).toMatchObject({
      amount: "175.12",
      currency: "MXN",
      equivalence: "17.5123456789",
    });
    expect(warnings).toEqual([]);
  });

  it("is the same in 1.0, but for documents in pesos: the payment's own rate", async () => {
    const of = (attributes: Record<string, string | undefined>, paid: object) =>
      one(docto({ EquivalenciaDR: undefined, ...attributes }), "1.0", paid);
    const pesos = await of(
      { TipoCambioDR: "1", ImpPagado: "175.00", ImpSaldoAnt: "175.00" },
      dollars,
    );
    expect(pesos.application?.equivalence).toBe("17.5000");
    expect(pesos.warnings).toEqual([]);
    const other = await of(
      {
        MonedaDR: "USD",
        TipoCambioDR: "0.057142",
        ImpPagado: "5.71",
        ImpSaldoAnt: "5.71",
      },
      {},
    );
    expect(other.application).toMatchObject({
      currency: "USD",
      equivalence: "0.057142",
    });
    expect(other.warnings).toEqual([]);
  });

  it("is missed where it is not stated", async () => {
    for (const EquivalenciaDR of [undefined, "0", "-1"]) {
      const { application, warnings } = await one(
        docto({ EquivalenciaDR }),
        undefined,
        dollars,
      );
      expect(application?.equivalence).toBeNull();
      expect(warnings).toEqual([{ code: "equivalence-missing", invoice: ID }]);
    }
  });
});

describe("Pagos 1.0", () => {
  it("may leave out what was paid of a single document", async () => {
    const { application } = await one(
      docto({
        ImpPagado: undefined,
        ImpSaldoAnt: undefined,
        ImpSaldoInsoluto: undefined,
      }),
      "1.0",
    );
    expect(application).toMatchObject({
      amount: "100.00",
      previousBalance: null,
      balance: null,
    });
  });
});
