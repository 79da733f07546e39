import type { Installation } from "../../domain/company.ts";
import { personLookup } from "../../domain/voucher-form.ts";
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

  readonly #accountChoices: ChoiceIndex = $derived.by(() =>
    indexChoices(
      [...(this.#accounts.current?.values() ?? [])]
        .filter((a) => a.postable && a.active)
        .map(({ code, name }) => ({ value: code, code, name })),
    ),
  );
  readonly #personChoices: ChoiceIndex = $derived.by(() =>
    indexChoices(
      [...(this.#persons.current ?? [])]
        .filter(([, p]) => p.active)
        .map(([value, p]) => ({ value, code: personLabel(p), name: p.name })),
    ),
  );
  readonly #centerChoices: ChoiceIndex = $derived.by(() =>
    indexChoices(
      [...(this.#costCenters.current?.values() ?? [])]
        .filter((c) => c.active)
        .map(({ code, name }) => ({ value: code, code, name })),
    ),
  );

  /** All of it; undefined until the database has answered. */
  readonly context: LineContext | undefined = $derived.by(() => {
    const accounts = this.#accounts.current;
    const persons = this.#persons.current;
    const costCenters = this.#costCenters.current;
    const operationTypes = this.#operationTypes.current;
    if (!accounts || !persons || !costCenters || !operationTypes)
      return undefined;
    return {
      masters: { accounts, persons, costCenters, operationTypes },
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
  }
}
