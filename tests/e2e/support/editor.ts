import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Browser } from "./browser.ts";
import { choosePeriod, createCompany } from "./company.ts";

/** Makes a company with cost centers, two persons and rates of the dollar, and shows its list of October 2026. */
export async function startCompany(
  { context, page }: Browser,
  url: string,
): Promise<void> {
  page.setDefaultTimeout(15_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await createCompany(page, url, { code: "0000", name: "Arequipa" });
  await page.evaluate(seedMasters);
  await openList(page, url);
  await choosePeriod(page, "2026-10");
}

export async function openList(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/comprobantes`);
  await page.getByRole("heading", { level: 1, name: "Comprobantes" }).waitFor();
}

/** Types keys one after the other; words between them as text. */
export async function keys(
  page: Page,
  ...typed: readonly string[]
): Promise<void> {
  for (const part of typed)
    if (/^<.*>$/.test(part)) await page.keyboard.press(part.slice(1, -1));
    else await page.keyboard.type(part);
}

/** So many times Enter, for `keys`. */
export function enters(count: number): string[] {
  return Array<string>(count).fill("<Enter>");
}

/** The editor with a new voucher of a T/O. */
export async function newVoucher(
  page: Page,
  url: string,
  type: string,
): Promise<void> {
  await page.goto(`${url}?to=${type}#/comprobantes/nuevo`);
  await page.getByLabel("Cuenta, renglón nuevo").first().waitFor();
  await numbered(page);
}

/** Waits for a number: proposed, or this one. */
export async function numbered(page: Page, number = /./): Promise<void> {
  const field = page.getByLabel("Número", { exact: true });
  await expect.poll(() => field.inputValue()).toMatch(number);
}

/** A line's cells in the order of the columns. */
export interface Line {
  readonly account: string;
  /** Number of the document that names the person. */
  readonly person?: string;
  /** Type, series, number and date of the document. */
  readonly document?: readonly [string, string, string, string];
  readonly center?: string;
  /** Only in a voucher in another currency, there in every line. */
  readonly foreign?: string;
  readonly debit?: string;
  readonly credit?: string;
}

/** Types a line from its account on; Enter goes from cell to cell. */
export async function typeLine(page: Page, line: Line): Promise<void> {
  const { account, person, document, center, foreign, debit, credit } = line;
  const cells = [
    account,
    person,
    ...(document ?? ["", "", "", ""]),
    center,
    ...(foreign === undefined ? [] : [foreign]),
    debit,
    credit,
  ];
  for (const cell of cells) await keys(page, cell ?? "", "<Enter>");
  // The memo of the line above, or the voucher's.
  await keys(page, "+", "<Enter>");
}

/** Types date, memo and lines by keyboard alone; the last Enter goes to the button that saves. */
export async function typeVoucher(
  page: Page,
  day: string,
  memo: string,
  lines: readonly Line[],
): Promise<void> {
  await page.getByLabel("Fecha", { exact: true }).focus();
  await page.keyboard.press("Control+a");
  await keys(page, day, "<Enter>", memo, "<Enter>", "<Enter>");
  for (const line of lines) await typeLine(page, line);
}

/** Waits until the voucher is said to be saved under its T/O and number. */
export async function saved(page: Page, name: string): Promise<void> {
  await page.getByText(`Guardado: ${name}.`).waitFor();
}

/** Cost centers, a supplier, a customer and rates, as an import would have brought them. Runs in the page. */
async function seedMasters(): Promise<void> {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open("valija");
    request.onsuccess = () => {
      done(request.result);
    };
  });
  const work = db.transaction(
    ["costCenters", "exchangeRates", "persons"],
    "readwrite",
  );
  const company = "PE-20512333797";
  const modified = "2026-10-01T00:00:00Z";
  for (const [code, name] of [
    ["ADM", "Administración"],
    ["VTA", "Ventas"],
  ])
    work.objectStore("costCenters").put({
      company,
      key: code,
      row: { code, name, active: true, modified },
    });
  for (const [docNumber, name] of [
    ["20100047218", "Distribuidora del Sur SAC"],
    ["20100070970", "Comercial Lima SA"],
  ])
    work.objectStore("persons").put({
      company,
      key: `6|${docNumber}`,
      row: {
        docType: "6",
        docNumber,
        name,
        country: null,
        address: null,
        email: null,
        phone: null,
        classes: null,
        active: true,
        modified,
      },
    });
  for (const [date, sell] of [
    ["2026-10-12", "3.725"],
    ["2026-10-01", "3.700"],
  ])
    work.objectStore("exchangeRates").put({
      company,
      key: `${date}|USD`,
      row: { date, currency: "USD", buy: "3.71", sell, modified },
    });
  await new Promise((done) => {
    work.oncomplete = done;
  });
  db.close();
}
