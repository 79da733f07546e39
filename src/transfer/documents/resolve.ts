/** What documents that were read do to those that are here. Pure: nothing is read or written. */
import type { CashId, CashKind, CashMovement } from "../../domain/cash.ts";
import type { Instant } from "../../domain/calendar-date.ts";
import {
  documentName,
  type Invoice,
  type InvoiceKey,
} from "../../domain/invoice.ts";
import { personKey, type Person } from "../../domain/masters.ts";
import type { StoredPart } from "../../domain/book.ts";
import type { DocumentEdits } from "../../books/documents.ts";
import type { MasterImage } from "../../db/database.ts";
import type {
  MentionedPerson,
  ReadDocument,
} from "../../foreign/documents/document.ts";
import type { MetadataFinding } from "../../foreign/documents/sat-metadata.ts";
import { differencesOf } from "./differences.ts";
import type { FileOutcome, FileReport, NamedDocument } from "./review.ts";

/** A file that holds a document. */
export interface FoundDocument {
  readonly kind: "document";
  readonly name: string;
  readonly read: ReadDocument;
  readonly original: StoredPart;
}

/** A file that says which documents are cancelled. */
export interface FoundStates {
  readonly kind: "states";
  readonly name: string;
  /** Each once. */
  readonly cancelled: readonly InvoiceKey[];
  /** Rows that are left out. */
  readonly findings: readonly MetadataFinding[];
}

/** A file that was read, or whose row of the report is known already. */
export type FoundFile =
  | FoundDocument
  | FoundStates
  | {
      readonly kind: "refused";
      readonly name: string;
      readonly outcome: FileOutcome & { readonly kind: "refused" };
    };

/** A collection or payment that is here. */
export interface HeldMovement {
  readonly kind: CashKind;
  readonly movement: CashMovement;
}

/** What is here. */
export interface Held {
  readonly invoices: ReadonlyMap<InvoiceKey, Invoice>;
  readonly movements: ReadonlyMap<CashId, HeldMovement>;
  readonly persons: ReadonlyMap<string, Person>;
  /** Documents that are cancelled when they come. */
  readonly awaited: ReadonlySet<InvoiceKey>;
}

/** What is to be done, and what becomes of each file. */
export interface Resolution {
  readonly rows: readonly FileReport[];
  readonly edits: Required<DocumentEdits>;
  readonly images: readonly MasterImage<"persons">[];
  readonly originals: readonly StoredPart[];
  /** Cancelled documents that are not here and were not known to be. */
  readonly awaited: readonly InvoiceKey[];
  readonly added: readonly Invoice[];
  readonly changed: number;
  /** Documents here that lists of states cancel. */
  readonly cancelled: number;
  readonly collections: number;
  readonly payments: number;
  readonly keptMovements: number;
}

/** Resolves files in their order. `replace`: a document from other bytes takes the place of the one that is here. */
export function resolveDocuments(
  files: readonly FoundFile[],
  held: Held,
  now: Instant,
  replace: boolean,
): Resolution {
  const work = new Resolving(held, now, replace);
  for (const file of files) if (file.kind === "document") work.take(file);
  for (const file of files) if (file.kind === "states") work.cancel(file);
  return work.end(files);
}

/** How a list names a document. */
export function namedDocument(invoice: Invoice): NamedDocument {
  const { key, direction, type } = invoice;
  return { key, direction, type, name: documentName(invoice) };
}

class Resolving {
  readonly #held: Held;
  readonly #now: Instant;
  readonly #replace: boolean;
  /** By file, in order of the files; a list of states has a row for each document too. */
  readonly #rows = new Map<FoundFile, FileReport[]>();
  readonly #first = new Map<InvoiceKey, FoundDocument>();
  /** As they are to be, by key. */
  readonly #put = new Map<InvoiceKey, Invoice>();
  readonly #movements = new Map<CashId, HeldMovement>();
  readonly #gone = new Map<CashId, HeldMovement>();
  readonly #originals = new Map<string, StoredPart>();
  readonly #persons = new Map<string, Person>();
  readonly #awaited = new Set<InvoiceKey>();
  readonly #added = new Set<InvoiceKey>();
  readonly #cancelled = new Set<InvoiceKey>();
  #changed = 0;
  #kept = 0;
  #ofDocument: ReadonlyMap<string, readonly HeldMovement[]> | null = null;

  constructor(held: Held, now: Instant, replace: boolean) {
    this.#held = held;
    this.#now = now;
    this.#replace = replace;
  }

  take(file: FoundDocument): void {
    const { key } = file.read.invoice;
    const first = this.#first.get(key);
    if (first) {
      this.#say(file, {
        kind: "repeated",
        document: namedDocument(file.read.invoice),
        first: first.name,
        sameBytes: first.original.sha256 === file.original.sha256,
      });
      return;
    }
    this.#first.set(key, file);
    const here = this.#held.invoices.get(key);
    if (!here) this.#add(file);
    else if (here.original === file.original.sha256) {
      // Restored without its bytes it has them again.
      this.#originals.set(file.original.sha256, file.original);
      this.#say(file, { kind: "present", document: namedDocument(here) });
    } else this.#change(file, here);
  }

  #add(file: FoundDocument): void {
    const { invoice, movements, warnings } = file.read;
    const cancelled = this.#held.awaited.has(invoice.key);
    this.#keep(file, cancelled ? { ...invoice, status: "cancelled" } : invoice);
    this.#added.add(invoice.key);
    for (const one of movements) {
      const { id } = one.movement;
      if (this.#held.movements.has(id)) this.#kept++;
      else this.#movements.set(id, ofState(one, cancelled));
    }
    this.#say(file, {
      kind: "accepted",
      document: namedDocument(invoice),
      cancelled,
      warnings,
    });
  }

  #change(file: FoundDocument, here: Invoice): void {
    const { invoice, movements, warnings } = file.read;
    this.#say(file, {
      kind: "changed",
      document: namedDocument(invoice),
      differences: differencesOf(here, invoice),
      warnings,
    });
    if (!this.#replace) return;
    this.#changed++;
    this.#keep(file, { ...invoice, status: here.status });
    for (const old of this.#movementsOf(invoice.key))
      this.#gone.set(old.movement.id, old);
    for (const one of movements) {
      const { id } = one.movement;
      const old = this.#held.movements.get(id);
      if (old) this.#gone.set(id, old);
      const voided = (old?.movement ?? here).status !== "valid";
      this.#movements.set(id, ofState(one, voided));
    }
  }

  #keep(file: FoundDocument, invoice: Invoice): void {
    const { original, read } = file;
    this.#put.set(invoice.key, { ...invoice, original: original.sha256 });
    this.#originals.set(original.sha256, original);
    const letter = invoice.direction === "issued" ? "C" : "P";
    for (const person of read.persons) this.#mention(person, letter);
  }

  #mention({ ref, name }: MentionedPerson, letter: "C" | "P"): void {
    const row = { ...ref, name: name ?? ref.name ?? ref.docNumber };
    const key = personKey(row);
    if (this.#held.persons.has(key)) return;
    const known = this.#persons.get(key);
    const classes = `${known?.classes ?? ""}${letter}`;
    this.#persons.set(key, {
      ...row,
      country: null,
      address: null,
      email: null,
      phone: null,
      active: true,
      modified: this.#now,
      // The name of the first document; the letters in the order of the masters.
      ...known,
      classes: ["C", "P"].filter((one) => classes.includes(one)).join(""),
    });
  }

  cancel(file: FoundStates): void {
    const counts = { cancelled: 0, awaited: 0 };
    const rows: FileReport[] = [];
    for (const key of file.cancelled) {
      const invoice = this.#put.get(key) ?? this.#held.invoices.get(key);
      if (!invoice) {
        counts.awaited++;
        if (!this.#held.awaited.has(key)) this.#awaited.add(key);
        rows.push({ name: file.name, outcome: { kind: "awaited", key } });
      } else if (invoice.status === "valid") {
        counts.cancelled++;
        this.#cancelOne(invoice);
        const document = namedDocument(invoice);
        rows.push({
          name: file.name,
          outcome: { kind: "cancelled", document },
        });
      }
    }
    const stated = file.cancelled.length;
    const { findings } = file;
    this.#say(file, { kind: "states", stated, findings, ...counts }, rows);
  }

  #cancelOne(invoice: Invoice): void {
    const { key } = invoice;
    // What comes in anew or changed is counted as that.
    if (!this.#put.has(key)) this.#cancelled.add(key);
    this.#put.set(key, {
      ...invoice,
      status: "cancelled",
      modified: this.#now,
    });
    for (const [id, one] of this.#movements)
      if (one.movement.taxUuid === key)
        this.#movements.set(id, ofState(one, true));
    for (const one of this.#movementsOf(key)) {
      const { movement } = one;
      if (this.#gone.has(movement.id) || movement.status !== "valid") continue;
      this.#gone.set(movement.id, one);
      const voided = {
        ...movement,
        status: "voided",
        modified: this.#now,
      } as const;
      this.#movements.set(movement.id, { kind: one.kind, movement: voided });
    }
  }

  /** What is here of the payments that a document states. */
  #movementsOf(key: InvoiceKey): readonly HeldMovement[] {
    this.#ofDocument ??= byDocument(this.#held.movements.values());
    return this.#ofDocument.get(key) ?? [];
  }

  #say(
    file: FoundFile,
    outcome: FileOutcome,
    more: readonly FileReport[] = [],
  ): void {
    this.#rows.set(file, [{ name: file.name, outcome }, ...more]);
  }

  end(files: readonly FoundFile[]): Resolution {
    const rows = files.flatMap((file) =>
      file.kind === "refused"
        ? [{ name: file.name, outcome: file.outcome }]
        : (this.#rows.get(file) ?? []),
    );
    const put = [...this.#put.values()];
    const before = put.flatMap(({ key }) => this.#held.invoices.get(key) ?? []);
    return {
      rows,
      edits: {
        invoices: { remove: before, put },
        collections: this.#edit("collections"),
        payments: this.#edit("payments"),
      },
      images: [...this.#persons].map(([key, row]) => ({
        master: "persons",
        key,
        before: null,
        after: row,
      })),
      originals: [...this.#originals.values()],
      awaited: [...this.#awaited],
      added: put.filter(({ key }) => this.#added.has(key)),
      changed: this.#changed,
      cancelled: this.#cancelled.size,
      collections: this.#new("collections"),
      payments: this.#new("payments"),
      keptMovements: this.#kept,
    };
  }

  #edit(kind: CashKind) {
    const of = (held: Iterable<HeldMovement>) =>
      [...held].flatMap((one) => (one.kind === kind ? one.movement : []));
    return {
      remove: of(this.#gone.values()),
      put: of(this.#movements.values()),
    };
  }

  #new(kind: CashKind): number {
    return [...this.#movements.values()].filter(
      (one) => one.kind === kind && !this.#held.movements.has(one.movement.id),
    ).length;
  }
}

function byDocument(
  all: Iterable<HeldMovement>,
): ReadonlyMap<string, readonly HeldMovement[]> {
  const found = new Map<string, HeldMovement[]>();
  for (const one of all) {
    const key = one.movement.taxUuid ?? "";
    const others = found.get(key);
    if (others) others.push(one);
    else found.set(key, [one]);
  }
  return found;
}

function ofState(one: HeldMovement, voided: boolean): HeldMovement {
  return voided
    ? { ...one, movement: { ...one.movement, status: "voided" } }
    : one;
}
