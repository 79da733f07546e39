/** One of everything that a sentence is made of. A new member of a closed set does not compile until it is here. */
import { es } from "../../src/i18n/es/index.ts";
import type { CashFormProblem } from "../../src/domain/cash-form.ts";
import type { CashProblem } from "../../src/domain/cash-rules.ts";
import type {
  AccountNote,
  AccountRefusal,
} from "../../src/domain/account-change.ts";
import type { CalendarDate, Period } from "../../src/domain/calendar-date.ts";
import type { Currency, SiteCode } from "../../src/domain/company.ts";
import type { Decimal, Rate } from "../../src/domain/decimal.ts";
import type { InvoiceKey } from "../../src/domain/invoice.ts";
import type { OperationTypeCode } from "../../src/domain/masters.ts";
import { minor } from "../../src/domain/money.ts";
import {
  PERMISSIONS,
  ROLES,
  type NotAllowed,
  type UserRefusal,
} from "../../src/domain/people.ts";
import type { UnlockRefusal } from "../../src/domain/who-works.ts";
import type { RateFinding } from "../../src/domain/month-rates.ts";
import type {
  PostingProblem,
  PostingWarning,
} from "../../src/domain/posting-entry.ts";
import type { TextField, VoucherProblem } from "../../src/domain/voucher.ts";
import type { FormProblem } from "../../src/domain/read-form.ts";
import type { DocumentWarning } from "../../src/foreign/documents/document.ts";
import type {
  DocumentBound,
  DocumentRefusal,
  OtherDocument,
} from "../../src/foreign/documents/refusal.ts";
import type {
  MetadataFinding,
  MetadataProblem,
} from "../../src/foreign/documents/sat-metadata.ts";
import type { AmountFault } from "../../src/foreign/amount.ts";
import type {
  ForeignFinding,
  ForeignProblem,
} from "../../src/foreign/finding.ts";
import type { BinaryKind, ForeignBound } from "../../src/foreign/refusal.ts";
import type { MasterProblem } from "../../src/sheets/masters/finding.ts";
import {
  SHEET_BOUNDS,
  type OtherFile,
  type SheetBound,
  type SheetError,
} from "../../src/sheets/sheet-error.ts";
import type {
  FileRefusal,
  SourceRefusal,
} from "../../src/transfer/documents/review.ts";
import type { ForeignError } from "../../src/transfer/foreign-error.ts";
import type {
  Bound,
  PackageError,
  RowFault,
  RowProblem,
} from "../../src/transfer/format/errors.ts";

const { errors } = es;

/** At least one of each member, by its code. */
type ByCode<T extends { readonly code: string }> = {
  readonly [C in T["code"]]: readonly [
    Omit<Extract<T, { code: C }>, "code">,
    ...Omit<Extract<T, { code: C }>, "code">[],
  ];
};

function all<T extends { readonly code: string }>(
  samples: ByCode<T>,
): readonly T[] {
  const entries = Object.entries<readonly object[]>(samples);
  return entries.flatMap(([code, list]) =>
    list.map((sample) => ({ code, ...sample }) as unknown as T),
  );
}

const BOUNDS: readonly Bound[] = [
  "file",
  "entries",
  "unpacked",
  "entry",
  "ratio",
  "rows",
  "cell",
];

/** One of each refusal, and of each reason within it. */
export const REFUSALS: readonly PackageError[] = [
  { code: "not-a-zip" },
  ...Object.keys(errors.damages).map(
    (what) => ({ code: "damaged", entry: null, what }) as PackageError,
  ),
  { code: "not-a-package" },
  { code: "newer-format", format: 2 },
  ...BOUNDS.map((what): PackageError => ({
    code: "too-large",
    entry: "personas.csv",
    what,
    limit: 20_000 * 1024,
  })),
  ...Object.keys(errors.entryFaults).map(
    (reason) =>
      ({ code: "unexpected-entry", entry: "x.txt", reason }) as PackageError,
  ),
  { code: "missing-entry", entry: "LEEME.txt" },
  { code: "wrong-hash", entry: "personas.csv" },
  { code: "wrong-hash", entry: "contentHash" },
  ...Object.keys(errors.manifestFaults).map(
    (reason) =>
      ({ code: "bad-manifest", where: "valija.kind", reason }) as PackageError,
  ),
  {
    code: "bad-row",
    count: 1,
    rows: [{ table: "personas.csv", row: 2, column: null, reason: "header" }],
  },
  {
    code: "wrong-totals",
    where: "totals.debit",
    stated: "1.00",
    found: "2.00",
  },
  { code: "wrong-totals", where: "books.05", stated: "1-2", found: "1-3" },
  { code: "wrong-totals", where: "books.05.vouchers", stated: "", found: "3" },
  { code: "wrong-company", company: "20512333797", name: "Andina" },
  {
    code: "out-of-scope",
    operationType: "05",
    number: "1",
    date: "2026-11-01",
    scope: "2026-10",
  },
  {
    code: "out-of-scope",
    entry: "facturas/2026-09-0001.csv",
    scope: "2026-10",
  },
  { code: "forbidden-content", entry: "cuentas.csv" },
  { code: "bad-signature" },
  { code: "unknown-signer", keyId: "1B32511C2598C2DB" },
  { code: "sealed" },
  { code: "wrong-password" },
];

/** One of each fault of a row. */
export const ROW_PROBLEMS: readonly RowProblem[] = (
  Object.keys(errors.rowFaults) as RowFault[]
).map((reason) => ({ table: "t.csv", row: 12345, column: "a, b", reason }));

const line = 3;
const none = null;
const account = "6011";
const person = {
  docType: "6",
  docNumber: "20512333797",
  name: "Andina",
} as Extract<VoucherProblem, { code: "unknown-person" }>["person"];
const costCenter = "V01";
const operationType = "05";
const period = "2026-10" as Period;
const date = "2026-10-05" as CalendarDate;

const FIELDS: Readonly<Record<TextField, true>> = {
  number: true,
  memo: true,
  account: true,
  "document-series": true,
  "document-number": true,
  "document-type": true,
  "cost-center": true,
  person: true,
  "tax-uuid": true,
};
const fields = Object.keys(FIELDS) as TextField[];

/** What each rule of vouchers finds. */
export const VOUCHER_PROBLEMS = all<VoucherProblem>({
  unbalanced: [{ line: none, debit: minor(100), credit: minor(90) }],
  "amount-out-of-range": [{ line: none }],
  "no-lines": [{ line: none }],
  "debit-and-credit": [{ line }],
  "negative-amount": [{ line }],
  "number-missing": [{ line: none }],
  "number-taken": [{ line: none, number: "1" }],
  "date-outside-period": [{ line: none, date, period }],
  "unknown-operation-type": [{ line: none, operationType }],
  "inactive-operation-type": [{ line: none, operationType }],
  "rate-missing": [{ line: none, currency: "USD" as Currency }],
  "account-missing": [{ line }],
  "unknown-account": [{ line, account }],
  "account-not-postable": [{ line, account }],
  "inactive-account": [{ line, account }],
  "person-required": [{ line, account }],
  "cost-center-required": [{ line, account }],
  "document-required": [{ line, account }],
  "unknown-person": [{ line, person }],
  "inactive-person": [{ line, person }],
  "unknown-cost-center": [{ line, costCenter }],
  "inactive-cost-center": [{ line, costCenter }],
  "text-too-long": [
    { line: none, field: "memo", limit: 300 },
    ...fields.map((field) => ({ line, field, limit: 40 })),
  ],
  "text-not-storable": [{ line: none, field: "number" }],
});

/** What cannot be read of what was typed. */
export const FORM_PROBLEMS = all<FormProblem>({
  "bad-date": [
    { line: none, field: "date", value: "" },
    { line, field: "dueDate", value: "31/02" },
  ],
  "bad-amount": [{ line, field: "debit", value: "1,5" }],
  "bad-rate": [{ line: none, field: "exchangeRate", value: "x" }],
  "bad-currency": [{ line: none, field: "currency", value: "x" }],
  "bad-operation-type": [
    { line: none, field: "operationType", value: "" },
    { line: none, field: "operationType", value: "12345" },
  ],
});

const FAULTS: Readonly<Record<AmountFault, true>> = {
  "thousands-mark": true,
  "decimal-comma": true,
  decimals: true,
  "out-of-range": true,
  "not-a-number": true,
};

const FOREIGN_PROBLEMS = all<ForeignProblem>({
  rule: VOUCHER_PROBLEMS.map((problem) => ({ problem })) as [
    { problem: VoucherProblem },
  ],
  "field-count": [
    { found: 20, least: 21, most: 21 },
    { found: 20, least: 21, most: 36 },
  ],
  "bad-period": [{}],
  "other-period": [{ period, expected: period }],
  "period-not-of-name": [{ period, ofName: period }],
  "book-currency": [{ currency: "USD" }],
  "bad-amount": (Object.keys(FAULTS) as AmountFault[]).map((fault) => ({
    fault,
  })) as [{ fault: AmountFault }],
  "amount-empty": [{}],
  "negative-moved": [{}],
  "bad-date": [{}],
  "bad-due-date": [{}],
  "date-missing": [{}],
  "date-moved": [{ date, to: date }],
  "number-repeated": [{ first: 2 }],
  "unknown-state": [{}],
  "omitted-earlier": [{ period }],
  "corrects-earlier": [{ period }],
  "bad-sequence": [{}],
  "foreign-currency": [{ currency: "USD" }],
  "mixed-currencies": [{ currencies: ["USD", "EUR"] }],
  "unknown-currency": [{}],
  "unknown-person-type": [{}],
  "bad-person-number": [{}],
  "tax-id-check-digit": [{ expected: "7" }],
  "bad-uuid": [{}],
  "only-first-kept": (["uuid", "person", "document"] as const).map((what) => ({
    what,
    values: ["A1", "A2"],
    count: 2,
  })) as unknown as [
    { what: "uuid"; values: readonly string[]; count: number },
  ],
  "not-kept": [{ count: 7 }],
  "unexpected-element": [{}],
  "account-missing": [{}],
  "account-repeated": [{}],
  "name-missing": [{}],
  "unknown-parent": [{}],
  "bad-level": [{}],
  "bad-nature": [{}],
  "nature-assumed": [{ count: 7 }],
  "text-too-long": [{ limit: 300 }],
  "text-not-storable": [{}],
});

/** What is found in files of other programs, with a whole place and with none. */
export const FINDINGS = FOREIGN_PROBLEMS.flatMap(
  (problem): readonly ForeignFinding[] => [
    {
      ...problem,
      severity: "error",
      voucher: "05-000001",
      ordinal: 1,
      line: 3,
      row: 4,
      field: "18",
      value: "X1",
    },
    {
      ...problem,
      severity: "warning",
      voucher: null,
      ordinal: null,
      line: null,
      row: null,
      // Says nothing but which field it is.
      field: problem.code === "not-kept" ? "9" : null,
      value: null,
    },
  ],
);

const KINDS: Readonly<Record<BinaryKind, true>> = {
  zip: true,
  pdf: true,
  office: true,
  binary: true,
};

const FOREIGN_BOUNDS: Readonly<Record<ForeignBound, true>> = {
  bytes: true,
  rows: true,
  depth: true,
  attributes: true,
  piece: true,
  findings: true,
};

const causes: readonly PackageError[] = [
  { code: "not-a-zip" },
  { code: "too-large", entry: null, what: "file", limit: 1 },
  { code: "unexpected-entry", entry: "x", reason: "encrypted" },
  { code: "unexpected-entry", entry: "x", reason: "method" },
];

/** Why files of other programs are not brought in. */
export const FOREIGN_REFUSALS = all<ForeignError>({
  empty: [{}],
  "too-large": (Object.keys(FOREIGN_BOUNDS) as ForeignBound[]).map((what) => ({
    what,
    limit: 64 * 1024 * 1024,
  })) as [{ what: ForeignBound; limit: number }],
  "not-text": (Object.keys(KINDS) as BinaryKind[]).map((what) => ({
    what,
  })) as [{ what: BinaryKind }],
  "wrong-encoding": [{ encoding: "UTF-8" }],
  "not-this-format": [{ format: null }],
  "other-book": [
    "050200",
    "050400",
    "060100",
    "080100",
    "080200",
    "140100",
    "990000",
  ].map((book) => ({ book })) as unknown as [{ book: string }],
  doctype: [{}],
  "ill-formed": [{ line: 7, column: 9 }],
  "wrong-root": [
    "Balanza",
    "AuxiliarCtas",
    "RepAuxFol",
    "Comprobante",
    "Invoice",
    "X1",
  ].map((root) => ({ root, namespace: "" })) as unknown as [
    { root: string; namespace: string },
  ],
  "wrong-version": [{ version: "1.0" }],
  "bad-header": [
    { field: "RFC", value: "" },
    { field: "RFC", value: "X1" },
  ],
  "bad-zip": causes.map((cause) => ({ cause })) as unknown as [
    { cause: PackageError },
  ],
  "not-one-file": [{ files: 0 }, { files: 2 }],
  "is-package": [{}],
  "other-company": [{ taxId: "20100066603", own: "20512333797" }],
  "other-country": [{ country: "PE" }, { country: "MX" }],
  "other-currency": [{ currency: "USD", own: "PEN" as Currency }],
});

const OTHER_FILES = Object.keys(es.sheets.others) as OtherFile[];

/** Why files are not read as sheets. */
export const SHEET_ERRORS = all<SheetError>({
  empty: [{}],
  "too-large": (Object.keys(SHEET_BOUNDS) as SheetBound[]).map((what) => ({
    what,
    limit: SHEET_BOUNDS[what],
    row: what === "cell" ? 7 : null,
  })) as unknown as [{ what: SheetBound; limit: number; row: number | null }],
  "not-a-sheet": OTHER_FILES.map((what) => ({ what })) as unknown as [
    { what: OtherFile },
  ],
  "wrong-encoding": [{ encoding: "utf-8" }],
  "bad-quotes": [{ row: 7 }],
  "bad-zip": causes.map((cause) => ({ cause })) as unknown as [
    { cause: PackageError },
  ],
  "damaged-sheet": [{}],
});

const value = "X1";

/** What is wrong in the sheet of a master. */
export const MASTER_PROBLEMS = all<MasterProblem>({
  required: [{}],
  "too-long": [{ limit: 300 }],
  "not-storable": [{}],
  "unknown-doc-type": [{ value }],
  "bad-doc-number": ["1", "6", "R", "7"].map((docType) => ({
    docType,
  })) as unknown as [{ docType: string }],
  "check-digit": [{ expected: "7" }],
  "bad-code": [{ value }],
  "bad-currency": [{ value }],
  "bad-date": [{ value }],
  "bad-rate": [{ value }],
  "bad-flag": [{ value }],
  "unknown-value": [{ value, allowed: ["A", "B"] }],
  repeated: [{ first: 7 }],
  "number-of-other": [{ docType: "6", name: "Andina" }],
  "parent-missing": [{}],
  "parent-postable": [{ parent: "10" }],
  "has-children": [{ child: "101" }],
  "own-currency": [{ currency: "PEN" }],
  "sell-below-buy": [{}],
});

const OCTOBER_5 = "2026-10-05" as CalendarDate;

/** One of each note about a typed account. */
export const ACCOUNT_NOTES: readonly AccountNote[] = [
  { field: "code", code: "missing" },
  { field: "name", code: "missing" },
  { field: "code", code: "blanks" },
  { field: "code", code: "taken" },
  { field: "currency", code: "malformed" },
  { field: "name", code: "too-long", limit: 200 },
  { field: "name", code: "not-storable" },
];

/** One of each refusal to change an account. */
export const ACCOUNT_REFUSALS = all<AccountRefusal>({
  "parent-used": [{ account: "104" }],
  "title-used": [{ account: "104" }],
  "has-children": [
    { account: "10", count: 1 },
    { account: "10", count: 7 },
  ],
  "delete-used": [{ account: "104" }],
}).map((refusal) => ({ ...refusal, vouchers: "7" }));

/** One of each finding in pasted rates. */
export const RATE_FINDINGS = all<RateFinding>({
  "bad-date": [{ row: 1, text: "x" }],
  "bad-rate": [{ row: 1, text: "x" }],
  "one-rate": [{ row: 1 }],
  "beyond-month": [{ row: 1 }],
  twice: [{ row: 1, date: OCTOBER_5 }],
  "sell-below-buy": [{ row: 1, date: OCTOBER_5 }],
});

const USD = "USD" as Currency;
const KEY = "20512333797-01-F001-1" as InvoiceKey;

/** One of each reason why a document cannot be posted. */
export const POSTING_PROBLEMS = all<
  Exclude<PostingProblem, { readonly code: "voucher" }>
>({
  "no-rule": [
    { subject: "issued", type: null },
    { subject: "payments", type: "07" },
  ],
  "no-rate": [{ currency: USD, date: OCTOBER_5 }],
  "no-account": (
    [
      "party",
      "result",
      "tax",
      "withheld",
      "bank",
      "advances",
      "taxPending",
      "taxSettled",
    ] as const
  ).map((role) => ({ role, rule: "R" })) as unknown as [
    { role: "party"; rule: string },
  ],
  "over-applied": [{ by: null }, { by: "-18.00" as Decimal }],
  "no-equivalence": [{ currency: USD }],
  "out-of-range": [{}],
});

/** One of each thing that should be known before a document is posted. */
export const POSTING_WARNINGS = all<PostingWarning>({
  rounded: [{ difference: minor(0) }, { difference: minor(1) }],
  "parts-differ": [{ by: "10.00" as Decimal }],
  "rate-of-day": [{ rate: "3.731" as Rate, date: OCTOBER_5 }],
  "unknown-invoice": [{ invoice: KEY }],
  "exchange-ignored": [{ amount: minor(1180) }],
  "new-person": [
    { person: { docType: "6", docNumber: "20100070970", name: null } },
    { person: { docType: "6", docNumber: "20100070970", name: "Andina" } },
  ],
  carried: [
    {
      address: {
        site: "0002" as SiteCode,
        period: "2026-10" as Period,
        operationType: "05" as OperationTypeCode,
        number: "0007",
      },
    },
  ],
});

const DOCUMENT_BOUNDS: Readonly<Record<DocumentBound, true>> = {
  bytes: true,
  depth: true,
  elements: true,
  attributes: true,
  piece: true,
  rows: true,
};

const OTHER_DOCUMENTS: Readonly<Record<OtherDocument, true>> = {
  retention: true,
  perception: true,
  despatch: true,
  "self-billed": true,
  summary: true,
  voided: true,
  reversal: true,
  cdr: true,
  withholding: true,
  cancellation: true,
  accounting: true,
  other: true,
};

/** Why electronic documents are not brought in. */
export const DOCUMENT_REFUSALS = all<DocumentRefusal>({
  empty: [{}],
  "too-large": (Object.keys(DOCUMENT_BOUNDS) as DocumentBound[]).map(
    (what) => ({ what, limit: 4 * 1024 * 1024 }),
  ) as [{ what: DocumentBound; limit: number }],
  "not-xml": ([...Object.keys(KINDS), "text"] as BinaryKind[]).map((what) => ({
    what,
  })) as [{ what: BinaryKind }],
  "wrong-encoding": [{ encoding: "UTF-8" }],
  doctype: [{}],
  "ill-formed": [{ line: 7, column: 9 }],
  "unknown-document": (Object.keys(OTHER_DOCUMENTS) as OtherDocument[]).map(
    (kind) => ({ kind, root: "X1" }),
  ) as [{ kind: OtherDocument; root: string }],
  "unknown-type": [{ type: "14" }],
  "other-authority": [{ customization: "" }, { customization: "X1" }],
  "other-country": [{ country: "MX" }, { country: "PE" }],
  "unsupported-version": [
    { document: "CFDI", version: "2.2" },
    { document: "Pagos", version: "3.0" },
    { document: "UBL", version: "2.3" },
  ],
  payroll: [{}],
  "other-company": [
    { issuer: "20512333797", receiver: null, own: "20131312955" },
    { issuer: "20512333797", receiver: "20100070970", own: "20131312955" },
  ],
  unstamped: [{ name: null }, { name: "A-1" }],
  "several-stamps": [{ uuids: ["A1", "A2"] }],
  "missing-field": [{ field: "Total" }],
  "bad-field": [{ field: "Total", value: "X1" }],
  "not-metadata": [{}],
});

const hundred = "100.00" as Decimal;

/** What is odd about electronic documents that are brought in. */
export const DOCUMENT_WARNINGS = all<DocumentWarning>({
  "total-differs": [{ stated: hundred, parts: "99.123456" }],
  "negative-total": [{ total: "-1.00" as Decimal }],
  "both-own": [{}],
  "bad-tax-id": [{ taxId: "X1" }],
  "tax-id-check-digit": [{ taxId: "20512333798", expected: "7" }],
  "bad-related": [{ value: "X1" }],
  "rate-not-kept": [{ value: "X1" }],
  "no-payments": [{}],
  "balance-differs": [
    {
      invoice: "A1",
      installment: 2,
      previous: hundred,
      paid: hundred,
      balance: hundred,
    },
  ],
  "applied-exceeds": [{ payment: 2, amount: hundred, applied: "200.00" }],
  "installment-changed": [
    { invoice: "A1", stated: null, kept: 2 },
    { invoice: "A1", stated: "1", kept: 2 },
  ],
  "equivalence-missing": [{ invoice: "A1" }],
});

/** What is wrong with rows of the SAT's metadata. */
export const METADATA_FINDINGS: readonly MetadataFinding[] =
  all<MetadataProblem>({
    "field-count": [{ found: 7, expected: 12 }],
    "bad-uuid": [{ value: "X1" }],
    "bad-status": [{ value: "X1" }],
    "bad-date": [{ value: "X1" }],
  }).map((problem) => ({ ...problem, row: 7 }));

/** Why a file gives no document, those of its documents among them. */
export const FILE_REFUSALS: readonly FileRefusal[] = [
  ...DOCUMENT_REFUSALS,
  ...all<Exclude<SourceRefusal, DocumentRefusal>>({
    "bad-zip": [{ cause: { code: "not-a-zip" } }],
    "is-package": [{}],
    office: [{}],
    "empty-zip": [{}],
    "zip-in-zip": [{}],
    unreadable: [{}],
  }),
];

/** One of each want of a permission, for every role and permission. */
export const NOT_ALLOWED: readonly NotAllowed[] = [
  { code: "locked" },
  ...PERMISSIONS.map((permission): NotAllowed => ({
    code: "not-allowed",
    permission,
    user: "X1",
    role: "reader",
  })),
  ...ROLES.map((role): NotAllowed => ({
    code: "not-allowed",
    permission: "administer",
    user: "X1",
    role,
  })),
];

/** One of each reason why a user is not saved. */
export const USER_REFUSALS = all<UserRefusal>({
  "bad-name": [
    { problem: "required" },
    { problem: "too-long" },
    { problem: "control" },
  ],
  "name-taken": [{ name: "X1" }],
  "bad-pin": [{}],
  "last-administrator": [{ name: "X1" }],
  "user-gone": [{}],
  "not-allowed": [{ permission: "administer", user: "X1", role: "reader" }],
  locked: [{}],
});

/** One of each reason why somebody is not let in. */
export const UNLOCK_REFUSALS = all<UnlockRefusal>({
  "wrong-pin": [
    { failed: 1, free: 1, wait: 0 },
    { failed: 2, free: 0, wait: 0 },
    { failed: 3, free: 0, wait: 30 },
    { failed: 4, free: 0, wait: 61 },
  ],
  waiting: [{ wait: 1 }, { wait: 60 }, { wait: 3600 }],
  "user-gone": [{}],
});

/** One of each that is against a collection or payment. */
export const CASH_PROBLEMS = all<CashProblem>({
  "amount-missing": [{}],
  "person-missing": [{}],
  "person-unknown": [{}],
  "rate-missing": [{ currency: "USD" as Currency }],
  "too-long": [
    { field: "form", limit: 40 },
    { field: "reference", limit: 100 },
    { field: "bankAccount", limit: 50 },
    { field: "memo", limit: 300 },
  ],
  "not-storable": [{ field: "memo" }],
  "applied-nothing": [{ invoice: "A1" as InvoiceKey }],
  "applied-twice": [{ invoice: "A1" as InvoiceKey }],
  "bad-installment": [{ invoice: "A1" as InvoiceKey }],
  "equivalence-missing": [{ invoice: "A1" as InvoiceKey }],
  "cannot-settle": [
    { invoice: "A1" as InvoiceKey, because: "cancelled" },
    { invoice: "A1" as InvoiceKey, because: "other-side" },
    { invoice: "A1" as InvoiceKey, because: "other-currency" },
  ],
  "more-than-amount": [
    {
      used: "200.00" as Decimal,
      amount: "100.00" as Decimal,
      currency: "PEN" as Currency,
    },
  ],
});

/** One of each that cannot be read in the form of a collection or payment. */
export const CASH_FORM_PROBLEMS = all<CashFormProblem>({
  "bad-field": [
    { field: "date", value: "" },
    { field: "date", value: "X1" },
    { field: "amount", value: "" },
    { field: "amount", value: "X1" },
    { field: "currency", value: "X1" },
    { field: "exchangeRate", value: "X1" },
    { field: "person", value: "X1" },
  ],
  "bad-applied": [{ invoice: "A1" as InvoiceKey, value: "X1" }],
  "bad-equivalence": [{ invoice: "A1" as InvoiceKey, value: "X1" }],
});
