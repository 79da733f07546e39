import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ReadDocument } from "../../../src/foreign/documents/document.ts";
import { detectDocumentFile } from "../../../src/foreign/documents/detect.ts";
import type { Country } from "../../../src/domain/tax-id.ts";
import { utf8, type Bytes } from "../../../src/lib/bytes.ts";
import { sha256Hex } from "../../../src/lib/digest.ts";
import { needsShared, SHARED, sharedPath } from "../../support/shared.ts";
import {
  expectedDocuments,
  expectedRefusals,
  type ExpectedDocument,
  type ExpectedPayment,
} from "./expected.ts";
import { EXPECTED_CFDI } from "./expected-cfdi.ts";
import { EXPECTED_REFUSED } from "./expected-refused.ts";
import { EXPECTED_UBL } from "./expected-ubl.ts";
import { accepted, company, NOW, refused } from "./support.ts";

const FOLDERS = [
  "satcfdi",
  "gobl.cfdi",
  "node-cfdi",
  "greenter",
  "xsender",
  "gaspersoft",
];

/** The UUID of the stamp that unstamped samples get. */
const PLANTED = "0A0B0C0D-0000-4000-8000-00000000000F";

function bytesOf(file: string): Bytes {
  return new Uint8Array(readFileSync(sharedPath("samples", file)));
}

/** The sample with a stamp before its end, in lower case as many stamps are. */
function stamped(bytes: Bytes): Bytes {
  const text = new TextDecoder().decode(bytes);
  const end = /<\/(?:(\w+):)?Comprobante\s*>\s*$/.exec(text);
  const prefix = end?.[1] === undefined ? "" : `${end[1]}:`;
  return utf8(
    `${text.slice(0, end?.index)}<${prefix}Complemento><x:TimbreFiscalDigital xmlns:x="http://www.sat.gob.mx/TimbreFiscalDigital" Version="1.1" UUID="${PLANTED.toLowerCase()}"/></${prefix}Complemento></${prefix}Comprobante>`,
  );
}

function expectedInvoice(
  expected: ExpectedDocument,
  direction: "issued" | "received",
  original: string,
) {
  return {
    key: expected.key ?? PLANTED,
    direction,
    type: expected.type,
    series: expected.series,
    number: expected.number,
    date: expected.date,
    due: expected.due,
    issuer: expected.issuer,
    receiver: expected.receiver,
    currency: expected.currency,
    exchangeRate: expected.rate,
    subtotal: expected.subtotal,
    discount: expected.discount,
    taxes: expected.taxes,
    withheld: expected.withheld,
    total: expected.total,
    paymentMethod: expected.method,
    paymentForm: expected.form,
    status: "valid",
    related: expected.related,
    original,
    modified: NOW,
  };
}

function expectedMovement(
  payment: ExpectedPayment,
  ordinal: number,
  { invoice, persons }: ReadDocument,
) {
  const issued = invoice.direction === "issued";
  return {
    kind: issued ? "collections" : "payments",
    movement: {
      id: `${invoice.key}-${ordinal}`,
      date: payment.date,
      person: persons[0]?.ref ?? null,
      currency: payment.currency,
      exchangeRate: payment.rate,
      amount: payment.amount,
      form: payment.form,
      reference: payment.reference,
      bankAccount: issued ? payment.to : payment.from,
      memo: null,
      taxUuid: invoice.key,
      status: "valid",
      applications: payment.settles,
      modified: NOW,
    },
  };
}

/** Reads the sample for one of its sides and compares everything. */
async function compare(
  expected: ExpectedDocument,
  bytes: Bytes,
  country: Country,
  direction: "issued" | "received",
): Promise<void> {
  const side = direction === "issued" ? expected.issuer : expected.receiver;
  const document = await accepted(
    bytes,
    company(country, side.docNumber ?? ""),
  );
  expect(document.invoice).toEqual(
    expectedInvoice(expected, direction, await sha256Hex(bytes)),
  );
  expect(document.movements).toEqual(
    expected.payments.map((payment, k) =>
      expectedMovement(payment, k + 1, document),
    ),
  );
  expect(document.warnings.some(({ code }) => code === "total-differs")).toBe(
    expected.differs,
  );
}

function check(expected: ExpectedDocument, country: Country): void {
  it(`${expected.file}: ${expected.refusal ?? "read"}`, async () => {
    const lying = bytesOf(expected.file);
    const issuer = company(country, expected.issuer.docNumber ?? "");
    if (expected.refusal !== null)
      expect((await refused(lying, issuer)).code).toBe(expected.refusal);
    const bytes = expected.refusal === null ? lying : stamped(lying);
    await compare(expected, bytes, country, "issued");
    const { docType, docNumber } = expected.receiver;
    if (
      docType === (country === "MX" ? "R" : "6") &&
      docNumber !== expected.issuer.docNumber
    )
      await compare(expected, bytes, country, "received");
    const other = country === "MX" ? "SAT970701NN3" : "20131312955";
    expect((await refused(bytes, company(country, other))).code).toBe(
      "other-company",
    );
    const abroad = country === "MX" ? "PE" : "MX";
    expect(await refused(bytes, company(abroad, other))).toEqual({
      code: "other-country",
      country,
    });
  });
}

describe.skipIf(SHARED === null)(
  needsShared("every CFDI of the samples"),
  () => {
    for (const expected of expectedDocuments(EXPECTED_CFDI))
      check(expected, "MX");
  },
);

describe.skipIf(SHARED === null)(
  needsShared("every UBL invoice and note of the samples"),
  () => {
    for (const expected of expectedDocuments(EXPECTED_UBL))
      check(expected, "PE");
  },
);

describe.skipIf(SHARED === null)(
  needsShared("every other document of the samples"),
  () => {
    for (const { file, kind } of expectedRefusals(EXPECTED_REFUSED))
      it(`${file}: ${kind}`, async () => {
        const refusal = await refused(
          bytesOf(file),
          company("PE", "20123456789"),
        );
        if (kind === "missing-field") expect(refusal.code).toBe(kind);
        else expect(refusal).toMatchObject({ code: "unknown-document", kind });
      });
  },
);

describe.skipIf(SHARED === null)(needsShared("the table"), () => {
  const files = (
    SHARED === null
      ? []
      : FOLDERS.flatMap((folder) =>
          readdirSync(sharedPath("samples", folder), {
            recursive: true,
            encoding: "utf8",
          }).map((name) => `${folder}/${name}`),
        )
  ).map((file) => file.replaceAll("\\", "/"));

  it("has a row for every XML", () => {
    const listed = [
      ...expectedDocuments(EXPECTED_CFDI),
      ...expectedDocuments(EXPECTED_UBL),
      ...expectedRefusals(EXPECTED_REFUSED),
    ].map(({ file }) => file);
    expect(listed.sort()).toEqual(
      files.filter((file) => /\.xml$/i.test(file)).sort(),
    );
    expect(listed.length).toBeGreaterThan(150);
  });

  it("knows the rest as ZIPs, and what to read each XML with", () => {
    for (const file of files.filter((name) => /\.(zip|xml)$/i.test(name))) {
      const voids =
        /-RA-|-RR-|-RC-|baja\.xml|summary/.test(file) && /xml$/i.test(file);
      expect(detectDocumentFile(file, bytesOf(file)), file).toBe(
        file.endsWith(".zip") ? "zip" : voids ? "voids" : "document",
      );
    }
  });
});
