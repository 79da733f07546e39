import { compareCodePoints } from "../lib/code-points.ts";
import {
  isGenericId,
  personKey,
  type OperationTypeCode,
  type PersonRef,
} from "../domain/masters.ts";
import type { AccountMention, Mentioned, PersonMention } from "./batch.ts";

/** Gathers the codes that a file uses, each once, with the first that is said of it. */
export class Mentions {
  readonly #accounts = new Map<string, AccountMention>();
  readonly #persons = new Map<string, PersonMention>();
  readonly #costCenters = new Set<string>();
  readonly #operationTypes = new Set<OperationTypeCode>();

  /** An account that a line uses. */
  account(code: string, name: string | null): void {
    const known = this.#accounts.get(code);
    if (code === "" || (known && (known.name !== null || name === null)))
      return;
    this.#accounts.set(code, {
      code,
      name,
      parent: null,
      level: null,
      nature: null,
      grouping: null,
    });
  }

  /** An account that a catalogue describes; the last description of a code counts. */
  described(account: AccountMention): void {
    this.#accounts.set(account.code, account);
  }

  /** A person that a line uses: the reference for the line, and whether it is the first to this person. */
  person(
    docType: string,
    docNumber: string,
    name: string | null,
  ): { readonly ref: PersonRef; readonly first: boolean } {
    const ref: PersonRef = {
      docType,
      docNumber,
      name: isGenericId(docType, docNumber) ? name : null,
    };
    const key = personKey(ref);
    const known = this.#persons.get(key);
    if (!known || (known.name === null && name !== null))
      this.#persons.set(key, { docType, docNumber, name });
    return { ref, first: !known };
  }

  costCenter(code: string): void {
    this.#costCenters.add(code);
  }

  operationType(code: OperationTypeCode): void {
    this.#operationTypes.add(code);
  }

  /** All of them, each list in code-point order of its key. */
  list(): Mentioned {
    const byKey = <T>(map: ReadonlyMap<string, T>): T[] =>
      [...map].sort(([a], [b]) => compareCodePoints(a, b)).map(([, v]) => v);
    return {
      accounts: byKey(this.#accounts),
      persons: byKey(this.#persons),
      costCenters: [...this.#costCenters].sort(compareCodePoints),
      operationTypes: [...this.#operationTypes].sort(compareCodePoints),
    };
  }
}
