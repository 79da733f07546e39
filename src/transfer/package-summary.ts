import type {
  CompanyId,
  Edition,
  Installation,
  Site,
} from "../domain/company.ts";
import type { TransferTotals } from "../domain/transfer.ts";
import type { Period, Instant } from "../domain/calendar-date.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import { ZERO } from "../domain/money.ts";
import type { Sha256 } from "../lib/digest.ts";
import type { PackageError } from "./format/errors.ts";
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
  readonly edition: Edition;
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

/** Why a company cannot take a package that is good by itself, or null. */
export function refusalOf(
  summary: PackageSummary,
  { id, company }: Installation,
  kind: PackageKind,
): PackageError | null {
  if (summary.company !== id)
    return {
      code: "wrong-company",
      company: summary.taxId,
      name: summary.companyName,
    };
  if (summary.currency !== company.currency)
    return {
      code: "bad-manifest",
      where: "valija.company.currency",
      reason: "wrong-value",
    };
  return summary.kind === kind ? null : { code: "not-a-package" };
}

/** The summary of a manifest. */
export function summaryOf({ created, valija }: Manifest): PackageSummary {
  const { company } = valija;
  return {
    kind: valija.kind,
    company: `${company.country}-${company.taxId}` as CompanyId,
    taxId: company.taxId,
    companyName: company.name,
    currency: company.currency,
    site: { code: valija.site.code as Site["code"], name: valija.site.name },
    edition: valija.edition,
    period: valija.scope.period,
    operationType: valija.scope.operationType as OperationTypeCode | null,
    sequence: valija.sequence,
    previous: valija.previous,
    preparedBy: valija.preparedBy,
    created: created as Instant,
    totals: totalsOf(valija),
    books: valija.books,
    contentHash: valija.contentHash,
    controlCode: valija.controlCode,
  };
}

function totalsOf({ kind, totals }: Manifest["valija"]): TransferTotals {
  const persons = totals.persons ?? 0;
  if (kind === "management")
    return {
      persons,
      invoices: totals.invoices ?? 0,
      collections: totals.collections ?? 0,
      payments: totals.payments ?? 0,
    };
  return {
    vouchers: totals.vouchers ?? 0,
    lines: totals.lines ?? 0,
    debit: totals.debit ?? ZERO,
    credit: totals.credit ?? ZERO,
    persons,
  };
}
