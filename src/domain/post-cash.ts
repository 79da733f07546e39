import { monthPeriod, type Instant } from "./calendar-date.ts";
import type { Application, CashMovement } from "./cash.ts";
import type { Rate } from "./decimal.ts";
import {
  fractionOf,
  hasManyDecimals,
  minus,
  NOTHING,
  per,
  plus,
  times,
  toDecimal,
  toMinor,
  type Fraction,
} from "./fraction.ts";
import { counterpartOf, documentName, type Invoice } from "./invoice.ts";
import { personKey, type PersonRef } from "./masters.ts";
import { minor } from "./money.ts";
import { postedDocument, sourceName, type PostingSource } from "./posting.ts";
import {
  accountOf,
  asksForMore,
  centerFor,
  exact,
  lineOf,
  memoOf,
  minorOf,
  missingPerson,
  noRate,
  NOTHING_TO_POST,
  personOfParty,
  PostingStopped,
  rateOfDocument,
  type EntryLine,
  type LineText,
  type PostingContext,
  type PostingWarning,
  type Proposal,
} from "./posting-entry.ts";
import {
  balanced,
  lineDocumentOf,
  ruleOfInvoice,
  taxUuidOf,
} from "./post-invoice.ts";
import { isInvoiceRule, ruleFor, type CashRule } from "./posting-rules.ts";
import { LIMITS } from "./voucher.ts";

/** A collection or a payment. */
export type CashSource = Extract<
  PostingSource,
  { readonly document: CashMovement }
>;

/** All that the lines of a movement are made from. */
interface Movement {
  readonly context: PostingContext;
  readonly rule: CashRule;
  readonly movement: CashMovement;
  readonly person: PersonRef | null;
  /** To the company's currency; null in its own. */
  readonly rate: Fraction | null;
  /** The side of the bank, and the other one. */
  readonly bank: "debit" | "credit";
  readonly other: "debit" | "credit";
  readonly warnings: PostingWarning[];
}

/** The entry of a collection or payment. `now` becomes the time of a person that is made with it. */
export function postMovement(
  context: PostingContext,
  source: CashSource,
  now: Instant,
): Proposal {
  if (source.document.status === "voided") return NOTHING_TO_POST;
  const warnings: PostingWarning[] = [];
  try {
    const entry = entryOf(context, source, now, warnings);
    return entry ? { entry, problems: [], warnings } : NOTHING_TO_POST;
  } catch (error) {
    if (!(error instanceof PostingStopped)) throw error;
    return { entry: null, problems: [error.problem], warnings };
  }
}

function ruleOf(
  { rules, masters }: PostingContext,
  { kind, document }: CashSource,
  person: PersonRef | null,
): CashRule {
  const rule = ruleFor(rules.rules, {
    subject: kind,
    type: document.form,
    means: document.bankAccount,
    currency: document.currency,
    classes: (person && masters.person(personKey(person))?.classes) ?? null,
  });
  if (!rule || isInvoiceRule(rule))
    throw new PostingStopped({
      code: "no-rule",
      subject: kind,
      type: document.form,
    });
  return rule;
}

function entryOf(
  context: PostingContext,
  source: CashSource,
  now: Instant,
  warnings: PostingWarning[],
): Proposal["entry"] {
  const { kind, document: movement } = source;
  const person = personOf(context, movement);
  const rule = ruleOf(context, source, person);
  const rated = rateOfDocument(context, movement);
  if (!rated) throw noRate(movement);
  if (rated.found) warnings.push({ code: "rate-of-day", ...rated.found });
  const newPerson = missingPerson(context, person, kind, now);
  if (newPerson && person) warnings.push({ code: "new-person", person });
  const [bank, other] =
    kind === "collections"
      ? (["debit", "credit"] as const)
      : (["credit", "debit"] as const);
  const rate = rated.rate === null ? null : fractionOf(rated.rate);
  const lines = linesOf({
    context,
    rule,
    movement,
    person,
    rate,
    bank,
    other,
    warnings,
  });
  if (lines.length === 0) return null;
  const name = person?.name ?? masterName(context, person);
  return {
    document: postedDocument(source),
    name: sourceName(source),
    date: movement.date,
    period: monthPeriod(movement.date),
    operationType: rule.operationType,
    rule: { id: rule.id, name: rule.name },
    currency: movement.currency,
    rate: rated.rate,
    memo:
      movement.memo?.slice(0, LIMITS.memo) ??
      memoOf(rule.memo, {
        tipo: movement.form,
        documento: sourceName(source),
        persona: name,
      }),
    lines,
    newPerson,
  };
}

/** Who a movement is with; its name is that of an invoice that it settles, where the movement has none. */
function personOf(
  context: PostingContext,
  { person, applications }: CashMovement,
): PersonRef | null {
  for (const { invoice } of applications) {
    const found = context.invoice(invoice);
    const party =
      found && personOfParty(counterpartOf(found), context.company.country);
    if (!party) continue;
    if (!person || (person.name === null && sameNumber(person, party)))
      return party;
  }
  return person;
}

function sameNumber(a: PersonRef, b: PersonRef): boolean {
  return a.docType === b.docType && a.docNumber === b.docNumber;
}

function masterName(
  { masters }: PostingContext,
  person: PersonRef | null,
): string | null {
  return (person && masters.person(personKey(person))?.name) ?? null;
}

function linesOf(m: Movement): EntryLine[] {
  const amount = fractionOf(m.movement.amount);
  const settled = m.movement.applications.map((a) => settle(m, a));
  const used = settled.reduce((sum, { own }) => plus(sum, own), NOTHING);
  const rest = minus(amount, used);
  // A cent is what equivalences of six decimals leave.
  const restMinor = minorOf(rest);
  if (restMinor < 0)
    throw new PostingStopped({ code: "over-applied", by: toDecimal(rest) });
  const lines = [
    ...bankLines(m, amount),
    ...settled.flatMap(({ lines: own }) => own),
    ...(restMinor > 0 ? advanceLines(m, rest) : []),
  ];
  const exchange = settled.reduce((sum, { difference }) => sum + difference, 0);
  const many = [
    m.movement.amount,
    ...m.movement.applications.map((a) => a.amount),
  ];
  return [
    ...balanced(
      m.context,
      [...lines, ...exchangeLines(m, exchange)],
      many.some(hasManyDecimals),
      m.warnings,
    ),
    ...settled.flatMap(({ taxLines: tax }) => tax),
  ];
}

/** In the company's currency. */
function converted(m: Movement, value: Fraction): Fraction {
  return m.rate ? times(value, m.rate) : value;
}

function bankLines(m: Movement, amount: Fraction): EntryLine[] {
  const value = minorOf(converted(m, amount));
  if (value === 0) return [];
  const account = accountOf(m.rule, "bank", m.rule.accounts);
  const text: LineText = {
    account,
    person: asksForMore(m.context, account) ? m.person : null,
    document: asksForMore(m.context, account) ? ownDocument(m.movement) : null,
    memo: m.movement.reference?.slice(0, LIMITS.lineMemo) ?? null,
    taxUuid: m.movement.taxUuid,
    costCenter: centerFor(m.context, m.rule, account),
  };
  const line = lineOf(text, m.bank, value, m.rate && amount);
  return [{ line, alone: asksForMore(m.context, account) }];
}

/** How lines name a movement that settles nothing: by its reference. */
function ownDocument({ id, reference, date }: CashMovement) {
  const number = (reference ?? id).slice(0, LIMITS.documentNumber);
  return { type: null, series: null, number, date, dueDate: null };
}

function advanceLines(m: Movement, rest: Fraction): EntryLine[] {
  const value = minorOf(converted(m, rest));
  if (value === 0) return [];
  const account = accountOf(m.rule, "advances", m.rule.accounts);
  const text: LineText = {
    account,
    person: m.person,
    document: ownDocument(m.movement),
    memo: null,
    taxUuid: m.movement.taxUuid,
    costCenter: centerFor(m.context, m.rule, account),
  };
  return [{ line: lineOf(text, m.other, value, m.rate && rest), alone: true }];
}

/** What an application becomes. */
interface Settled {
  /** In the movement's currency. */
  readonly own: Fraction;
  readonly lines: readonly EntryLine[];
  /** Minor units that the movement's rate makes more of it than the invoice's. */
  readonly difference: number;
  readonly taxLines: readonly EntryLine[];
}

function settle(m: Movement, application: Application): Settled {
  const { context, movement } = m;
  const invoice = context.invoice(application.invoice);
  if (!invoice)
    m.warnings.push({ code: "unknown-invoice", invoice: application.invoice });
  const currency = application.currency ?? movement.currency;
  const amount = fractionOf(application.amount);
  const own = inOwnCurrency(application, amount, currency, movement);
  const atOwnRate = minorOf(converted(m, own));
  const invoiceRate = rateOfInvoice(m, invoice, currency);
  const cleared =
    invoiceRate === null
      ? atOwnRate
      : minorOf(
          invoiceRate === "own"
            ? amount
            : times(amount, fractionOf(invoiceRate)),
        );
  const { gain, loss } = context.rules;
  const gap = exact(atOwnRate - cleared);
  const counts = gap === 0 || (gain !== "" && loss !== "");
  if (!counts)
    m.warnings.push({ code: "exchange-ignored", amount: minor(Math.abs(gap)) });
  const value = counts ? cleared : atOwnRate;
  const text = applicationText(m, application, invoice);
  return {
    own,
    difference: counts ? gap : 0,
    lines:
      value === 0
        ? []
        : [{ line: lineOf(text, m.other, value, m.rate && own), alone: true }],
    taxLines: invoice ? taxLines(m, invoice, text, value, amount) : [],
  };
}

function inOwnCurrency(
  { equivalence }: Application,
  amount: Fraction,
  currency: CashMovement["currency"],
  movement: CashMovement,
): Fraction {
  if (currency === movement.currency) return amount;
  const own =
    equivalence === null ? null : per(amount, fractionOf(equivalence));
  if (!own || own.over < 0n !== amount.over < 0n)
    throw new PostingStopped({ code: "no-equivalence", currency });
  return own;
}

/** At which rate an invoice stands in the books: `own` in the company's currency; null where nobody knows. */
function rateOfInvoice(
  { context }: Movement,
  invoice: Invoice | undefined,
  currency: CashMovement["currency"],
): Rate | "own" | null {
  if (currency === context.company.currency) return "own";
  if (invoice?.currency !== currency) return null;
  return rateOfDocument(context, invoice)?.rate ?? null;
}

/** An application stands on the receivable or payable of its invoice, in the invoice's name. */
function applicationText(
  m: Movement,
  application: Application,
  invoice: Invoice | undefined,
): LineText {
  const { context, rule } = m;
  const own = invoice && ruleOfInvoice(context, invoice);
  const account = accountOf(
    rule,
    "party",
    own && own.accounts.party !== "" ? own.accounts : rule.accounts,
  );
  const party =
    invoice && personOfParty(counterpartOf(invoice), context.company.country);
  return {
    account,
    person: party ?? m.person,
    document: invoice
      ? lineDocumentOf(invoice)
      : documentOfKey(context, application.invoice),
    memo: invoice ? documentName(invoice) : null,
    taxUuid: taxUuidOf(context, { key: application.invoice }),
    costCenter: centerFor(context, rule, account),
  };
}

/** What the key of an invoice that is not here says of it: in Peru `RUC-TT-SERIE-NUMERO`. */
function documentOfKey({ company }: PostingContext, key: Invoice["key"]) {
  const [, type, series, number] =
    company.country === "PE"
      ? (/^\d{11}-([^-]+)-([^-]+)-(.+)$/.exec(key) ?? [])
      : [];
  return {
    type: type ?? null,
    series: series ?? null,
    number: (number ?? key).slice(0, LIMITS.documentNumber),
    date: null,
    dueDate: null,
  };
}

/** What the movement's rate makes more (or less) of all applications than the invoices' rates. */
function exchangeLines(m: Movement, difference: number): EntryLine[] {
  if (difference === 0) return [];
  const { gain, loss } = m.context.rules;
  // More money in, or less out, than the books had: a gain.
  const gained = (m.bank === "debit") === difference > 0;
  const account = gained ? gain : loss;
  const text: LineText = {
    account,
    person: asksForMore(m.context, account) ? m.person : null,
    document: asksForMore(m.context, account) ? ownDocument(m.movement) : null,
    memo: null,
    taxUuid: null,
    costCenter: centerFor(m.context, m.rule, account),
  };
  const side = gained ? "credit" : "debit";
  const line = lineOf(text, side, Math.abs(difference), null);
  return [{ line, alone: asksForMore(m.context, account) }];
}

/**
 * Tax that waits for its payment moves with it: the share of the invoice's taxes that this application has in its total. Only
 * where the invoice's own rule put its tax on the account that waits.
 */
function taxLines(
  m: Movement,
  invoice: Invoice,
  text: LineText,
  value: number,
  amount: Fraction,
): EntryLine[] {
  const { taxPending, taxSettled } = m.rule.accounts;
  const own = ruleOfInvoice(m.context, invoice);
  if (taxPending === "" || taxSettled === "" || invoice.taxes === null)
    return [];
  if (own?.accounts.tax !== taxPending) return [];
  const share = per(fractionOf(invoice.taxes), fractionOf(invoice.total));
  if (!share) return [];
  const tax = toMinor(times(share, { over: BigInt(value), under: 100n }));
  if (tax === null) throw new PostingStopped({ code: "out-of-range" });
  if (tax === 0) return [];
  const foreign =
    m.rate && invoice.currency === m.movement.currency
      ? times(share, amount)
      : null;
  const pair = [
    { account: taxPending, side: m.bank },
    { account: taxSettled, side: m.other },
  ] as const;
  return pair.map(({ account, side }) => ({
    line: lineOf(
      { ...text, account, costCenter: centerFor(m.context, m.rule, account) },
      side,
      tax,
      foreign,
    ),
    alone: asksForMore(m.context, account),
  }));
}
