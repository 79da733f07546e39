import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import { application, invoice, movement } from "../support/documents.ts";
import { needsShared, SHARED } from "../support/shared.ts";
import { axe } from "./support/browser.ts";
import {
  giveFiles,
  go,
  install,
  review,
  type Installation,
  type Place,
} from "./support/company.ts";
import { managementPackage } from "./support/management.ts";
import { checkPackage, fixture, makePackage } from "./support/packages.ts";
import { serveDist, type Server } from "./support/server.ts";

const LIMA: Place = { code: "0001", name: "Lima", central: true };
const AREQUIPA: Place = { code: "0002", name: "Arequipa" };
const NOVEMBER = "2026-11-03" as CalendarDate;

/** Two invoices (one with its XML), a collection and a payment of October 2026, by site 0002. */
const OCTOBER = fixture("management.zip");

let server: Server;
let folder: string;
const open: Installation[] = [];

beforeAll(async () => {
  server = await serveDist();
  folder = mkdtempSync(join(tmpdir(), "valija-gestion-"));
});
afterEach(async () => {
  for (const { browser } of open.splice(0)) {
    const { faults } = browser;
    await browser.close();
    expect(faults).toEqual([]);
  }
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function at(place: Place, dark = false): Promise<Page> {
  const made = await install(server.url, place, {
    colorScheme: dark ? "dark" : "light",
  });
  open.push(made);
  return made.page;
}

function level2(page: Page, name: string | RegExp) {
  return page.getByRole("heading", { level: 2, name, exact: true });
}

function restoreButton(page: Page) {
  return page.getByRole("button", { name: /^Restaurar(: |$)/ });
}

/** Restores a package on the screen, with what it does said by its button. */
async function restore(
  page: Page,
  file: string,
  { keep = false } = {},
): Promise<string> {
  await go(page, "Restaurar gestión");
  await giveFiles(page, [file]);
  await review(page);
  await restoreButton(page).waitFor();
  if (keep) {
    await page.getByLabel("Conservar lo que el paquete no trae").check();
    await page.getByRole("button", { name: /salen 0$/ }).waitFor();
  }
  const said = await restoreButton(page).innerText();
  await restoreButton(page).click();
  await level2(page, "Restaurado").waitFor();
  await page.getByRole("button", { name: "Volver a la lista" }).click();
  return said;
}

/** Backs up into the folder that stands in for the stick, and gives the file. */
async function backUp(
  page: Page,
  month: string | null = null,
): Promise<string> {
  await go(page, "Respaldar gestión");
  const another = page.getByRole("button", { name: "Respaldar otro alcance" });
  if (await another.isVisible()) await another.click();
  await page
    .getByLabel("Qué se respalda")
    .selectOption(month === null ? "whole" : "month");
  if (month !== null) {
    const field = page.getByRole("textbox", { name: "Mes" });
    await field.fill(month);
    await field.press("Enter");
    await page.getByText(`_GESTION_${month}_`).waitFor();
  } else await page.getByText(/_GESTION_S/).waitFor();
  await page.getByLabel("Carpeta").check();
  await page
    .getByRole("button", { name: "Respaldar gestión", exact: true })
    .click();
  await level2(page, "Listo").waitFor();
  await page.getByText("idéntico a lo que se preparó").waitFor();
  const name = (await page.locator(".file span").first().innerText()).trim();
  const base64 = await page.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory();
    const usb = await root.getDirectoryHandle("usb");
    const blob = await (await usb.getFileHandle(file)).getFile();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(bytes.reduce((text, b) => text + String.fromCharCode(b), ""));
  }, name);
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(base64, "base64"));
  return path;
}

/** What the screen of backup counts, by group. */
async function counted(page: Page): Promise<Record<string, string>> {
  await go(page, "Respaldar gestión");
  const another = page.getByRole("button", { name: "Respaldar otro alcance" });
  if (await another.isVisible()) await another.click();
  await page.getByLabel("Qué se respalda").selectOption("whole");
  await page.getByText(/_GESTION_S/).waitFor();
  const found: Record<string, string> = {};
  for (const row of await page.locator("tfoot tr").all()) {
    const [, group = "", count = ""] = await row
      .locator("th, td")
      .allInnerTexts();
    found[group] = count;
  }
  return found;
}

describe("management data between two installations", () => {
  it("travels there and back, with collections entered on both sides, is undone and put back", async () => {
    const gestion = await at(AREQUIPA);
    expect(await restore(gestion, OCTOBER)).toBe(
      "Restaurar: entran 4, cambian 0, salen 0",
    );
    const there = await backUp(gestion);
    expect(there).toContain("20512333797_GESTION_S0002_N0001.zip");
    if (SHARED !== null) expect(checkPackage(there)).toBe("");
    const slip = await gestion.locator("pre").innerText();
    expect(slip).toContain("Facturas emitidas");
    const code = await gestion.locator(".facts strong").last().innerText();

    const contabilidad = await at(LIMA);
    await go(contabilidad, "Restaurar gestión");
    await giveFiles(contabilidad, [there]);
    await review(contabilidad);
    await contabilidad.getByText("Todavía no se ha escrito nada.").waitFor();
    expect(await contabilidad.locator(".head strong").innerText()).toBe(code);
    await restoreButton(contabilidad).click();
    await level2(contabilidad, "Restaurado").waitFor();

    // Each side enters a collection that the other does not know.
    const ours = await managementPackage(folder, "0001", {
      collections: [movement(51)],
    });
    await go(contabilidad, "Restaurar gestión");
    await contabilidad
      .getByRole("button", { name: "Volver a la lista" })
      .click();
    await restore(contabilidad, ours, { keep: true });
    const theirs = await managementPackage(folder, "0003", {
      collections: [movement(52, { date: NOVEMBER })],
    });
    await restore(gestion, theirs, { keep: true });

    const back = await backUp(contabilidad);
    await go(gestion, "Restaurar gestión");
    await giveFiles(gestion, [back]);
    await review(gestion);
    await gestion
      .getByText("Sale 1 documento que el paquete no trae")
      .waitFor();
    await gestion.getByRole("button", { name: /Salen de Cobros/ }).click();
    await gestion.getByText("03/11/2026").waitFor();
    await gestion.getByLabel("Conservar lo que el paquete no trae").check();
    await gestion.getByRole("button", { name: /salen 0$/ }).waitFor();
    await restoreButton(gestion).click();
    await level2(gestion, "Restaurado").waitFor();
    await gestion.getByRole("button", { name: "Volver a la lista" }).click();
    await restore(contabilidad, await backUp(gestion));
    const all = {
      "Facturas emitidas": "1",
      "Facturas recibidas": "1",
      Cobros: "3",
      Pagos: "1",
    };
    expect(await counted(contabilidad)).toEqual(all);
    expect(await counted(gestion)).toEqual(all);

    // Undone from the history, and put back.
    await go(contabilidad, "Historial");
    await contabilidad
      .getByText("restaurado", { exact: true })
      .first()
      .waitFor();
    await contabilidad
      .getByRole("button", { name: "Deshacer esta restauración" })
      .click();
    await contabilidad
      .getByText(/Documentos que entraron y ahora salen/)
      .waitFor();
    await contabilidad
      .getByRole("dialog")
      .getByRole("button", { name: "Deshacer" })
      .click();
    await contabilidad.getByText("otra vez como antes").waitFor();
    expect((await counted(contabilidad))["Cobros"]).toBe("2");
    await go(contabilidad, "Historial");
    await contabilidad
      .getByRole("button", { name: "Volver a restaurar" })
      .click();
    await contabilidad
      .getByRole("dialog")
      .getByRole("button", { name: "Volver a importar" })
      .click();
    await contabilidad.getByText("puesta otra vez").waitFor();
    expect((await counted(contabilidad))["Cobros"]).toBe("3");
  });

  it("goes month by month, and a copy of what is here is made before", async () => {
    const page = await at(LIMA);
    const both = await managementPackage(folder, "0002", {
      invoices: [invoice(1), invoice(2, { date: NOVEMBER })],
      collections: [
        movement(1, { applications: [application(invoice(1), "50.00")] }),
      ],
    });
    await restore(page, both);
    const november = await managementPackage(
      folder,
      "0002",
      { invoices: [invoice(3, { date: NOVEMBER })] },
      { period: "2026-11" },
    );
    await go(page, "Restaurar gestión");
    await giveFiles(page, [november]);
    await review(page);
    await page.getByText("Sale 1 documento que el paquete no trae").waitFor();
    const [copy] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("button", { name: "Respaldar antes lo que hay aquí" })
        .click(),
    ]);
    expect(copy.suggestedFilename()).toBe(
      "20512333797_GESTION_2026-11_S0001_N0001.zip",
    );
    await page.getByText("se entregó a las descargas").waitFor();
    expect(await restoreButton(page).innerText()).toBe(
      "Restaurar: entran 1, cambian 0, salen 1",
    );
    await restoreButton(page).click();
    await level2(page, "Restaurado").waitFor();
    await page.getByRole("button", { name: "Volver a la lista" }).click();
    const october = await backUp(page, "2026-10");
    expect(october).toContain("GESTION_2026-10_S0001_N0002.zip");
    expect(page.url()).toContain("mes=2026-10");
    await page.getByText(/Cobros +1 +PEN/).waitFor();
  });

  it("names what does not belong, and opens nothing of it", async () => {
    const page = await at(LIMA);
    await go(page, "Restaurar gestión");
    await giveFiles(page, [fixture("vouchers-month.zip"), OCTOBER]);
    await level2(page, "Coinciden: 1").waitFor();
    await page
      .getByText(
        "Es un paquete de comprobantes: se abre en Traspasos, Importar.",
      )
      .waitFor();
    await go(page, "Importar");
    await giveFiles(page, [OCTOBER]);
    await page
      .getByText("Es un respaldo de gestión: se abre en Gestión")
      .waitFor();
  });

  it.skipIf(SHARED === null)(
    needsShared(
      "of 5 000 invoices is restored and backed up; cancelled, it leaves everything as it was",
    ),
    async () => {
      const page = await at(LIMA);
      const large = join(folder, "large");
      mkdirSync(large);
      const file = makePackage(large, { kind: "management", invoices: 5000 });
      await go(page, "Restaurar gestión");
      await giveFiles(page, [file]);
      await review(page);
      await page.getByRole("button", { name: "Cancelar" }).click();
      await page.getByText("nuevo", { exact: true }).waitFor();
      const start = performance.now();
      await review(page);
      await restoreButton(page).waitFor();
      await restoreButton(page).click();
      await level2(page, "Restaurado").waitFor();
      const restored = performance.now();
      await page.getByRole("button", { name: "Volver a la lista" }).click();
      const began = performance.now();
      await backUp(page);
      process.stdout.write(
        `5 000 invoices: restored in ${Math.round(restored - start)} ms, backed up in ${Math.round(performance.now() - began)} ms\n`,
      );
    },
  );
});

describe("the screens of management transfers", () => {
  const shots = process.env["VALIJA_SHOTS"];

  async function shot(page: Page, name: string): Promise<void> {
    if (shots === undefined) return;
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `${name}.png`) });
  }

  it.for([false, true])(
    "pass axe, dark %s, also on a telephone",
    async (dark) => {
      const page = await at(LIMA, dark);
      const theme = dark ? "dark" : "light";
      const first = await managementPackage(folder, "0002", {
        invoices: Array.from({ length: 40 }, (_, n) =>
          invoice(n + 1, n % 3 === 0 ? { date: NOVEMBER } : {}),
        ),
        collections: [movement(1), movement(2, { date: NOVEMBER })],
      });
      await restore(page, first);
      await go(page, "Restaurar gestión");
      await giveFiles(page, [OCTOBER, fixture("vouchers-month.zip"), first]);
      await level2(page, /^Coinciden/).waitFor();
      expect(await axe(page)).toEqual([]);
      await shot(page, `list-${theme}`);
      await page.getByLabel("Elegir management.zip").check();
      for (const box of await page
        .getByRole("checkbox", { name: /^Elegir 2/ })
        .all())
        await box.uncheck();
      await page.getByRole("button", { name: /^Revisar/ }).click();
      await page
        .getByRole("button", { name: /Salen de Facturas emitidas/ })
        .click();
      expect(await axe(page)).toEqual([]);
      await shot(page, `review-${theme}`);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await axe(page)).toEqual([]);
      await shot(page, `review-390-${theme}`);
      const wide = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
      expect(await wide()).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1366, height: 768 });
      await restoreButton(page).click();
      await level2(page, "Restaurado").waitFor();
      expect(await axe(page)).toEqual([]);
      await shot(page, `restored-${theme}`);
      await go(page, "Respaldar gestión");
      await page.getByText(/_GESTION_S/).waitFor();
      expect(await axe(page)).toEqual([]);
      await shot(page, `backup-${theme}`);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await axe(page)).toEqual([]);
      expect(await wide()).toBeLessThanOrEqual(0);
      await shot(page, `backup-390-${theme}`);
      await page.setViewportSize({ width: 1366, height: 768 });
      await backUp(page);
      expect(await axe(page)).toEqual([]);
      await shot(page, `done-${theme}`);
      await go(page, "Historial");
      await page.getByText("respaldado", { exact: true }).first().waitFor();
      expect(await axe(page)).toEqual([]);
      await shot(page, `history-${theme}`);
    },
  );
});
