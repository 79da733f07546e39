import { expect, it } from "vitest";
import { changeDocuments } from "../../src/books/documents.ts";
import { documentsOfVoucher } from "../../src/books/voucher-documents.ts";
import { newInstallation } from "../support/database.ts";
import { invoice } from "../support/documents.ts";
import { installation, line, voucher } from "../support/samples.ts";

const COMPANY = installation();

it("finds the invoices that a voucher's lines name, as issued and as received", async () => {
  const db = await newInstallation(COMPANY);
  const issuer = { docType: "6", docNumber: "20131312955", name: "Norte" };
  const received = invoice(7, {
    key: "20131312955-01-E001-7" as ReturnType<typeof invoice>["key"],
    direction: "received",
    series: "E001",
    issuer,
  });
  const put = [invoice(1), invoice(2), received];
  await changeDocuments(db, COMPANY.id, { invoices: { remove: [], put } });
  const named = (series: string, number: string) =>
    line(100, 0, {
      person: { docType: "6", docNumber: "20131312955", name: null },
      document: { type: "01", series, number, date: null, dueDate: null },
    });
  const lines = [named("F001", "00000001"), named("E001", "7"), line(0, 200)];
  expect(
    await documentsOfVoucher(db, COMPANY, voucher("1", { lines })),
  ).toMatchObject([
    { name: "E001-7", invoice: received.key },
    { name: "F001-1", invoice: invoice(1).key },
  ]);
  const none = voucher("2", { lines: [line(0, 0)] });
  expect(await documentsOfVoucher(db, COMPANY, none)).toEqual([]);
});
