import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
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

/** Where pictures of the screens go; none are made without it. */
const SHOTS = process.env["SHOTS"];

async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** The central site with so many vouchers of another in each of these months. */
async function centralWith(
  vouchers: number,
  ...months: string[]
): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), "valija-find-"));
  const place = { code: "0000", name: "Lima", central: true };
  const installed = await install(server.url, place);
  browser = installed.browser;
  const { page } = installed;
  page.setDefaultTimeout(30_000);
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  for (const period of months) {
    await go(page, "Importar");
    await choosePeriod(page, period);
    await importFile(page, makePackage(folder, { vouchers, period }));
    await page.getByRole("button", { name: "Volver a la lista" }).click();
  }
  return page;
}

async function openList(page: Page, search: string): Promise<void> {
  await page.goto(`${server.url}?${search}#/comprobantes`);
  await page.getByRole("heading", { level: 1, name: "Comprobantes" }).waitFor();
}

function totals(page: Page) {
  return page.getByRole("group", { name: "Totales de lo filtrado" });
}

/** Fills in one field of the filters and applies them. */
async function filterBy(
  page: Page,
  field: string,
  value: string,
): Promise<void> {
  const panel = page.getByRole("form", { name: "Filtrar los comprobantes" });
  await page.getByRole("button", { name: /^Filtros/ }).click();
  await panel.getByLabel(field, { exact: true }).fill(value);
  await page.keyboard.press("Enter");
  if (await panel.isVisible())
    await panel.getByRole("button", { name: "Aplicar" }).click();
  await panel.waitFor({ state: "detached" });
}

function chip(page: Page, text: RegExp) {
  return page.getByRole("list", { name: "Filtros puestos" }).getByText(text);
}

const ALL = "mes=2026-10&sede=todas";

describe.skipIf(SHARED === null)(needsShared("finding vouchers"), () => {
  it("narrows by account, adds up, survives reload and Back, and is taken away again", async () => {
    const page = await centralWith(300, "2026-10");
    await openList(page, ALL);
    await totals(page).getByText("300 comprobantes").waitFor();
    await page.keyboard.press("/");
    await page.getByRole("searchbox").press("Escape");
    await page.getByRole("button", { name: /^Filtros/ }).click();
    await shot(page, "panel-light");
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await filterBy(page, "Cuenta", "12");
    await chip(page, /^Cuenta: 12/).waitFor();
    await totals(page).getByText("150 comprobantes").waitFor();
    await totals(page).getByText("Renglones que coinciden, PEN").waitFor();
    await page.getByRole("columnheader", { name: "Debe filtrado" }).waitFor();
    expect(page.url()).toContain("cuenta=12");
    await shot(page, "account-light");
    expect(await axe(page)).toEqual([]);

    await page.reload();
    await totals(page).getByText("150 comprobantes").waitFor();
    await filterBy(page, "Documento", "00000042");
    await totals(page).getByText("1 comprobante", { exact: true }).waitFor();
    await page.goBack();
    await totals(page).getByText("150 comprobantes").waitFor();
    await page.getByRole("button", { name: /^Quitar: Cuenta/ }).click();
    await totals(page).getByText("300 comprobantes").waitFor();
    expect(browser?.faults).toEqual([]);
  });

  it("narrows by everything that an address can name", async () => {
    const page = await centralWith(300, "2026-10");
    const counts: Record<string, number> = {};
    for (const asked of [
      "estado=anulado",
      "estado=vigente",
      "del=2026-10-10&al=2026-10-12",
      "moneda=USD",
      "centro=ADM",
      "serie=F001",
      "documento=00000007",
      "importe=100.00..2000.00",
      "importe=100.00..&lado=debe",
      "buscar=flete",
      "cuenta=6311&centro=ALM",
      "cuenta=999",
    ]) {
      await openList(page, `${ALL}&${asked}`);
      const empty = page.getByText("Ningún comprobante coincide");
      const sum = totals(page);
      await sum.waitFor();
      const text = await sum.innerText();
      counts[asked] = Number(/(\d+) comprobante/.exec(text)?.[1]);
      if (counts[asked] === 0) await empty.waitFor();
    }
    expect(counts["estado=anulado"]).toBeGreaterThan(0);
    expect(
      (counts["estado=anulado"] ?? 0) + (counts["estado=vigente"] ?? 0),
    ).toBe(300);
    expect(counts["documento=00000007"]).toBe(1);
    expect(counts["serie=F001"]).toBe(300);
    expect(counts["cuenta=999"]).toBe(0);
    for (const [asked, count] of Object.entries(counts))
      if (asked !== "cuenta=999") expect(count, asked).toBeGreaterThan(0);
    expect(browser?.faults).toEqual([]);
  });

  it("looks over several months, opens, steps, and comes back to the same place", async () => {
    const page = await centralWith(200, "2026-09", "2026-10");
    await openList(page, `${ALL}&orden=-total`);
    await totals(page).getByText("200 comprobantes").waitFor();
    await page.getByRole("combobox", { name: "Períodos" }).selectOption("year");
    await totals(page).getByText("400 comprobantes").waitFor();
    await page.getByRole("columnheader", { name: "Período" }).waitFor();
    await page
      .getByRole("combobox", { name: "Períodos" })
      .selectOption("range");
    await page.getByLabel("Desde el período").fill("2026-10");
    await page.getByLabel("Desde el período").press("Enter");
    await totals(page).getByText("200 comprobantes").waitFor();
    await page.getByLabel("Desde el período").fill("2026-08");
    await page.getByLabel("Desde el período").press("Enter");
    await totals(page).getByText("400 comprobantes").waitFor();
    await shot(page, "months-light");
    expect(await axe(page)).toEqual([]);

    const grid = page.getByRole("grid");
    await grid.focus();
    for (let k = 0; k < 60; k++) await page.keyboard.press("ArrowDown");
    const row = page.locator("tr[aria-selected=true]");
    const before = await row.innerText();
    await page.keyboard.press("Enter");
    await page.getByText("60 de 400").waitFor();
    await shot(page, "voucher-light");
    await page.keyboard.press("Alt+PageDown");
    await page.getByText("61 de 400").waitFor();
    await page.keyboard.press("Alt+PageUp");
    await page.getByText("60 de 400").waitFor();
    await page.getByRole("link", { name: "Volver a la lista" }).click();
    await totals(page).getByText("400 comprobantes").waitFor();
    await row.waitFor();
    expect(await row.innerText()).toBe(before);

    await page.getByRole("button", { name: "Copiar" }).click();
    await page.getByText("Se copiaron 400 filas con su encabezado.").waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split("\r\n")).toHaveLength(401);

    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog").getByRole("combobox");
    await palette.fill("02-10000005");
    await page.getByRole("option", { name: /^02-10000005/ }).click();
    await page
      .getByRole("heading", { level: 1, name: "Comprobante 02 10000005" })
      .waitFor();
    expect(browser?.faults).toEqual([]);
  });

  it("follows what another window does", async () => {
    const page = await centralWith(60, "2026-10");
    await openList(page, `${ALL}&cuenta=1212`);
    await totals(page).getByText("30 comprobantes").waitFor();
    const other = await page.context().newPage();
    other.setDefaultTimeout(30_000);
    await other.goto(`${server.url}#/historial`);
    await other
      .getByRole("button", { name: /^Deshacer/ })
      .first()
      .click();
    const dialog = other.getByRole("dialog");
    await dialog.getByRole("button", { name: /^Deshacer/ }).click();
    await totals(page).getByText("0 comprobantes").waitFor();
    expect(browser?.faults).toEqual([]);
  });

  it("is seen in the dark and on a narrow screen", async () => {
    const page = await centralWith(120, "2026-10");
    await openList(
      page,
      `${ALL}&cuenta=1212&importe=100.00..4000.00&estado=vigente`,
    );
    await totals(page).waitFor();
    await page.emulateMedia({ colorScheme: "dark" });
    await shot(page, "chips-dark");
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 780 });
    await shot(page, "narrow-dark");
    await page.emulateMedia({ colorScheme: "light" });
    await page.getByRole("button", { name: /^Filtros/ }).click();
    await shot(page, "narrow-panel");
    expect(await axe(page)).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth,
    );
    expect(wide).toBeLessThanOrEqual(390);
  });

  it("among 50 000 vouchers takes so long", { timeout: 600_000 }, async () => {
    const page = await centralWith(50_000, "2026-10");
    const started = performance.now();
    await openList(page, ALL);
    await totals(page).getByText("50,000 comprobantes").waitFor();
    console.log(`open: ${Math.round(performance.now() - started)} ms`);
    for (const [field, value] of [
      ["Documento", "00031234"],
      ["Cuenta", "6311"],
      ["Cuenta", "12"],
      ["Cuenta", "777"],
      ["Glosa del renglón", "flete"],
    ] as const) {
      await filterBy(page, field, value);
      const from = performance.now();
      await chip(page, new RegExp(value)).waitFor();
      await totals(page).getByText("Renglones que coinciden").waitFor();
      const took = Math.round(performance.now() - from);
      const text = (await totals(page).innerText()).split("\n")[0];
      console.log(`${field} ${value}: ${took} ms, ${text}`);
      await page.getByRole("searchbox").press("Escape");
      await totals(page).getByText("50,000 comprobantes").waitFor();
    }
    await page.getByRole("button", { name: "Columnas" }).waitFor();
    expect(browser?.faults).toEqual([]);
  });
});
