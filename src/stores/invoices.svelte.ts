import { untrack } from "svelte";
import { documentRevisions } from "../books/documents.ts";
import type { InvoiceRow } from "../books/invoice-list.ts";
import type { StatusError } from "../books/invoice-status.ts";
import type { CompanyId } from "../domain/company.ts";
import type { Invoice, InvoiceKey } from "../domain/invoice.ts";
import type { Result } from "../lib/result.ts";
import type { JobError, OpenInvoice } from "../worker/messages.ts";
import { database } from "./database.svelte.ts";
import { heard, Job, worker } from "./jobs.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";

/** A text that is another one as soon as any document of the company is. */
function liveRevisions(company: CompanyId): LiveQuery<string> {
  return new LiveQuery(async () =>
    [...(await documentRevisions(database.db, company))]
      .map(([book, revision]) => `${book} ${revision}`)
      .join("\n"),
  );
}

/**
 * Every document of a company with its balance. The worker makes the rows and hands them over some at a time; they follow every
 * change. Make it while a component is made.
 */
export class InvoiceRows {
  #rows: readonly InvoiceRow[] | null = $state.raw(null);
  #failed: JobError | null = $state.raw(null);

  constructor(company: CompanyId) {
    const revisions = liveRevisions(company);
    $effect(() => {
      if (revisions.current === undefined) return;
      const job = new Job();
      let wanted = true;
      // Which jobs run is no question of this effect's.
      untrack(() => void this.#read(job, company, () => wanted));
      return () => {
        wanted = false;
        if (job.running) job.cancel();
      };
    });
  }

  /** Null until the first answer is whole. */
  get rows(): readonly InvoiceRow[] | null {
    return this.#rows;
  }

  get failed(): JobError | null {
    return this.#failed;
  }

  async #read(
    job: Job,
    company: CompanyId,
    wanted: () => boolean,
  ): Promise<void> {
    const rows: InvoiceRow[] = [];
    const onRows = heard((some: readonly InvoiceRow[]) => {
      rows.push(...some);
    });
    const done = await job.run((w, id) => w.listInvoices(id, company, onRows));
    if (!wanted()) return;
    if (done.ok) this.#rows = rows;
    // The books changed meanwhile: the new revisions ask again.
    const passing = !done.ok && done.error.code === "changed-meanwhile";
    this.#failed = done.ok || passing ? null : done.error;
  }
}

/** One document with all that speaks of it; follows every change. Make it while a component is made. */
export class InvoiceInHand {
  #found: OpenInvoice | null | undefined = $state.raw();

  constructor(company: CompanyId, key: InvoiceKey) {
    const revisions = liveRevisions(company);
    $effect(() => {
      if (revisions.current === undefined) return;
      let wanted = true;
      void worker()
        .openInvoice(company, key)
        .then((found) => {
          if (wanted && found.ok) this.#found = found.value;
        });
      return () => {
        wanted = false;
      };
    });
  }

  /** Null where it is not here; undefined until the first answer. */
  get found(): OpenInvoice | null | undefined {
    return this.#found;
  }
}

/** Marks a document as cancelled or as valid again, with the collections and payments that it states. */
export async function setInvoiceStatus(
  company: CompanyId,
  key: InvoiceKey,
  status: Invoice["status"],
): Promise<Result<Invoice, StatusError | JobError>> {
  return await new Job().run((w, id) =>
    w.setInvoiceStatus(id, company, key, status),
  );
}
