import { minor } from "../../src/domain/money.ts";
import type { Period } from "../../src/domain/calendar-date.ts";
import type { Sha256 } from "../../src/lib/digest.ts";
import { controlCode } from "../../src/transfer/format/control-code.ts";
import type { Manifest } from "../../src/transfer/format/manifest.ts";
import { NOW } from "./samples.ts";

/** A hash of one repeated digit. */
export function hashOf(digit: string): Sha256 {
  return `sha256:${digit.repeat(64)}`;
}

/** The manifest of section 3's example, with one table and one set of originals. */
export const MANIFEST: Manifest = {
  name: "20512333797_2026-10_s0002_n0012",
  title: "Paquete de traspaso 20512333797_2026-10_S0002_N0012",
  created: NOW,
  resources: [
    {
      name: "comprobantes-05-0001",
      path: "comprobantes/05-0001.csv",
      bytes: 1234,
      hash: hashOf("a"),
      schema: "esquemas/comprobantes.json",
    },
  ],
  valija: {
    format: 1,
    kind: "vouchers",
    company: {
      country: "PE",
      taxId: "20512333797",
      name: "Comercial «Ñandú» & Hijos \u2028 \u{1F600} SAC",
      currency: "PEN",
    },
    site: { code: "0002", name: "Arequipa" },
    edition: "accounting",
    scope: { period: "2026-10" as Period, operationType: null },
    sequence: 12,
    previous: hashOf("b"),
    preparedBy: 'Rosa "Q" \\ Quispe\n\u007f',
    application: { name: "valija", version: "0.1.0" },
    totals: {
      vouchers: 812,
      lines: 3207,
      debit: minor(184320155),
      credit: minor(184320155),
      persons: 214,
    },
    books: [
      {
        operationType: "05",
        vouchers: 812,
        debit: minor(184320155),
        credit: minor(184320155),
        first: "100001",
        last: "100412",
      },
    ],
    masters: {
      accounts: hashOf("1"),
      costCenters: hashOf("2"),
      exchangeRates: hashOf("3"),
      operationTypes: hashOf("4"),
    },
    contentHash: hashOf("c"),
    controlCode: controlCode(hashOf("c")),
    slip: hashOf("d"),
    answers: null,
  },
};
