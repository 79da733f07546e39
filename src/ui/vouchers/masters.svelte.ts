import type { Installation } from "../../domain/company.ts";
import { personLookup } from "../../domain/read-form.ts";
import { liveMaster } from "../../stores/voucher-editing.ts";
import type { LineContext } from "./line-cells.ts";
import { personLabel } from "./person-form.ts";
import { indexChoices, type ChoiceIndex } from "./suggestions.ts";

/** The masters that a voucher names, live, and made searchable for its cells. */
export class VoucherMasters {
  readonly #accounts;
  readonly #persons;
  readonly #costCenters;
  readonly #operationTypes;
  readonly #exchangeRates;

  readonly #accountChoices: ChoiceIndex = $derived.by(() =>
    indexChoices(
      [...(this.#accounts.current?.values() ?? [])].map((account) => {
        const { code, name, active, postable } = account;
        const mark = !active ? "inactive" : postable ? null : "parent";
        return { value: code, code, name, mark };
      }),
    ),
  );
  readonly #personChoices: ChoiceIndex = $derived.by(() =>
    indexChoices(
      [...(this.#persons.current ?? [])].map(([value, p]) => ({
        value,
        code: personLabel(p),
        name: p.name,
        mark: p.active ? null : "inactive",
      })),
    ),
  );
  readonly #centerChoices: ChoiceIndex = $derived.by(() =>
    indexChoices(
      [...(this.#costCenters.current?.values() ?? [])].map(
        ({ code, name, active }) => ({
          value: code,
          code,
          name,
          mark: active ? null : "inactive",
        }),
      ),
    ),
  );

  /** All of it; undefined until the database has answered. */
  readonly context: LineContext | undefined = $derived.by(() => {
    const accounts = this.#accounts.current;
    const persons = this.#persons.current;
    const costCenters = this.#costCenters.current;
    const operationTypes = this.#operationTypes.current;
    const exchangeRates = this.#exchangeRates.current;
    if (!accounts || !persons || !costCenters || !operationTypes)
      return undefined;
    if (!exchangeRates) return undefined;
    return {
      masters: { accounts, persons, costCenters, operationTypes },
      rates: [...exchangeRates.values()],
      lookup: personLookup(persons),
      accounts: this.#accountChoices,
      persons: this.#personChoices,
      costCenters: this.#centerChoices,
    };
  });

  constructor(company: Installation) {
    this.#accounts = liveMaster(company, "accounts");
    this.#persons = liveMaster(company, "persons");
    this.#costCenters = liveMaster(company, "costCenters");
    this.#operationTypes = liveMaster(company, "operationTypes");
    this.#exchangeRates = liveMaster(company, "exchangeRates");
  }
}
