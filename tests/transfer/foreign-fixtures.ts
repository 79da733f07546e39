import Dexie from "dexie";
import { IDBKeyRange, indexedDB } from "fake-indexeddb";
import type { Instant } from "../../src/domain/calendar-date.ts";
import {
  companyId,
  type Currency,
  type Installation,
  type SiteCode,
} from "../../src/domain/company.ts";
import type { OperationTypeCode } from "../../src/domain/masters.ts";
import { startingTypes } from "../../src/domain/starting-types.ts";
import type { Country, TaxId } from "../../src/domain/tax-id.ts";
import type { TransferId } from "../../src/domain/transfer.ts";
import type { VoucherId } from "../../src/domain/voucher.ts";
import { ValijaDatabase } from "../../src/db/database.ts";
import { createInstallation } from "../../src/db/installations.ts";
import { utf8, type Bytes } from "../../src/lib/bytes.ts";
import type { Result } from "../../src/lib/result.ts";
import type { ForeignError } from "../../src/transfer/foreign-error.ts";
import {
  applyForeign,
  stageForeign,
  type StagedForeign,
} from "../../src/transfer/foreign-import.ts";
import { webInflater } from "../../src/transfer/zip/inflate.ts";
import { DIARY_NAME } from "../foreign/context.ts";

// Dexie takes what it finds when it is loaded, which may be before this file.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

/** A company of the country: the one that the diaries of `tests/foreign` are of, and one whose RFC is right. */
export function installation(country: Country): Installation {
  const company = {
    country,
    taxId: (country === "PE" ? "20601234567" : "CAMA911215CJ0") as TaxId,
    name: "Comercial Andina SAC",
    currency: (country === "PE" ? "PEN" : "MXN") as Currency,
  };
  return {
    id: companyId(company),
    company,
    site: { code: "0000" as SiteCode, name: "Lima" },
    central: true,
    edition: "both",
    preparedBy: "Rosa Quispe",
  };
}

let databases = 0;
let ids = 0;

/** An installation with its T/O and no accounts, in a database of its own. */
export async function newBooks(country: Country): Promise<Books> {
  const db = new ValijaDatabase(`foreign-${++databases}`);
  const company = installation(country);
  await createInstallation(db, company, {
    accounts: [],
    operationTypes: startingTypes(country),
  });
  return new Books(db, company);
}

const NOW = "2026-11-02T10:00:00Z" as Instant;

/** What a person does with foreign files, on one database. */
export class Books {
  readonly db: ValijaDatabase;
  readonly company: Installation;

  constructor(db: ValijaDatabase, company: Installation) {
    this.db = db;
    this.company = company;
  }

  stage(
    file: { readonly name: string; readonly bytes: Bytes },
    defaultType = this.company.company.country === "PE" ? "31" : "D",
  ): Promise<Result<StagedForeign, ForeignError>> {
    return stageForeign(this.db, this.company, file, {
      defaultOperationType: defaultType as OperationTypeCode,
      newId: () => `voucher-${++ids}` as VoucherId,
      now: NOW,
      inflater: webInflater,
    });
  }

  /** Stages a file that is no refusal. */
  async staged(
    file: { readonly name: string; readonly bytes: Bytes },
    defaultType?: string,
  ): Promise<StagedForeign> {
    const staged = await this.stage(file, defaultType);
    if (!staged.ok) throw new Error(JSON.stringify(staged.error));
    return staged.value;
  }

  apply(staged: StagedForeign, signal?: AbortSignal) {
    return applyForeign(this.db, this.company, staged, {
      id: `transfer-${++ids}` as TransferId,
      now: NOW,
      reasonsOf: ({ source, problems }) => [
        ...source.findings.map((f) => f.code),
        ...problems.map((p) => p.code),
      ],
      ...(signal ? { signal } : {}),
    });
  }

  /** Stages and applies a file that is no refusal. */
  async bring(
    file: { readonly name: string; readonly bytes: Bytes },
    defaultType?: string,
  ) {
    const applied = await this.apply(await this.staged(file, defaultType));
    if (!applied.ok) throw new Error(JSON.stringify(applied.error));
    return applied.value;
  }

  /** Everything that users would call their data, as plain data that can be compared. */
  async content(): Promise<Record<string, unknown[]>> {
    const all: Record<string, unknown[]> = {};
    for (const { name } of this.db.tables)
      if (!["pages", "summaries", "transfers", "replaced"].includes(name))
        all[name] = await this.db.table(name).toArray();
    const settings = all["settings"] as { readonly name: string }[];
    return { ...all, settings: settings.filter((s) => s.name === "company") };
  }

  /** Codes of a master's rows. */
  async codes(
    master: "accounts" | "persons" | "costCenters" | "operationTypes",
  ): Promise<string[]> {
    return (await this.db[master].toArray()).map((row) => row.key).sort();
  }
}

/** A diary of the company that `installation` gives. */
export function diaryFile(
  rows: readonly string[],
  name = DIARY_NAME.replace(/LE\d{11}/, "LE20601234567"),
): { readonly name: string; readonly bytes: Bytes } {
  return { name, bytes: utf8(rows.map((row) => `${row}\r\n`).join("")) };
}

/** A SAT document with this root element and content. */
export function satFile(
  document: "Polizas" | "Catalogo",
  body: string,
  head = 'RFC="CAMA911215CJ0" Mes="02" Anio="2024"',
): { readonly name: string; readonly bytes: Bytes } {
  const folder = document === "Polizas" ? "PolizasPeriodo" : "CatalogoCuentas";
  const root = `x:${document}`;
  return {
    name: "x.xml",
    bytes: utf8(
      `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns:x="http://www.sat.gob.mx/esquemas/ContabilidadE/1_3/${folder}" Version="1.3" ${head}>${body}</${root}>`,
    ),
  };
}

/** A póliza of 100.00 between two accounts. */
export function poliza(number: string, inside = ""): string {
  return `<x:Poliza NumUnIdenPol="${number}" Fecha="2024-02-10" Concepto="Ventas">
<x:Transaccion NumCta="102.01" DesCta="Bancos nacionales" Concepto="abono" Debe="100.00" Haber="0">${inside}</x:Transaccion>
<x:Transaccion NumCta="401.01" DesCta="Ventas" Concepto="venta" Debe="0" Haber="100.00"/>
</x:Poliza>`;
}
