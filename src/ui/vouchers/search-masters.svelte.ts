import type { Installation } from "../../domain/company.ts";
import { personKey, personName } from "../../domain/masters.ts";
import { personLookup } from "../../domain/read-form.ts";
import { liveMaster } from "../../stores/voucher-editing.ts";
import { personLabel } from "./person-form.ts";
import { indexChoices, type ChoiceIndex } from "./suggestions.ts";

/** The masters as one looks for their rows in vouchers, live: also those that take no vouchers any more. */
export class SearchMasters {
  readonly #accounts;
  readonly #persons;
  readonly #costCenters;

  readonly accounts: ChoiceIndex = $derived.by(() =>
    choicesOf(this.#accounts.current),
  );
  readonly costCenters: ChoiceIndex = $derived.by(() =>
    choicesOf(this.#costCenters.current),
  );
  readonly persons: ChoiceIndex = $derived.by(() =>
    indexChoices(
      [...(this.#persons.current ?? [])].map(([value, p]) => ({
        value,
        code: personLabel(p),
        name: p.name,
        mark: null,
      })),
    ),
  );
  readonly #lookup = $derived.by(
    () => this.#persons.current && personLookup(this.#persons.current),
  );
  /** Gives a person's name by key. */
  readonly nameOf = $derived.by(() => personName(this.#persons.current));

  constructor(company: Installation) {
    this.#accounts = liveMaster(company, "accounts");
    this.#persons = liveMaster(company, "persons");
    this.#costCenters = liveMaster(company, "costCenters");
  }

  accountName(code: string): string | undefined {
    return this.#accounts.current?.get(code)?.name;
  }

  costCenterName(code: string): string | undefined {
    return this.#costCenters.current?.get(code)?.name;
  }

  isPerson(key: string): boolean {
    return this.#persons.current?.has(key) ?? false;
  }

  /** Number and name of the person with a key. */
  personNumber(key: string): string | undefined {
    const person = this.#persons.current?.get(key);
    return person && `${personLabel(person)} ${person.name}`;
  }

  /** Key of the only person with a number. */
  personOf(number: string): string | undefined {
    const [only, other] = this.#lookup?.byNumber(number.trim()) ?? [];
    return only && !other ? personKey(only) : undefined;
  }
}

function choicesOf(
  rows:
    | ReadonlyMap<string, { readonly code: string; readonly name: string }>
    | undefined,
): ChoiceIndex {
  return indexChoices(
    [...(rows?.values() ?? [])].map(({ code, name }) => ({
      value: code,
      code,
      name,
      mark: null,
    })),
  );
}
