import type { CompanyId, Site } from "../domain/company.ts";
import type { TransferTotals } from "../domain/transfer.ts";
import type { Period, Instant } from "../domain/calendar-date.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import { ZERO } from "../domain/money.ts";
import type { Sha256 } from "../lib/digest.ts";
import type { Manifest } from "./format/manifest.ts";
import type { PackageKind } from "./format/tables.ts";

/** What a manifest says, as lists and reviews show it. */
export interface PackageSummary {
  readonly kind: PackageKind;
  readonly company: CompanyId;
  readonly taxId: string;
  readonly companyName: string;
  readonly currency: string;
  readonly site: Site;
  readonly period: Period | null;
  readonly operationType: OperationTypeCode | null;
  readonly sequence: number;
  readonly previous: Sha256 | null;
  readonly preparedBy: string;
  readonly created: Instant;
  readonly totals: TransferTotals;
  readonly books: Manifest["valija"]["books"];
  readonly contentHash: Sha256;
  readonly controlCode: string;
}

/** The summary of a manifest. */
export function summaryOf({ created, valija }: Manifest): PackageSummary {
  const { company, totals } = valija;
  return {
    kind: valija.kind,
    company: `${company.country}-${company.taxId}` as CompanyId,
    taxId: company.taxId,
    companyName: company.name,
    currency: company.currency,
    site: { code: valija.site.code as Site["code"], name: valija.site.name },
    period: valija.scope.period,
    operationType: valija.scope.operationType as OperationTypeCode | null,
    sequence: valija.sequence,
    previous: valija.previous,
    preparedBy: valija.preparedBy,
    created: created as Instant,
    totals: {
      vouchers: totals.vouchers ?? 0,
      lines: totals.lines ?? 0,
      debit: totals.debit ?? ZERO,
      credit: totals.credit ?? ZERO,
      persons: totals.persons ?? 0,
    },
    books: valija.books,
    contentHash: valija.contentHash,
    controlCode: valija.controlCode,
  };
}
