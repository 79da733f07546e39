import { v7 as uuid } from "uuid";
import {
  cashDesk,
  cashRows,
  type CashRow,
  type DeskInvoice,
} from "../books/cash-list.ts";
import {
  readDocuments,
  saveMovement,
  saveMovements,
  setMovementStatus,
  takeBackMovements,
  type MovementsTakenBack,
  type SaveMovementError,
} from "../books/save-movement.ts";
import { PAYMENT_FORMS, type PaymentForm } from "../data/payment-forms.ts";
import { latinDate } from "../domain/calendar-date.ts";
import type { CashId, CashKind, CashMovement } from "../domain/cash.ts";
import {
  movementOfForm,
  type CashForm,
  type CashFormProblem,
} from "../domain/cash-form.ts";
import type { Installation } from "../domain/company.ts";
import type { InvoiceKey } from "../domain/invoice.ts";
import type { CompanyDocuments, OverBalance } from "../domain/open-invoices.ts";
import { personLookup } from "../domain/read-form.ts";
import type { Country } from "../domain/tax-id.ts";
import { readMaster } from "../db/masters.ts";
import { err, type Result } from "../lib/result.ts";
import { database, haltOn } from "./database.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";
import { now, today } from "./clock.ts";

export type { CashRow, DeskInvoice, MovementsTakenBack, SaveMovementError };

/** The forms of payment of a country, in the order of their codes. */
export function paymentForms(country: Country): readonly PaymentForm[] {
  return PAYMENT_FORMS[country];
}

/** Why a form was not saved. */
export type CashFormError =
  | SaveMovementError
  | { readonly code: "form"; readonly problems: readonly CashFormProblem[] };

/** The collections or the payments of a company: as they stand, and what can be done with them. */
export class CashStore {
  readonly company: Installation;
  readonly kind: CashKind;
  /** All management data, live. */
  readonly #documents: LiveQuery<CompanyDocuments>;
  readonly #rows: readonly CashRow[] | undefined = $derived.by(() => {
    const documents = this.#documents.current;
    return documents && cashRows(documents, this.kind);
  });

  constructor(company: Installation, kind: CashKind) {
    this.company = company;
    this.kind = kind;
    this.#documents = new LiveQuery(async () =>
      readDocuments(database.db, company),
    );
  }

  /** All of them, newest first; undefined until the database has answered. */
  get rows(): readonly CashRow[] | undefined {
    return this.#rows;
  }

  /** What went wrong with reading them. */
  get failed(): boolean {
    return this.#documents.error !== undefined;
  }

  /** All documents, as they are now; undefined until the database has answered. */
  get documents(): CompanyDocuments | undefined {
    return this.#documents.current;
  }

  /** What a movement may settle: the open documents of a person (by key), and those that are named. */
  desk(
    person: string | null,
    movement: CashId,
    named: readonly InvoiceKey[],
  ): readonly DeskInvoice[] | undefined {
    const documents = this.#documents.current;
    return documents && cashDesk(documents, this.kind, person, movement, named);
  }

  /** An empty form of today, in the company's currency. */
  newForm(): CashForm {
    return {
      id: uuid() as CashId,
      person: "",
      date: latinDate(today()),
      amount: "",
      currency: this.company.company.currency,
      exchangeRate: "",
      form: "",
      reference: "",
      bankAccount: "",
      memo: "",
      applications: [],
    };
  }

  /** Saves a form, durably. What goes over a balance must be just what was accepted. */
  async save(
    form: CashForm,
    opened: CashMovement | null,
    accepted: readonly OverBalance[],
  ): Promise<Result<CashMovement, CashFormError>> {
    const { db } = database;
    const persons = await readMaster(db, this.company.id, "persons");
    const read = movementOfForm(
      form,
      personLookup(persons),
      this.company.company.currency,
      opened,
      now(),
    );
    if (!read.ok) return err({ code: "form", problems: read.error });
    const what = { movement: read.value, opened, accepted };
    return halting(
      await saveMovement(db, this.company, this.kind, what, now()),
    );
  }

  /** Voids a movement, or makes it valid again. */
  async setStatus(
    opened: CashMovement,
    status: CashMovement["status"],
  ): Promise<Result<CashMovement, SaveMovementError>> {
    const { db } = database;
    return halting(
      await setMovementStatus(
        db,
        this.company,
        this.kind,
        opened,
        status,
        now(),
      ),
    );
  }

  /** Saves new movements together, all or none. */
  async saveAll(
    movements: readonly CashMovement[],
  ): Promise<Result<readonly CashMovement[], SaveMovementError>> {
    const { db } = database;
    return halting(
      await saveMovements(db, this.company, this.kind, movements, now()),
    );
  }

  /** Takes back what was saved together, as far as nothing has become of it since. */
  async takeBack(
    written: readonly CashMovement[],
  ): Promise<Result<MovementsTakenBack, SaveMovementError>> {
    const { db } = database;
    return halting(
      await takeBackMovements(db, this.company, this.kind, written, now()),
    );
  }
}

function halting<T, E extends { readonly code: string }>(
  result: Result<T, E>,
): Result<T, E> {
  if (!result.ok) haltOn(result.error);
  return result;
}
