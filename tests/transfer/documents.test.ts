import { beforeEach, describe, expect, it } from "vitest";
import { listInvoices, openInvoice } from "../../src/books/invoice-list.ts";
import { setInvoiceStatus } from "../../src/books/invoice-status.ts";
import { changeDocuments, listDocuments } from "../../src/books/documents.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import { booksInUse } from "../../src/db/in-use.ts";
import { findOriginal } from "../../src/db/originals.ts";
import { planUndo, swapReplaced } from "../../src/db/replacement.ts";
import type { InvoiceKey } from "../../src/domain/invoice.ts";
import type { DocumentsImport, TransferId } from "../../src/domain/transfer.ts";
import { utf8, type Bytes } from "../../src/lib/bytes.ts";
import { applyDocuments } from "../../src/transfer/documents/apply.ts";
import {
  stageDocuments,
  type StagedDocuments,
} from "../../src/transfer/documents/stage.ts";
import { memorySource } from "../../src/transfer/zip/byte-source.ts";
import { webInflater } from "../../src/transfer/zip/inflate.ts";
import { zipPackage } from "../../src/transfer/zip/zip.ts";
import {
  cfdi,
  OWN_RFC,
  paymentCfdi,
  satMetadata,
  uuidOf,
} from "../support/cfdi.ts";
import { dump, newInstallation } from "../support/database.ts";
import { installation, NOW } from "../support/samples.ts";

const BASE = installation();
const COMPANY: typeof BASE = {
  ...BASE,
  company: {
    ...BASE.company,
    country: "MX",
    taxId: OWN_RFC as typeof BASE.company.taxId,
    currency: "MXN" as typeof BASE.company.currency,
  },
};

type Files = Readonly<Record<string, string | Bytes>>;

let db: ValijaDatabase;
let count = 0;

beforeEach(async () => {
  db = await newInstallation(COMPANY);
});

async function stage(files: Files): Promise<StagedDocuments> {
  const given = Object.entries(files).map(([name, content]) => ({
    name,
    source: memorySource(typeof content === "string" ? utf8(content) : content),
  }));
  const staged = await stageDocuments(db, COMPANY, given, {
    now: NOW,
    inflater: webInflater,
  });
  if (!staged.ok) throw new Error(staged.error.code);
  return staged.value;
}

async function apply(
  staged: StagedDocuments,
  replace = true,
): Promise<DocumentsImport> {
  count++;
  const applied = await applyDocuments(db, COMPANY, staged, {
    id: `0192f000-0000-7000-9000-${count.toString().padStart(12, "0")}` as TransferId,
    now: NOW,
    replace,
  });
  if (!applied.ok) throw new Error(applied.error.code);
  return applied.value;
}

async function bring(files: Files): Promise<DocumentsImport> {
  return await apply(await stage(files));
}

/** Each row as `file: outcome`. */
function told({ review }: StagedDocuments): string[] {
  return review.rows.map(
    ({ name, outcome }) =>
      `${name}: ${outcome.kind === "refused" ? outcome.refusal.code : outcome.kind}`,
  );
}

async function invoices() {
  return await listDocuments(db, COMPANY.id, "invoices");
}

const [A, B, REP] = [uuidOf(1), uuidOf(2), uuidOf(9)];
const COLLECTED = paymentCfdi({ uuid: REP, folio: "9" }, [
  {
    amount: "100.00",
    paid: [{ uuid: A, before: "116.00", paid: "100.00", after: "16.00" }],
  },
  {
    amount: "50.00",
    paid: [{ uuid: B, before: "116.00", paid: "50.00", after: "66.00" }],
  },
]);

describe("electronic documents", () => {
  it("are told file by file before anything is written", async () => {
    const zip = await zipPackage([
      { name: "uno.xml", data: utf8(cfdi({ uuid: A })), store: false },
      { name: "dummy/nada.xml", data: utf8("x"), store: true },
      { name: "dentro.zip", data: utf8("x"), store: true },
    ]);
    const before = await dump(db);
    const staged = await stage({
      "sat.zip": zip,
      "otra vez.xml": cfdi({ uuid: A }),
      "otra distinta.xml": cfdi({ uuid: A, total: "232.00" }),
      "ajena.xml": cfdi({ uuid: B, issuer: "URE180429TM6" }),
      "nomina.xml": cfdi({ uuid: B, type: "N" }),
      "hostil.xml": `<!DOCTYPE x>${cfdi({ uuid: B })}`,
      "cortada.xml": cfdi({ uuid: B }).slice(0, 900),
      "foto.jpg": new Uint8Array([0xff, 0xd8, 0, 0, 1]),
      "vacio.xml": "",
      ".DS_Store": "x",
      "malo.zip": new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
    });
    expect(told(staged)).toEqual([
      "sat.zip › uno.xml: accepted",
      "sat.zip › dentro.zip: zip-in-zip",
      "otra vez.xml: repeated",
      "otra distinta.xml: repeated",
      "ajena.xml: other-company",
      "nomina.xml: payroll",
      "hostil.xml: doctype",
      "cortada.xml: ill-formed",
      "foto.jpg: not-xml",
      "vacio.xml: empty",
      "malo.zip: bad-zip",
    ]);
    expect(staged.review).toMatchObject({ files: 11, persons: 1 });
    expect(await dump(db)).toEqual(before);
  });

  it("are stored with their very bytes, their persons and an entry of the history, in one step that is undone", async () => {
    const before = await dump(db);
    const done = await bring({
      "a.xml": cfdi({ uuid: A }),
      "rep.xml": COLLECTED,
    });
    expect(done).toMatchObject({
      direction: "documents",
      fileName: "a.xml",
      files: 2,
      changes: { added: 2, changed: 0 },
      collections: 2,
      payments: 0,
      periods: ["2026-10"],
    });
    const [a] = await invoices();
    const original = await findOriginal(db, COMPANY.id, a?.original ?? "");
    expect(original?.size).toBe(utf8(cfdi({ uuid: A })).length);
    expect(await db.persons.get([COMPANY.id, "R|URE180429TM6"])).toMatchObject({
      row: { name: "UNIVERSIDAD ROBOTICA ESPAÑOLA", classes: "C" },
    });
    const rows = await listInvoices(db, COMPANY.id);
    expect(rows.map((r) => [r.key, r.role, r.state])).toEqual([
      [A, "owed", "partly"],
      [REP, "neutral", "none"],
    ]);
    expect(rows[0]?.balance).toBe(160_000_000_000n);
    const sheet = await openInvoice(db, COMPANY.id, A as InvoiceKey);
    expect(sheet?.settlements.map((s) => s.movement.id)).toEqual([`${REP}-1`]);

    expect((await planUndo(db, done.id))?.changedSince).toEqual([]);
    const inUse = await booksInUse(db, COMPANY.id, done.id);
    await swapReplaced(db, done.id, inUse, false);
    const after = await dump(db);
    expect(after["books"]).toEqual(before["books"]);
    expect(after["persons"]).toEqual(before["persons"]);
  });

  it("brought again are there already; what somebody made of their payments stays", async () => {
    await bring({ "rep.xml": COLLECTED });
    const [first] = await listDocuments(db, COMPANY.id, "collections");
    if (!first) throw new Error("no collection");
    const edited = { ...first, memo: "a mano" };
    await changeDocuments(db, COMPANY.id, {
      collections: { remove: [first], put: [edited] },
    });
    const again = await stage({ "rep.xml": COLLECTED });
    expect(told(again)).toEqual(["rep.xml: present"]);
    expect(again.review.nothingToDo).toBe(true);

    const other = await stage({ "rep.xml": COLLECTED.replace("OP-1", "OP-2") });
    expect(told(other)).toEqual(["rep.xml: changed"]);
    await apply(other, false);
    expect(await listDocuments(db, COMPANY.id, "collections")).toContainEqual(
      edited,
    );
    await bring({ "rep.xml": COLLECTED.replace("OP-1", "OP-2") });
    const [now] = await listDocuments(db, COMPANY.id, "collections");
    expect(now).toMatchObject({
      id: `${REP}-1`,
      memo: null,
      reference: "OP-2",
    });
  });

  it("that changed say what differs, keep our state and their master rows", async () => {
    await bring({ "a.xml": cfdi({ uuid: A }) });
    await setInvoiceStatus(db, COMPANY.id, A as InvoiceKey, "cancelled", NOW);
    const staged = await stage({
      "a.xml": cfdi({ uuid: A, total: "232.00", receiverName: "OTRO NOMBRE" }),
    });
    const [row] = staged.review.rows;
    expect(row?.outcome).toMatchObject({ kind: "changed" });
    const differences =
      row?.outcome.kind === "changed" ? row.outcome.differences : [];
    expect(differences.map((d) => d.field)).toEqual([
      "receiver",
      "subtotal",
      "taxes",
      "total",
    ]);
    expect(differences.at(-1)).toMatchObject({
      here: "116.00",
      theirs: "232.00",
    });
    await apply(staged);
    expect(await invoices()).toMatchObject([
      { total: "232.00", status: "cancelled" },
    ]);
    expect(await db.persons.get([COMPANY.id, "R|URE180429TM6"])).toMatchObject({
      row: { name: "UNIVERSIDAD ROBOTICA ESPAÑOLA" },
    });
  });

  it("are cancelled by the SAT's metadata, with what they state; those that are not here when they come", async () => {
    await bring({ "a.xml": cfdi({ uuid: A }), "rep.xml": COLLECTED });
    const staged = await stage({
      "metadatos.txt": satMetadata([
        { uuid: A, cancelled: false },
        { uuid: REP, cancelled: true },
        { uuid: B, cancelled: true },
      ]),
    });
    expect(told(staged)).toEqual([
      "metadatos.txt: states",
      "metadatos.txt: cancelled",
      "metadatos.txt: awaited",
    ]);
    const done = await apply(staged);
    expect(done).toMatchObject({ cancelled: 1, awaited: [B] });
    const collections = await listDocuments(db, COMPANY.id, "collections");
    expect(collections.map((c) => c.status)).toEqual(["voided", "voided"]);

    const late = await stage({ "b.xml": cfdi({ uuid: B }) });
    expect(late.review.rows[0]?.outcome).toMatchObject({ cancelled: true });
    await apply(late);
    expect(await invoices()).toMatchObject([
      { key: A, status: "valid" },
      { key: B, status: "cancelled" },
      { key: REP, status: "cancelled" },
    ]);
  });

  it("are not brought in over what somebody changed since they were read", async () => {
    await bring({ "a.xml": cfdi({ uuid: A }) });
    const staged = await stage({ "b.xml": cfdi({ uuid: B }) });
    await setInvoiceStatus(db, COMPANY.id, A as InvoiceKey, "cancelled", NOW);
    const applied = await applyDocuments(db, COMPANY, staged, {
      id: "0192f000-0000-7000-9000-00000000ffff" as TransferId,
      now: NOW,
      replace: true,
    });
    expect(applied).toMatchObject({
      ok: false,
      error: { code: "changed-meanwhile" },
    });
  });

  it("take what they state with them when they are cancelled, and back", async () => {
    await bring({ "rep.xml": COLLECTED });
    const states = async () =>
      (await listDocuments(db, COMPANY.id, "collections")).map((c) => c.status);
    await setInvoiceStatus(db, COMPANY.id, REP as InvoiceKey, "cancelled", NOW);
    expect(await states()).toEqual(["voided", "voided"]);
    await setInvoiceStatus(db, COMPANY.id, REP as InvoiceKey, "valid", NOW);
    expect(await states()).toEqual(["valid", "valid"]);
  });
});
