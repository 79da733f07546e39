import { monthPeriod, type Instant } from "./calendar-date.ts";
import {
  fractionOf,
  fractionOfMinor,
  hasManyDecimals,
  minus,
  NOTHING,
  plus,
  sizeOf,
  times,
  toDecimal,
  type Fraction,
} from "./fraction.ts";
import { counterpartOf, documentName, type Invoice } from "./invoice.ts";
import { personKey, type PersonRef } from "./masters.ts";
import { minor } from "./money.ts";
import { postedDocument } from "./posting.ts";
import {
  accountOf,
  asksForMore,
  balanceOf,
  centerFor,
  lineOf,
  memoOf,
  minorOf,
  missingPerson,
  noRate,
  NOTHING_TO_POST,
  personOfParty,
  PostingStopped,
  rateOfDocument,
  withDebit,
  type EntryLine,
  type LineText,
  type PostingContext,
  type PostingWarning,
  type Proposal,
} from "./posting-entry.ts";
import {
  isCreditNote,
  isInvoiceRule,
  ruleFor,
  type InvoiceRule,
} from "./posting-rules.ts";
import type { LineDocument } from "./voucher.ts";

/** Beyond so much, in the document's currency, its parts do not add up. */
const PARTS_TOLERANCE = minor(5);

/** The document types that never move an account: the SAT's carta porte, payments (they are collections) and payroll. */
const WITHOUT_ENTRY: readonly string[] = ["P", "T", "N"];

/** The rule of an invoice; null where none fits. */
export function ruleOfInvoice(
  context: Pick<PostingContext, "rules" | "masters" | "company">,
  invoice: Invoice,
): InvoiceRule | null {
  const person = personOfParty(counterpartOf(invoice), context.company.country);
  const rule = ruleFor(context.rules.rules, {
    subject: invoice.direction,
    type: invoice.type,
    means: invoice.paymentMethod,
    currency: invoice.currency,
    classes:
      (person && context.masters.person(personKey(person))?.classes) ?? null,
  });
  return rule && isInvoiceRule(rule) ? rule : null;
}

/** How lines name an invoice. */
export function lineDocumentOf(invoice: Invoice): LineDocument {
  return {
    type: invoice.type,
    series: invoice.series,
    // What has no number is named by its UUID: accounts that ask for a document get one.
    number: invoice.number ?? invoice.key,
    date: invoice.date,
    dueDate: invoice.due,
  };
}

/** The fiscal UUID of a Mexican document; null elsewhere. */
export function taxUuidOf(
  { company }: Pick<PostingContext, "company">,
  invoice: Pick<Invoice, "key">,
): string | null {
  return company.country === "MX" ? invoice.key : null;
}

/** The entry of an invoice, a credit or a debit note. `now` becomes the time of a person that is made with it. */
export function postInvoice(
  context: PostingContext,
  invoice: Invoice,
  now: Instant,
): Proposal {
  if (invoice.status === "cancelled" || WITHOUT_ENTRY.includes(invoice.type))
    return NOTHING_TO_POST;
  const warnings: PostingWarning[] = [];
  try {
    const entry = entryOf(context, invoice, now, warnings);
    return entry ? { entry, problems: [], warnings } : NOTHING_TO_POST;
  } catch (error) {
    if (!(error instanceof PostingStopped)) throw error;
    return { entry: null, problems: [error.problem], warnings };
  }
}

function entryOf(
  context: PostingContext,
  invoice: Invoice,
  now: Instant,
  warnings: PostingWarning[],
): Proposal["entry"] {
  const rule = ruleOfInvoice(context, invoice);
  if (!rule)
    throw new PostingStopped({
      code: "no-rule",
      subject: invoice.direction,
      type: invoice.type,
    });
  const rated = rateOfDocument(context, invoice);
  if (!rated) throw noRate(invoice);
  if (rated.found) warnings.push({ code: "rate-of-day", ...rated.found });
  const party = counterpartOf(invoice);
  const person = personOfParty(party, context.company.country);
  const newPerson = missingPerson(context, person, invoice.direction, now);
  if (newPerson && person) warnings.push({ code: "new-person", person });
  const amounts = amountsOf(invoice, warnings);
  const rate = rated.rate === null ? null : fractionOf(rated.rate);
  const lines = balanced(
    context,
    linesOf(context, invoice, rule, person, amounts, rate),
    saysMore(invoice),
    warnings,
  );
  if (lines.length === 0) return null;
  return {
    document: postedDocument({ kind: "invoices", document: invoice }),
    name: documentName(invoice),
    date: invoice.date,
    period: monthPeriod(invoice.date),
    operationType: rule.operationType,
    rule: { id: rule.id, name: rule.name },
    currency: invoice.currency,
    rate: rated.rate,
    memo: memoOf(rule.memo, {
      tipo: invoice.type,
      documento: documentName(invoice),
      persona: party.name,
    }),
    lines,
    newPerson,
  };
}

interface Amounts {
  readonly total: Fraction;
  readonly taxes: Fraction;
  readonly withheld: Fraction;
  /** Total and what is withheld less taxes: it balances whatever the parts say. */
  readonly base: Fraction;
}

function amountsOf(invoice: Invoice, warnings: PostingWarning[]): Amounts {
  const of = (text: Invoice["taxes"]): Fraction =>
    text === null ? NOTHING : fractionOf(text);
  const [total, taxes, withheld] = [
    fractionOf(invoice.total),
    of(invoice.taxes),
    of(invoice.withheld),
  ];
  const base = minus(plus(total, withheld), taxes);
  if (invoice.subtotal !== null) {
    const stated = minus(of(invoice.subtotal), of(invoice.discount));
    const by = minus(base, stated);
    const size = minus(sizeOf(by), fractionOfMinor(PARTS_TOLERANCE));
    const said = toDecimal(by);
    if (size.over > 0n && said)
      warnings.push({ code: "parts-differ", by: said });
  }
  return { total, taxes, withheld, base };
}

function linesOf(
  context: PostingContext,
  invoice: Invoice,
  rule: InvoiceRule,
  person: PersonRef | null,
  { total, taxes, withheld, base }: Amounts,
  rate: Fraction | null,
): EntryLine[] {
  const issued =
    (invoice.direction === "issued") !== isCreditNote(invoice.type);
  const [own, other] = issued
    ? (["debit", "credit"] as const)
    : (["credit", "debit"] as const);
  const parts = [
    { role: "party", side: own, value: total },
    { role: "withheld", side: own, value: withheld },
    { role: "tax", side: other, value: taxes },
    // The last one takes what rounding leaves, where no account is kept for it.
    { role: "result", side: other, value: base },
  ] as const;
  return parts.flatMap(({ role, side, value }) => {
    const amount = minorOf(rate ? times(value, rate) : value);
    if (amount === 0) return [];
    const account = accountOf(rule, role, rule.accounts);
    const text: LineText = {
      account,
      person,
      document: lineDocumentOf(invoice),
      memo: null,
      taxUuid: taxUuidOf(context, invoice),
      costCenter: centerFor(context, rule, account),
    };
    const line = lineOf(text, side, amount, rate && value);
    return [{ line, alone: role === "party" || asksForMore(context, account) }];
  });
}

/** Whether the amounts cannot be said in minor units as they stand. */
function saysMore({ total, taxes, withheld }: Invoice): boolean {
  return [total, taxes, withheld].some((a) => a !== null && hasManyDecimals(a));
}

/** The lines with what rounding each of them leaves on a line of its own, or on the last one. */
export function balanced(
  context: PostingContext,
  lines: readonly EntryLine[],
  manyDecimals: boolean,
  warnings: PostingWarning[],
): EntryLine[] {
  const left = balanceOf(lines);
  const last = lines.at(-1);
  if (left !== 0 || manyDecimals)
    warnings.push({ code: "rounded", difference: minor(Math.abs(left)) });
  if (left === 0 || !last) return [...lines];
  const account = context.rules.rounding;
  if (account === "")
    return [
      ...lines.slice(0, -1),
      { ...last, line: withDebit(last.line, -left) },
    ];
  const { person, document, taxUuid } = last.line;
  const text = { person, document, taxUuid, memo: null, costCenter: null };
  return [
    ...lines,
    {
      line: lineOf({ account, ...text }, "credit", left, null),
      alone: asksForMore(context, account),
    },
  ];
}
