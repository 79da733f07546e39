import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
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

/** Pictures of the screens, where somebody wants to look at them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["VALIJA_SHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function opened(colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const place = { code: "0000", name: "Lima", central: true };
  const installed = await install(server.url, place, { colorScheme });
  browser = installed.browser;
  installed.page.setDefaultTimeout(20_000);
  return installed.page;
}

function button(page: Page, name: string | RegExp) {
  return page.getByRole("button", { name, exact: typeof name === "string" });
}

async function addPerson(
  page: Page,
  docType: string,
  number: string,
  name: string,
): Promise<void> {
  await page.keyboard.press("Alt+n");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tipo de documento").selectOption(docType);
  await dialog.getByLabel("Número").fill(number);
  await dialog.getByLabel("Nombre").fill(name);
  await dialog.getByLabel("Nombre").press("Enter");
  await page.getByText(`Se guardó ${name}.`).waitFor();
  await dialog.waitFor({ state: "detached" });
}

describe("the masters", () => {
  it("are entered, changed, made inactive, deleted and taken back, by keyboard", async () => {
    const page = await opened();
    await go(page, "Centros de costo");
    await page.keyboard.press("Alt+n");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Código").fill("vta");
    await dialog.getByLabel("Código").press("Enter");
    await dialog.getByText("Escriba el nombre.").waitFor();
    await dialog.getByLabel("Nombre").fill("Ventas");
    await picture(page, "center");
    expect(await axe(page)).toEqual([]);
    await dialog.getByLabel("Nombre").press("Enter");
    await page.getByText("Se guardó VTA Ventas.").waitFor();

    const grid = page.getByRole("grid");
    await grid.press("Enter");
    await dialog.getByText("se puede eliminar").waitFor();
    await dialog.getByLabel("Nombre").fill("Otra cosa");
    await page.keyboard.press("Escape");
    await dialog.getByText("Hay cambios sin guardar").waitFor();
    await dialog.getByRole("button", { name: "Seguir editando" }).click();
    await dialog.getByLabel("Nombre").fill("Tienda");
    await page.keyboard.press("Enter");
    await page.getByText("Se guardó VTA Tienda.").waitFor();

    await grid.press("Enter");
    await dialog.getByRole("button", { name: "Hacer inactivo" }).click();
    await page.getByText("VTA Tienda quedó inactivo").waitFor();
    await page
      .getByLabel("Estado", { exact: true })
      .selectOption({ label: "Inactivos" });
    await page.getByRole("row", { name: /VTA/ }).click();
    await grid.press("Enter");
    await dialog.getByRole("button", { name: "Eliminar" }).click();
    await page.getByText("Se eliminó VTA Tienda.").waitFor();
    await button(page, "Deshacer").click();
    await page.getByText("1 fila volvió a estar como antes").waitFor();
    await page.getByRole("row", { name: /VTA/ }).waitFor();
    expect(browser?.faults).toEqual([]);
  });

  it("check a person's number while it is typed, and say who may be the same", async () => {
    const page = await opened("dark");
    await go(page, "Personas");
    await addPerson(page, "6", "20131312955", "Comercial del Sur S.A.C.");
    await page.keyboard.press("Alt+n");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Número").fill("2010007097");
    await dialog.getByText("Un RUC tiene 11 cifras").waitFor();
    await dialog.getByLabel("Número").fill("20100070971");
    await dialog.getByText("El último carácter debería ser 0").waitFor();
    await dialog.getByLabel("Nombre").fill("COMERCIAL DEL SUR SAC");
    await dialog.getByText("mismo nombre").waitFor();
    await picture(page, "person-dark");
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByText("Se guardó COMERCIAL DEL SUR SAC.").waitFor();
    await button(page, "Posibles duplicados").click();
    await page.getByRole("button", { name: /^Unir Comercial/i }).click();
    await dialog
      .getByText("Ningún comprobante de esta sede la nombra.")
      .waitFor();
    await picture(page, "merge-dark");
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Unir", exact: true }).click();
    await page.getByText("No se encontraron posibles duplicados").waitFor();
    await button(page, "Deshacer la unión").click();
    await page.getByText("Se deshizo la unión").waitFor();
    await page.getByRole("button", { name: /^Unir Comercial/i }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(browser?.faults).toEqual([]);
  });

  it("bring a sheet with its findings, and take it back", async () => {
    const page = await opened();
    await go(page, "Personas");
    await addPerson(page, "6", "20131312955", "Sunat");
    await button(page, "Traer hoja").click();
    const folder = mkdtempSync(join(tmpdir(), "valija-masters-"));
    const file = join(folder, "personas.csv");
    writeFileSync(
      file,
      "Tipo;Número;Nombre;Teléfono\r\n6;20131312955;Sunat;999\r\n1;12345678;Ana Ruiz;\r\n6;123;Mala;\r\n6;20100070971;Aviso;\r\n",
    );
    const chooser = page.waitForEvent("filechooser");
    await button(page, /^Elegir archivos/).click();
    await (await chooser).setFiles([file]);
    await page.getByText("Un RUC tiene 11 cifras").waitFor();
    await page.getByText("Teléfono: (vacío) → 999").waitFor();
    await picture(page, "sheet");
    expect(await axe(page)).toEqual([]);
    await button(page, "Escribir 3 filas").click();
    await page.getByText("Se escribieron 3 filas.").waitFor();
    await page.getByRole("row", { name: /Ana Ruiz/ }).waitFor();
    await picture(page, "persons");
    await page.setViewportSize({ width: 390, height: 800 });
    await picture(page, "persons-390");
    await page.setViewportSize({ width: 1366, height: 768 });
    await button(page, "Deshacer").click();
    await page.getByText("3 filas volvieron a estar como antes").waitFor();
    await page
      .getByRole("row", { name: /Ana Ruiz/ })
      .waitFor({ state: "detached" });
    expect(browser?.faults).toEqual([]);
  });

  it.skipIf(SHARED === null)(
    needsShared("in use are not deleted, only made inactive"),
    async () => {
      const page = await opened();
      const folder = mkdtempSync(join(tmpdir(), "valija-masters-"));
      await go(page, "Importar");
      await choosePeriod(page, "2026-10");
      await importFile(page, makePackage(folder, { vouchers: 60 }));
      await go(page, "Personas");
      await page.getByRole("grid").press("ArrowDown");
      await page.getByRole("grid").press("Enter");
      const dialog = page.getByRole("dialog");
      await dialog.getByText(/^Lo nombran? \d+ comprobante/).waitFor();
      await dialog.getByRole("button", { name: "Eliminar" }).click();
      await dialog.getByText("No se puede eliminar").waitFor();
      await picture(page, "in-use");
      expect(await axe(page)).toEqual([]);
      await dialog
        .getByRole("alert")
        .getByRole("button", { name: "Hacer inactivo" })
        .click();
      await page.getByText("quedó inactivo").waitFor();
      expect(browser?.faults).toEqual([]);
    },
  );

  it("notice what another window saved", async () => {
    const page = await opened();
    await go(page, "Tipos de operación");
    await page.keyboard.press("Alt+n");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Código").fill("ZZ");
    await dialog.getByLabel("Nombre").fill("Uno");
    await page.keyboard.press("Enter");
    await page.getByText("Se guardó ZZ Uno.").waitFor();
    await page.getByRole("grid").press("Enter");
    await dialog.getByLabel("Nombre").fill("Mío");

    const second = await page.context().newPage();
    await second.goto(page.url());
    const other = second.getByRole("dialog");
    await other.getByLabel("Nombre").fill("De la otra");
    await other.getByLabel("Nombre").press("Enter");
    await second.getByText("Se guardó ZZ De la otra.").waitFor();

    await dialog.getByText("Otra ventana cambió esta fila").waitFor();
    await dialog.getByRole("button", { name: "Seguir con lo mío" }).click();
    await dialog.getByRole("button", { name: /^Guardar/ }).click();
    await page.getByText("Se guardó ZZ Mío.").waitFor();
    await second.getByRole("row", { name: /Mío/ }).waitFor();
    expect(browser?.faults).toEqual([]);
  });
});
