import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axe, launch, tabStops, type Browser } from "./support/browser.ts";
import { chosenFolders, go, importButton, review } from "./support/company.ts";
import { serveDist, type Server } from "./support/server.ts";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = await serveDist();
});
afterEach(async () => {
  const { faults } = browser;
  await browser.close();
  expect(faults).toEqual([]);
});
afterAll(async () => {
  await server.stop();
});

/** Where pictures for people go; none are taken where it is not named. */
const SHOTS = process.env["VALIJA_SHOTS"];

async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

function heading(page: Page, level: 1 | 2, name: string | RegExp) {
  return page.getByRole("heading", { level, name, exact: true });
}

function card(page: Page) {
  return page.getByRole("button", {
    name: "Probar con una empresa de ejemplo",
  });
}

/** A browser at the first start. */
async function firstStart(
  options: Parameters<typeof launch>[0] = {},
): Promise<Page> {
  browser = await launch(options);
  await chosenFolders(browser.context);
  const { page } = browser;
  page.setDefaultTimeout(20_000);
  await page.goto(server.url);
  await heading(page, 1, "Empezar con Valija").waitFor();
  return page;
}

async function startExample(
  options: Parameters<typeof launch>[0] = {},
): Promise<Page> {
  const page = await firstStart(options);
  await card(page).click();
  await heading(page, 2, "Está en una empresa de ejemplo").waitFor();
  return page;
}

function step(page: Page, name: string) {
  return page.getByRole("listitem").filter({ hasText: name });
}

async function removeExample(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: "Quitar la empresa de ejemplo" })
    .click();
  await page.getByRole("button", { name: "Quitar todo" }).click();
  await heading(page, 1, "Empezar con Valija").waitFor();
}

/** What the databases of this origin hold, table by table; what is empty is left out. */
async function leftOver(page: Page): Promise<Record<string, number>> {
  return await page.evaluate(async () => {
    const wait = async <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error("a request failed"));
        };
      });
    const counts: Record<string, number> = {};
    for (const { name = "" } of await indexedDB.databases()) {
      const db = await wait(indexedDB.open(name));
      for (const table of db.objectStoreNames) {
        const store = db.transaction(table).objectStore(table);
        const count = await wait(store.count());
        if (count > 0) counts[`${name}.${table}`] = count;
      }
      db.close();
    }
    return counts;
  });
}

describe("the example company", () => {
  it("is looked around in, imports its branch's packages, undoes, and is removed whole", async () => {
    const page = await startExample();
    const bar = page.getByRole("banner");
    await bar.getByText("Empresa de ejemplo", { exact: true }).waitFor();
    await page.getByText("0 de 5 hechos").waitFor();
    await shot(page, "inicio");

    await step(page, "Mire un mes").getByRole("link").click();
    await heading(page, 1, "Comprobantes").waitFor();
    await page
      .getByText(/Venta de mercadería/)
      .first()
      .waitFor();
    await shot(page, "comprobantes");

    await go(page, "Importar");
    await page.getByRole("button", { name: "Paquetes de ejemplo" }).click();
    await page.getByText("nuevo", { exact: true }).waitFor();
    await heading(page, 2, "Coinciden: 1").waitFor();
    await heading(page, 2, "No coinciden: 4").waitFor();
    await page.getByText("está incompleto").waitFor();
    await shot(page, "importar");
    await review(page);
    await importButton(page).waitFor();
    await shot(page, "revision");
    await importButton(page).click();
    await heading(page, 2, "Importado").waitFor();

    // The month before came once more: it replaces what was imported.
    await page.getByRole("button", { name: "Volver a la lista" }).click();
    await page.getByRole("button", { name: "Período anterior" }).click();
    await heading(page, 2, "Coinciden: 2").waitFor();
    await page.getByText("ya importado", { exact: true }).waitFor();
    await page.getByRole("checkbox", { name: /N0004/ }).check();
    await page.getByRole("button", { name: "Revisar", exact: true }).click();
    await importButton(page).waitFor();
    await page.getByText(/entrega en obra/).waitFor({ state: "detached" });
    await shot(page, "correcciones");
    await importButton(page).click();
    await heading(page, 2, "Importado").waitFor();
    await page
      .getByRole("button", { name: "Deshacer esta importación" })
      .click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: "Deshacer" })
      .click();
    await page.getByText("otra vez como antes").waitFor();

    await go(page, "Inicio");
    await page.getByText("3 de 5 hechos").waitFor();
    expect(await step(page, "Mire un mes").innerText()).toContain("hecho");
    await shot(page, "inicio-hecho");

    await page
      .getByRole("button", { name: "Quitar la empresa de ejemplo" })
      .click();
    await page.getByText("Filas de los maestros").waitFor();
    await shot(page, "quitar");
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Quitar todo" }).click();
    await heading(page, 1, "Empezar con Valija").waitFor();
    await bar.getByText("Sin empresa").waitFor();
    const left = await leftOver(page);
    expect(Object.keys(left)).toEqual(["valija.settings"]);
  });

  it("is removed in the settings too, and can be made again", async () => {
    const page = await startExample();
    await page.goto(`${server.url}#/configuracion`);
    await heading(page, 1, "Configuración").waitFor();
    expect(await axe(page)).toEqual([]);
    await removeExample(page);
    await card(page).click();
    await heading(page, 2, "Está en una empresa de ejemplo").waitFor();
  });

  it("is removed by its command from any screen", async () => {
    const page = await startExample();
    await page.goto(`${server.url}#/comprobantes`);
    await heading(page, 1, "Comprobantes").waitFor();
    await page.keyboard.press("Control+k");
    const sought = page.getByRole("combobox", { name: "Buscar o ejecutar" });
    await sought.fill("quitar la empresa");
    await sought.press("Enter");
    await page.getByRole("button", { name: "Quitar todo" }).click();
    await heading(page, 1, "Empezar con Valija").waitFor();
  });

  it("leaves nothing when making it is cancelled", async () => {
    const page = await firstStart();
    // Sooner than any hand: it is made in a second or two.
    await page.evaluate(() => {
      const watch = new MutationObserver(() => {
        for (const button of document.querySelectorAll("button"))
          if (button.innerText === "Cancelar") {
            watch.disconnect();
            button.click();
          }
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    await card(page).click();
    await page.getByText("Se canceló. Todo quedó como estaba.").waitFor();
    expect(await leftOver(page)).toEqual({});
  });
});

describe("the first start", () => {
  it.each(["light", "dark"] as const)(
    "is reached by keyboard and clean for axe in %s",
    async (colorScheme) => {
      const page = await firstStart({ colorScheme });
      const stops = await tabStops(page);
      expect(stops.slice(-2)).toEqual([
        expect.stringContaining("Empresa nueva"),
        expect.stringContaining("Probar con una empresa de ejemplo"),
      ]);
      expect(await axe(page)).toEqual([]);
      await shot(page, `primer-inicio-${colorScheme}`);
      await card(page).press("Enter");
      await heading(page, 2, "Está en una empresa de ejemplo").waitFor();
      expect(await axe(page)).toEqual([]);
      await shot(page, `inicio-${colorScheme}`);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await axe(page)).toEqual([]);
      await shot(page, `inicio-390-${colorScheme}`);
    },
  );

  it("goes to the form of a new company and back", async () => {
    const page = await firstStart();
    await page.getByRole("link", { name: "Empresa nueva" }).press("Enter");
    await heading(page, 1, "Empresa nueva").waitFor();
    await shot(page, "empresa-nueva");
    await page.goBack();
    await heading(page, 1, "Empezar con Valija").waitFor();
  });
});
