import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download, Page } from "playwright-core";
import { readSheet } from "read-excel-file/universal";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { needsShared, SHARED } from "../support/shared.ts";
import { axe, type Browser } from "./support/browser.ts";
import { choosePeriod, go, importFile, install } from "./support/company.ts";
import { makePackage } from "./support/packages.ts";
import { serveDist, type Server } from "./support/server.ts";

let server: Server;
let browser: Browser | null = null;

beforeAll(async () => {
  server = await serveDist();
});
afterEach(async () => {
  await browser?.close();
  browser = null;
});
afterAll(async () => {
  await server.stop();
});

/** The central site with a month of another. */
async function monthOf(vouchers: number): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), "valija-lists-"));
  const place = { code: "0000", name: "Lima", central: true };
  const installed = await install(server.url, place);
  browser = installed.browser;
  const { page } = installed;
  page.setDefaultTimeout(20_000);
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await go(page, "Importar");
  await choosePeriod(page, "2026-10");
  await importFile(page, makePackage(folder, { vouchers }));
  await page.goto(`${server.url}#/comprobantes`);
  await page.getByRole("heading", { level: 1, name: "Comprobantes" }).waitFor();
  await choosePeriod(page, "2026-10");
  await page.getByLabel("Sede", { exact: true }).selectOption({ index: 0 });
  await page.getByRole("grid").waitFor();
  return page;
}

async function downloaded(page: Page, button: string): Promise<Download> {
  const wait = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  return await wait;
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

describe.skipIf(SHARED === null)(needsShared("a list"), () => {
  it("is copied, downloaded and printed as it is seen", async () => {
    const page = await monthOf(60);
    await page.getByRole("button", { name: "Total" }).click();
    await page.getByRole("button", { name: "Copiar" }).click();
    await page.getByText("Se copiaron 60 filas con su encabezado.").waitFor();
    const lines = (await clipboard(page)).split("\r\n");
    expect(lines).toHaveLength(61);
    const head = lines[0]?.split("\t") ?? [];
    expect(head).toContain("Total");
    const totals = lines
      .slice(1)
      .map((line) => line.split("\t")[head.indexOf("Total")] ?? "");
    expect(totals.every((total) => /^\d+\.\d\d$/.test(total))).toBe(true);
    expect(totals).toEqual(totals.toSorted((a, b) => Number(a) - Number(b)));

    const excel = await downloaded(page, "Excel");
    expect(excel.suggestedFilename()).toBe(
      "20512333797-comprobantes-2026-10.xlsx",
    );
    const rows = await readSheet(new Blob([readFileSync(await excel.path())]));
    expect(rows).toHaveLength(61);
    expect(rows[0]).toEqual(head);
    const [first] = rows.slice(1);
    expect(first?.[head.indexOf("Total")]).toBe(Number(totals[0]));
    expect(first?.[head.indexOf("Fecha")]).toBeInstanceOf(Date);

    const csv = await downloaded(page, "CSV");
    const text = readFileSync(await csv.path(), "utf8");
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text.trimEnd().split("\r\n")).toHaveLength(61);
    await page
      .getByText("Descargado: 20512333797-comprobantes-2026-10.csv, 60 filas.")
      .waitFor();
    expect(await axe(page)).toEqual([]);
    expect(browser?.faults).toEqual([]);
  });

  it("leaves out the columns that are not wanted, and remembers it", async () => {
    const page = await monthOf(60);
    await page.getByRole("button", { name: "Columnas" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: "Moneda" }).uncheck();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Listo" }).click();
    await dialog.waitFor({ state: "hidden" });
    const column = page.getByRole("columnheader", { name: "Moneda" });
    await column.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Copiar" }).click();
    await page.getByText("Se copiaron 60 filas").waitFor();
    expect((await clipboard(page)).split("\r\n")[0]).not.toContain("Moneda");
    await page.reload();
    await page.getByRole("columnheader", { name: "Total" }).waitFor();
    expect(await column.count()).toBe(0);
  });

  it("of thousands of rows becomes an xlsx in the worker", async () => {
    const page = await monthOf(8000);
    const excel = await downloaded(page, "Excel");
    const rows = await readSheet(new Blob([readFileSync(await excel.path())]));
    expect(rows).toHaveLength(8001);
    expect(browser?.faults).toEqual([]);
  });
});
