import type { Instant } from "../domain/calendar-date.ts";
import type { Account } from "../domain/masters.ts";
import { isStorable } from "../domain/text.ts";
import { LIMITS } from "../domain/voucher.ts";
import type { AccountMention } from "./batch.ts";
import { NOWHERE, type FindingLog, type ForeignProblem } from "./finding.ts";
import type { Mentions } from "./mentions.ts";

/** What a chart calls the fields that it reports about. */
export interface AccountFields {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
}

/** Gathers the accounts of a chart and makes master rows of them. */
export class AccountList {
  readonly #rows = new Map<
    string,
    {
      readonly row: number;
      readonly account: AccountMention;
      readonly usable: boolean;
    }
  >();
  readonly #fields: AccountFields;
  readonly #log: FindingLog;

  constructor(fields: AccountFields, log: FindingLog) {
    this.#fields = fields;
    this.#log = log;
  }

  /**
   * An account as the file describes it; one without code is only reported, one that is not usable (an error of its row has
   * been reported) is nobody's master. The last description of a code counts.
   */
  add(account: AccountMention, row: number, usable = true): void {
    const { code, name } = account;
    if (code === "") {
      this.#report(row, this.#fields.code, "", { code: "account-missing" });
      return;
    }
    const codeFits = this.#fits(code, LIMITS.account, this.#fields.code, row);
    const nameFits =
      name === null || this.#fits(name, LIMITS.name, this.#fields.name, row);
    if (name === null)
      this.#report(row, this.#fields.name, code, { code: "name-missing" });
    if (this.#rows.has(code))
      this.#report(row, this.#fields.code, code, { code: "account-repeated" });
    this.#rows.set(code, {
      row,
      account,
      usable: usable && codeFits && nameFits,
    });
  }

  /**
   * The usable rows in the order of the file, their descriptions handed to the mentions. `nature` answers where the file
   * does not.
   */
  finish(
    mentions: Mentions,
    now: Instant,
    nature: (account: AccountMention) => "D" | "H",
  ): Account[] {
    const parents = new Set<string>();
    for (const { row, account, usable } of this.#rows.values()) {
      const parent = this.#parentOf(account);
      if (parent !== null) parents.add(parent);
      if (account.parent !== null && parent !== null && !this.#rows.has(parent))
        this.#report(row, this.#fields.parent, parent, {
          code: "unknown-parent",
        });
      if (usable) mentions.described({ ...account, parent });
    }
    const usable = [...this.#rows.values()].filter((row) => row.usable);
    return usable.map(({ account }) => ({
      code: account.code,
      name: account.name ?? account.code,
      postable: !parents.has(account.code),
      nature: account.nature ?? nature(account),
      currency: null,
      asksPerson: false,
      asksCostCenter: false,
      asksDocument: false,
      grouping: account.grouping,
      active: true,
      modified: now,
    }));
  }

  /**
   * The parent that the file states; where it states none, the longest other code that this one begins with (`1020` of
   * `1020.01`), unless the levels say that it stands no higher. Some programs name an account of the first level as its own.
   */
  #parentOf(account: AccountMention): string | null {
    const { code, parent, level } = account;
    if (parent !== null && parent !== code) return parent;
    if (level === 1) return null;
    for (
      let length = Math.min(code.length, LIMITS.account) - 1;
      length > 0;
      length--
    ) {
      const other = this.#rows.get(code.slice(0, length))?.account;
      if (other && (level === null || (other.level ?? 0) < level))
        return other.code;
    }
    return null;
  }

  /** Whether the text can be kept; what keeps it from that is reported. */
  #fits(text: string, limit: number, field: string, row: number): boolean {
    const [short, storable] = [text.length <= limit, isStorable(text)];
    if (!short)
      this.#report(row, field, text, { code: "text-too-long", limit });
    if (!storable)
      this.#report(row, field, text, { code: "text-not-storable" });
    return short && storable;
  }

  #report(
    row: number,
    field: string,
    value: string,
    problem: ForeignProblem,
  ): void {
    this.#log.add({ ...NOWHERE, row, field, value }, problem);
  }
}
