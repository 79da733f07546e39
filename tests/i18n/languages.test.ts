import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { CalendarDate, Instant } from "../../src/domain/calendar-date.ts";
import { en } from "../../src/i18n/en/index.ts";
import { es } from "../../src/i18n/es/index.ts";
import { formatDate, formatInstant } from "../../src/i18n/format.ts";
import {
  followLanguage,
  loadLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  t,
  type Language,
} from "../../src/i18n/index.ts";
import {
  ACCOUNT_NOTES,
  ACCOUNT_REFUSALS,
  CASH_FORM_PROBLEMS,
  CASH_PROBLEMS,
  DOCUMENT_REFUSALS,
  DOCUMENT_WARNINGS,
  FILE_REFUSALS,
  FINDINGS,
  FOREIGN_REFUSALS,
  FORM_PROBLEMS,
  MASTER_PROBLEMS,
  METADATA_FINDINGS,
  NOT_ALLOWED,
  POSTING_PROBLEMS,
  POSTING_WARNINGS,
  RATE_FINDINGS,
  REFUSALS,
  ROW_PROBLEMS,
  SHEET_ERRORS,
  UNLOCK_REFUSALS,
  USER_REFUSALS,
  VOUCHER_PROBLEMS,
} from "../support/sentences.ts";

/** What the sentences that take a record are tried with; all others take texts, counts and lists of texts. */
const RECORDS: Readonly<Record<string, readonly unknown[]>> = {
  "accounts.note": ACCOUNT_NOTES,
  "accounts.refusal": ACCOUNT_REFUSALS,
  "bringDocuments.reason": FILE_REFUSALS,
  "bringDocuments.refusal": FILE_REFUSALS,
  "calendar.date": ["2026-10-05"],
  "calendar.dayOfYear": ["2026-10-05"],
  "cash.against": CASH_PROBLEMS,
  "cash.unread": CASH_FORM_PROBLEMS,
  "documents.metadataFinding": METADATA_FINDINGS,
  "documents.refusal": DOCUMENT_REFUSALS,
  "documents.warning": DOCUMENT_WARNINGS,
  "errors.packageError": REFUSALS,
  "errors.rowProblem": ROW_PROBLEMS,
  "foreign.finding": FINDINGS,
  "foreign.refusal": FOREIGN_REFUSALS,
  "foreign.sentence": FINDINGS,
  "people.notSaved": USER_REFUSALS,
  "people.notUnlocked": UNLOCK_REFUSALS,
  "people.refused": NOT_ALLOWED,
  "posting.problem": POSTING_PROBLEMS,
  "posting.warning": POSTING_WARNINGS,
  "rates.finding": RATE_FINDINGS,
  "sheets.masterProblem": MASTER_PROBLEMS,
  "sheets.noHeader": [{ code: "no-header", needed: ["A", "B"] }],
  "sheets.sheetError": SHEET_ERRORS,
  "vouchers.formProblem": FORM_PROBLEMS,
  "vouchers.problem": VOUCHER_PROBLEMS,
};

type Said = readonly [key: string, text: unknown];

/** Everything that a dictionary says, by its path; a function for none, one and several of what it counts. */
function said(part: unknown, path = ""): Said[] {
  if (typeof part === "string") return [[path, part]];
  if (typeof part === "function") {
    const say = part as (...values: readonly unknown[]) => unknown;
    const records = RECORDS[path];
    if (records) return records.map((record) => [path, say(record, "es-PE")]);
    return ["0", "1", "7"].map((value) => [
      path,
      // One character serves for a list of one too.
      say(...Array.from({ length: say.length }, () => value)),
    ]);
  }
  return Object.entries(part as object).flatMap(([key, inner]) =>
    said(inner, path === "" ? key : `${path}.${key}`),
  );
}

function keys(part: unknown): string[] {
  return [...new Set(said(part).map(([key]) => key))];
}

/** Names that stay as they are in every language. */
const NAMES =
  /pólizas|código agrupador|agrupador|correlativo|Libro Diario( de formato simplificado)?|Libro Mayor|Registro de (Compras|Ventas)|& and Ñ|“si” nor “no”|“sí” or “no”|“Imputable”|homoclave|^Del$/g;

/** Letters and marks that English has not, and the small words without which no Spanish sentence is made. */
const SPANISH =
  /[¿¡«»áéíóúñü]|\b(el|la|los|las|un|una|del|de|que|con|para|por|se|su|sin|es|son|este|esta|aquí|sede|comprobantes?|renglones|libros?|glosa|fecha|cuenta|archivo|paquete)\b/iu;

/** What a text must not say of one thing. */
const MANY =
  /(^|[ (])1 (vouchers|rows|lines|drafts|findings|books|packages|accounts|problems|comprobantes|filas|renglones|borradores|hallazgos|observaciones|libros|paquetes|cuentas|problemas)\b/;

describe.each(LANGUAGES)("the dictionary %s", (language) => {
  const all = said({ es, en }[language]);

  it("answers every key with a text", () => {
    expect(all.length).toBeGreaterThan(1000);
    for (const [key, text] of all) {
      expect(text, key).toBeTypeOf("string");
      expect(String(text).trim(), key).not.toBe("");
      expect(text, key).not.toMatch(
        /undefined|NaN|null|\[object| {2}|\.\.|\$\{/,
      );
    }
  });

  it("counts one thing in the singular", () => {
    const wrong = all.filter(([, text]) => MANY.test(String(text)));
    expect(wrong).toEqual([]);
  });

  it("has a name of its own", () => {
    expect(LANGUAGE_NAMES[language]).not.toBe("");
  });
});

describe("English", () => {
  it("has the keys of Spanish and no other", () => {
    expect(keys(en)).toEqual(keys(es));
  });

  it("has no Spanish left in it", () => {
    const left = said(en).filter(([, text]) =>
      SPANISH.test(String(text).replace(NAMES, "")),
    );
    expect(left).toEqual([]);
  });

  it("would be caught with Spanish in it", () => {
    for (const text of ["Sin conexión", "Hay que esperar", "Ver la lista"])
      expect(text).toMatch(SPANISH);
  });
});

describe("the language of the screen", () => {
  let language: Language = "es";
  followLanguage(() => language);

  beforeAll(async () => {
    await loadLanguage("en");
  });

  afterEach(() => {
    language = "es";
  });

  it("changes every text at once", () => {
    const { frame } = t;
    expect(frame.nav.home).toBe("Inicio");
    language = "en";
    expect(t.frame.nav.home).toBe("Home");
  });

  it("changes how a day is written, in one width", () => {
    const date = "2026-10-05" as CalendarDate;
    const instant = "2026-05-06T00:05:59Z" as Instant;
    expect(formatDate(date)).toBe("05/10/2026");
    expect(formatInstant("es-PE", instant, "UTC")).toBe("06/05/2026 00:05");
    language = "en";
    expect(formatDate(date)).toBe("05 Oct 2026");
    expect(formatInstant("es-PE", instant, "UTC")).toBe("06 May 2026 00:05");
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${month.toString().padStart(2, "0")}-28`;
      expect(formatDate(day as CalendarDate)).toMatch(
        /^28 [A-Z][a-z]{2} 2026$/,
      );
    }
  });
});
