import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import type { Currency } from "../../src/domain/company.ts";
import type { Decimal, Rate } from "../../src/domain/decimal.ts";
import type { Invoice, InvoiceKey } from "../../src/domain/invoice.ts";
import { proposePosting } from "../../src/domain/post-documents.ts";
import { accountsOfRules, ruleFor } from "../../src/domain/posting-rules.ts";
import type { PostingSource } from "../../src/domain/posting.ts";
import type {
  PostingContext,
  Proposal,
} from "../../src/domain/posting-entry.ts";
import {
  groupEntries,
  voucherOfEntries,
} from "../../src/domain/posting-vouchers.ts";
import {
  totalsOf,
  type VoucherId,
  type VoucherLine,
} from "../../src/domain/voucher.ts";
import { application, invoice, movement } from "../support/documents.ts";
import { startingContext } from "../support/posting.ts";
import { NOW, USD } from "../support/samples.ts";

const PE = await startingContext("PE");
const MX = await startingContext("MX");
const UUID = "5803EB8D-81CD-4557-8719-26632D2FA434" as InvoiceKey;

function dec(text: string): Decimal {
  return text as Decimal;
}

function linesOf(proposal: Proposal): string[] {
  return (proposal.entry?.lines ?? []).map(({ line }) => lineText(line));
}

function lineText({
  account,
  debit,
  credit,
  foreignAmount,
}: VoucherLine): string {
  const side = debit > 0 ? `D ${debit.toString()}` : `H ${credit.toString()}`;
  return [account, side, foreignAmount].filter((p) => p !== null).join(" ");
}

function post(context: PostingContext, document: Invoice): Proposal {
  return proposePosting(context, { kind: "invoices", document }, NOW);
}

function collect(
  context: PostingContext,
  change: Parameters<typeof movement>[1],
  kind: "collections" | "payments" = "collections",
): Proposal {
  return proposePosting(context, { kind, document: movement(1, change) }, NOW);
}

function mexican(change: Partial<Invoice> = {}): Invoice {
  return invoice(1, {
    key: UUID,
    type: "I",
    currency: "MXN" as Currency,
    receiver: { docType: "R", docNumber: "XIA190128J61", name: "Xenon" },
    issuer: { docType: "R", docNumber: "EKU9003173C9", name: "Kemper" },
    subtotal: dec("100.00"),
    taxes: dec("16.00"),
    total: dec("116.00"),
    paymentMethod: "PPD",
    ...change,
  });
}

describe("an invoice", () => {
  it("issued in Peru goes to receivable, IGV and sales, in its own name", () => {
    const proposal = post(PE, invoice(1));
    expect(linesOf(proposal)).toEqual([
      "1212 D 11800",
      "4011 H 1800",
      "7012 H 10000",
    ]);
    expect(proposal.problems).toEqual([]);
    expect(proposal.entry).toMatchObject({
      operationType: "05",
      period: "2026-10",
      memo: "01 F001-1 Supermercados Peruanos S.A.",
      document: "invoices|20512333797-01-F001-1",
    });
    expect(proposal.entry?.lines[0]?.line).toMatchObject({
      person: { docType: "6", docNumber: "20100070970" },
      document: { type: "01", series: "F001", number: "1", date: "2026-10-05" },
      taxUuid: null,
    });
  });

  it("received, with tax kept back, goes the other way", () => {
    const proposal = post(
      PE,
      invoice(1, {
        direction: "received",
        issuer: { docType: "6", docNumber: "20100070970", name: "P" },
        withheld: dec("8.00"),
        total: dec("110.00"),
      }),
    );
    expect(linesOf(proposal)).toEqual([
      "4212 H 11000",
      "4017 H 800",
      "4011 D 1800",
      "6011 D 10000",
    ]);
    expect(proposal.entry?.operationType).toBe("02");
  });

  it("that is a credit note is taken back by its own rule", () => {
    expect(linesOf(post(PE, invoice(1, { type: "07" })))).toEqual([
      "1212 H 11800",
      "4011 D 1800",
      "7092 D 10000",
    ]);
  });

  it("in Mexico carries its UUID and waits for its tax, unless it is PUE", () => {
    const later = post(MX, mexican());
    expect(linesOf(later)).toEqual([
      "105.01 D 11600",
      "209.01 H 1600",
      "401.01 H 10000",
    ]);
    expect(later.entry?.lines[0]?.line.taxUuid).toBe(UUID);
    expect(linesOf(post(MX, mexican({ paymentMethod: "PUE" })))[1]).toBe(
      "208.01 H 1600",
    );
  });

  it("in dollars is converted at its rate, else at that of its day, which is said", () => {
    const own = post(
      PE,
      invoice(1, { currency: USD, exchangeRate: "3.7205" as Rate }),
    );
    expect(linesOf(own)).toEqual([
      "1212 D 43902 118.00",
      "4011 H 6697 18.00",
      "7012 H 37205 100.00",
    ]);
    const day = post(PE, invoice(1, { currency: USD }));
    expect(day.entry?.rate).toBe("3.731");
    expect(day.warnings).toContainEqual({
      code: "rate-of-day",
      rate: "3.731",
      date: "2026-10-05",
    });
    const none = post(
      PE,
      invoice(1, { currency: USD, date: "2026-08-01" as CalendarDate }),
    );
    expect(none.problems).toEqual([
      { code: "no-rate", currency: USD, date: "2026-08-01" },
    ]);
  });

  it("with more than two decimals is rounded so that it balances, and says so", () => {
    const odd = invoice(1, {
      total: dec("10.115"),
      taxes: dec("1.005"),
      withheld: dec("0.005"),
      subtotal: null,
    });
    const proposal = post(PE, odd);
    // 10.12 + 0.01 = 1.01 + 9.12 (of 9.115) exactly: nothing is left over.
    expect(linesOf(proposal)).toEqual([
      "1212 D 1012",
      "402 D 1",
      "4011 H 101",
      "7012 H 912",
    ]);
    expect(proposal.warnings).toContainEqual({
      code: "rounded",
      difference: 0,
    });
  });

  it("whose parts do not add up says by how much, and balances", () => {
    const proposal = post(PE, invoice(1, { subtotal: dec("90.00") }));
    expect(proposal.warnings).toEqual([{ code: "parts-differ", by: "10.00" }]);
    expect(proposal.problems).toEqual([]);
  });

  it("beyond what a month can hold is refused", () => {
    const huge = { total: dec("999999999999.00"), subtotal: null, taxes: null };
    expect(post(PE, invoice(1, huge))).toMatchObject({
      entry: null,
      problems: [{ code: "out-of-range" }],
    });
  });

  it("that is cancelled, empty or of payment becomes nothing", () => {
    const nothing = { entry: null, problems: [], warnings: [] };
    expect(post(PE, invoice(1, { status: "cancelled" }))).toEqual(nothing);
    expect(post(MX, mexican({ type: "P" }))).toEqual(nothing);
    const empty = { total: dec("0.00"), taxes: dec("0"), subtotal: null };
    expect(post(PE, invoice(1, empty))).toEqual(nothing);
  });

  it("without a rule, an account or a person in the master says which", async () => {
    const none = await startingContext("PE", [], { rules: [] });
    expect(post(none, invoice(1)).problems).toEqual([
      { code: "no-rule", subject: "issued", type: "01" },
    ]);
    const [rule] = PE.rules.rules.filter(({ id }) => id === "issued-2");
    const bare = {
      ...PE,
      rules: {
        ...PE.rules,
        rules: [{ ...rule, accounts: { ...rule?.accounts, tax: "" } }],
      },
    } as PostingContext;
    expect(post(bare, invoice(1)).problems).toMatchObject([
      { code: "no-account", role: "tax" },
    ]);
    const stranger = { docType: "6", docNumber: "20999999991", name: "Nueva" };
    const made = post(PE, invoice(1, { receiver: stranger }));
    expect(made.problems).toEqual([]);
    expect(made.entry?.newPerson).toMatchObject({
      name: "Nueva",
      classes: "C",
    });
    const nameless = post(
      PE,
      invoice(1, { receiver: { ...stranger, name: null } }),
    );
    expect(nameless.problems).toMatchObject([
      { code: "voucher", problem: { code: "unknown-person" } },
      { code: "voucher", problem: { code: "unknown-person" } },
      { code: "voucher", problem: { code: "unknown-person" } },
    ]);
  });
});

describe("a collection", () => {
  const one = invoice(1);
  const dollars = invoice(2, { currency: USD, exchangeRate: "3.7" as Rate });

  it("settles each invoice on its own receivable; the rest is an advance", async () => {
    const context = await startingContext("PE", [one]);
    const proposal = collect(context, {
      amount: dec("150.00"),
      applications: [application(one, "118.00")],
    });
    expect(linesOf(proposal)).toEqual([
      "1041 D 15000",
      "1212 H 11800",
      "122 H 3200",
    ]);
    expect(proposal.problems).toEqual([]);
    expect(proposal.entry?.lines[1]?.line).toMatchObject({
      document: { type: "01", series: "F001", number: "1" },
    });
    expect(proposal.entry?.operationType).toBe("22");
  });

  it("of an invoice that is not here names it as its key says", () => {
    const proposal = collect(PE, {
      applications: [application(one, "118.00")],
    });
    expect(proposal.warnings).toEqual([
      { code: "unknown-invoice", invoice: one.key },
    ]);
    expect(proposal.entry?.lines[1]?.line.document).toMatchObject({
      type: "01",
      series: "F001",
      number: "1",
    });
  });

  it("in dollars settles at the invoice's rate; the difference is a gain", async () => {
    const context = await startingContext("PE", [dollars]);
    const proposal = collect(context, {
      currency: USD,
      exchangeRate: "3.8" as Rate,
      amount: dec("118.00"),
      applications: [application(dollars, "118.00")],
    });
    expect(linesOf(proposal)).toEqual([
      "1041 D 44840 118.00",
      "1212 H 43660 118.00",
      "776 H 1180",
    ]);
    const paid = await startingContext("PE", [
      { ...dollars, direction: "received" },
    ]);
    expect(
      linesOf(
        collect(
          paid,
          {
            currency: USD,
            exchangeRate: "3.8" as Rate,
            amount: dec("118.00"),
            applications: [application(dollars, "118.00")],
          },
          "payments",
        ),
      ),
    ).toEqual(["1041 H 44840 118.00", "4212 D 43660 118.00", "676 D 1180"]);
  });

  it("in soles of an invoice in dollars needs to say how many dollars a sol makes", async () => {
    const context = await startingContext("PE", [dollars]);
    const applied = { currency: USD, equivalence: dec("0.2631578947") };
    const proposal = collect(context, {
      amount: dec("448.40"),
      applications: [application(dollars, "118.00", applied)],
    });
    expect(linesOf(proposal)).toEqual([
      "1041 D 44840",
      "1212 H 43660",
      "776 H 1180",
    ]);
    expect(
      collect(context, {
        amount: dec("448.40"),
        applications: [application(dollars, "118.00", { currency: USD })],
      }).problems,
    ).toEqual([{ code: "no-equivalence", currency: USD }]);
  });

  it("in Mexico moves the tax that waited for it, by its share", async () => {
    const context = await startingContext("MX", [mexican()]);
    const proposal = collect(context, {
      currency: "MXN" as Currency,
      person: { docType: "R", docNumber: "XIA190128J61", name: null },
      amount: dec("58.00"),
      form: "01",
      applications: [application({ key: UUID }, "58.00")],
    });
    expect(linesOf(proposal)).toEqual([
      "101.01 D 5800",
      "105.01 H 5800",
      "209.01 D 800",
      "208.01 H 800",
    ]);
  });

  it("beyond what is exact is refused, not a crash", async () => {
    const huge = invoice(2, {
      currency: USD,
      exchangeRate: "99.999999" as Rate,
      total: dec("900000000000.00"),
    });
    const context = await startingContext("PE", [huge]);
    const applied = [1, 2].map((installment) =>
      application(huge, "900000000000.00", {
        currency: USD,
        installment,
        equivalence: dec("9000000000"),
      }),
    );
    expect(
      collect(context, { amount: dec("200.00"), applications: applied })
        .problems,
    ).toEqual([{ code: "out-of-range" }]);
  });

  it("that applies more than it has is refused", () => {
    expect(
      collect(PE, {
        amount: dec("100.00"),
        applications: [application(one, "118.00")],
      }).problems,
    ).toEqual([{ code: "over-applied", by: "-18.00" }]);
  });
});

describe("the documents of a day", () => {
  it("become one voucher a T/O, currency and rate: lines by document, totals by account", () => {
    const entries = [
      invoice(1),
      invoice(2),
      invoice(3, { currency: USD }),
    ].flatMap((document) => post(PE, document).entry ?? []);
    const groups = groupEntries(entries, "day");
    expect(groups.map((g) => g.length)).toEqual([2, 1]);
    const [first] = groups;
    const voucher =
      first &&
      voucherOfEntries(first, { id: "v" as VoucherId, number: "1", now: NOW });
    expect(voucher?.lines.map(lineText)).toEqual([
      "1212 D 11800",
      "1212 D 11800",
      "4011 H 3600",
      "7012 H 20000",
    ]);
    expect(voucher?.memo).toBe(
      "Facturas, boletas y notas de débito emitidas 05/10/2026 (2)",
    );
  });
});

describe("whatever the amounts and rates", () => {
  const amount = fc
    .tuple(
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.integer({ min: 0, max: 6 }),
    )
    .map(([digits, scale]) => {
      const text = digits.toString().padStart(scale + 1, "0");
      const cut = text.length - scale;
      return dec(
        scale === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`,
      );
    });
  const anyRate = fc
    .integer({ min: 1, max: 99_999_999 })
    .map(
      (n) =>
        `${Math.floor(n / 1e6).toString()}.${(n % 1e6).toString().padStart(6, "0")}` as Rate,
    );
  const currency = fc.constantFrom("PEN" as Currency, USD);

  function balances(proposals: readonly Proposal[]): void {
    const entries = proposals.flatMap(({ entry, problems }) => {
      const broken = problems.some(
        (p) => p.code === "voucher" && p.problem.code === "unbalanced",
      );
      expect(broken).toBe(false);
      return entry ?? [];
    });
    for (const grouping of ["document", "day"] as const)
      for (const group of groupEntries(entries, grouping)) {
        const voucher = voucherOfEntries(group, {
          id: "v" as VoucherId,
          number: "1",
          now: NOW,
        });
        const totals = totalsOf(voucher.lines);
        expect(totals?.debit).toBe(totals?.credit);
        for (const line of voucher.lines) {
          expect(Math.min(line.debit, line.credit)).toBe(0);
          expect(Math.max(line.debit, line.credit)).toBeGreaterThanOrEqual(0);
        }
      }
  }

  it("every voucher balances exactly", async () => {
    const contexts = [
      PE,
      await startingContext("PE", [], { rounding: "", gain: "", loss: "" }),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...contexts),
        fc.array(
          fc.record({
            direction: fc.constantFrom("issued" as const, "received" as const),
            type: fc.constantFrom("01", "03", "07", "08"),
            currency,
            exchangeRate: fc.option(anyRate),
            subtotal: fc.option(amount),
            discount: fc.option(amount),
            taxes: fc.option(amount),
            withheld: fc.option(amount),
            total: amount,
          }),
          { minLength: 1, maxLength: 4 },
        ),
        (context, changes) => {
          balances(
            changes.map((change, k) => post(context, invoice(k, change))),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("every collection and payment balances exactly", () => {
    fc.assert(
      fc.property(
        fc.record({
          currency,
          exchangeRate: fc.option(anyRate),
          total: amount,
          taxes: fc.option(amount),
        }),
        fc.record({ currency, exchangeRate: fc.option(anyRate), amount }),
        fc.array(fc.record({ amount, equivalence: fc.option(amount) }), {
          maxLength: 4,
        }),
        fc.constantFrom("collections" as const, "payments" as const),
        fc.boolean(),
        (settled, change, applied, kind, known) => {
          const one = invoice(1, settled);
          const context = {
            ...PE,
            invoice: (key: InvoiceKey) =>
              known && key === one.key ? one : undefined,
          };
          const document = movement(1, {
            ...change,
            applications: applied.map(({ amount: part, equivalence }) =>
              application(one, part, { currency: one.currency, equivalence }),
            ),
          });
          const source: PostingSource = { kind, document };
          balances([proposePosting(context, source, NOW)]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("the rules that a company begins with", () => {
  it.each(["PE", "MX"] as const)(
    "of %s name accounts and operation types that it has",
    async (country) => {
      const { rules, masters } = await startingContext(country);
      for (const code of accountsOfRules(rules))
        expect(masters.account(code), code).toMatchObject({ postable: true });
      for (const { name, accounts, operationType, subject } of rules.rules) {
        expect(masters.operationType(operationType), name).toBeDefined();
        const empty = Object.entries(accounts).flatMap(([role, code]) =>
          code === "" ? role : [],
        );
        const untaxed = country === "PE" && /ments|tions/.test(subject);
        expect(empty, name).toEqual(
          untaxed ? ["taxPending", "taxSettled"] : [],
        );
      }
      expect([rules.gain, rules.loss, rules.rounding]).not.toContain("");
    },
  );

  it("are tried in their order; conditions must all hold", () => {
    const question = {
      subject: "issued",
      type: "07",
      means: null,
      currency: USD,
      classes: "C",
    } as const;
    const rules = PE.rules.rules.map((rule, k) =>
      k === 0 ? { ...rule, currency: "PEN" as Currency } : rule,
    );
    expect(ruleFor(PE.rules.rules, question)?.id).toBe("issued-1");
    expect(ruleFor(rules, question)?.id).toBe("issued-2");
    const staff = rules.map((rule) => ({ ...rule, personClass: "T" as const }));
    expect(ruleFor(staff, question)).toBeNull();
  });
});
