import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axe, launch, type Browser } from "./support/browser.ts";
import { install } from "./support/company.ts";
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

type Options = Parameters<typeof launch>[0];

/** A browser with the company of the sample packages and the PCGE. */
async function start(options?: Options): Promise<Page> {
  const place = { code: "0001", name: "Arequipa" };
  const installed = await install(server.url, place, options);
  browser = installed.browser;
  installed.page.setDefaultTimeout(20_000);
  return installed.page;
}

async function startExample(options: Options = {}): Promise<Page> {
  browser = await launch(options);
  const { page } = browser;
  page.setDefaultTimeout(30_000);
  await page.goto(server.url);
  await page
    .getByRole("button", { name: "Probar con una empresa de ejemplo" })
    .click();
  await page
    .getByRole("heading", { level: 2, name: "Está en una empresa de ejemplo" })
    .waitFor();
  return page;
}

async function openChart(page: Page, query = ""): Promise<void> {
  await page.goto(`${server.url}${query}#/maestros/cuentas`);
  await tree(page).waitFor();
}

async function openRates(page: Page, query: string): Promise<void> {
  await page.goto(`${server.url}?${query}#/maestros/cambios`);
  await page.getByRole("table").first().waitFor();
}

function tree(page: Page) {
  return page.getByRole("treegrid", { name: "Plan de cuentas" });
}

function account(page: Page, code: string) {
  return tree(page)
    .getByRole("row")
    .filter({ has: page.getByText(code, { exact: true }) });
}

/** Waits until the row of an account is the current one. */
async function current(page: Page, code: string): Promise<void> {
  const row = tree(page).locator("tr[aria-selected=true]");
  await row.filter({ has: page.getByText(code, { exact: true }) }).waitFor();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

function dialog(page: Page, name: string) {
  return page.getByRole("dialog", { name });
}

function cell(page: Page, date: string, side: "buy" | "sell") {
  return page.locator(`[data-cell="${date} ${side}"]`);
}

/** Pastes a text into the field that has the focus, as a spreadsheet's copy. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      }),
    );
  }, text);
}

describe("the chart of accounts", () => {
  it("is walked by keyboard: opened, closed, its ends", async () => {
    const page = await start();
    await openChart(page);
    await page
      .getByText("1064 cuentas")
      .or(page.getByText("1,064 cuentas"))
      .waitFor();
    await tree(page).focus();
    await press(page, "Home");
    await current(page, "01");
    await page.keyboard.press("End");
    await current(page, "89");
    await press(page, "Home", ...Array<string>(8).fill("ArrowDown"));
    await current(page, "10");
    const ten = account(page, "10");
    expect(await ten.getAttribute("aria-expanded")).toBe("false");
    await press(page, "ArrowRight");
    await account(page, "101").waitFor();
    expect(await ten.getAttribute("aria-expanded")).toBe("true");
    await press(page, "ArrowRight");
    await current(page, "101");
    expect(await account(page, "101").getAttribute("aria-level")).toBe("2");
    await press(page, "ArrowLeft");
    await current(page, "10");
    await press(page, "ArrowLeft");
    await account(page, "101").waitFor({ state: "detached" });
  });

  it("is searched by code and by words without accents, parents shown, and the address keeps it", async () => {
    const page = await start();
    await openChart(page);
    await tree(page).focus();
    await page.keyboard.type("1041");
    const find = page.getByRole("searchbox", { name: "Buscar" });
    await page.getByText(/^1 de 1,?064$/).waitFor();
    expect(await find.inputValue()).toBe("1041");
    await account(page, "104").waitFor();
    await find.fill("ENERGIA electrica");
    await account(page, "6361").waitFor();
    await page.waitForFunction(() => location.href.includes("buscar="));
    await press(page, "Enter");
    await current(page, "6361");
    await page.reload();
    await account(page, "6361").waitFor();
    await find.fill("zzz");
    await page.getByText("Ninguna cuenta coincide").waitFor();
    await page.getByRole("button", { name: "Quitar la búsqueda" }).click();
    await account(page, "10").waitFor();
  });

  it("takes a new account under the current one, which becomes a title, and gives it back", async () => {
    const page = await start();
    await openChart(page, "?cuenta=1041");
    await current(page, "1041");
    await press(page, "Alt+n");
    const form = dialog(page, "Nueva cuenta");
    await form.getByText("Queda bajo 1041").waitFor();
    expect(await form.getByLabel("Código").inputValue()).toBe("10411");
    await form.getByText("al tener una subcuenta pasa a ser título").waitFor();
    const name = form.getByLabel("Nombre");
    await expect
      .poll(() => name.evaluate((e) => e === document.activeElement))
      .toBe(true);
    await form.getByRole("button", { name: "Crear cuenta" }).click();
    await form.getByText("Escriba el nombre de la cuenta.").waitFor();
    await name.fill("BCP soles");
    await shot(page, "account-new");
    await press(page, "Enter");
    await page.getByText("Creada: 10411. 1041 es ahora título.").waitFor();
    await current(page, "10411");
    expect(await account(page, "1041").innerText()).toContain("Título");
    // Another below it, with the next code.
    await tree(page).press("ArrowLeft");
    await press(page, "Insert");
    await form.waitFor();
    expect(await form.getByLabel("Código").inputValue()).toBe("10412");
    await press(page, "Escape");
    await form.waitFor({ state: "detached" });
    await press(page, "Alt+z");
    await page.getByText("Deshecho: todo como antes.").waitFor();
    await account(page, "10411").waitFor({ state: "detached" });
    await expect
      .poll(() => account(page, "1041").innerText())
      .toContain("Imputable");
  });

  it("changes an account, makes it inactive, deletes it after a question, and stays after a reload", async () => {
    const page = await start();
    await openChart(page, "?cuenta=1041");
    await current(page, "1041");
    await tree(page).press("Enter");
    const form = dialog(page, "Cuenta 1041");
    await form.getByLabel("Nombre").fill("Bancos, cuenta corriente");
    await form.getByLabel("Moneda").fill("dólar");
    await form.getByText("Escriba las tres letras").waitFor();
    await form.getByLabel("Moneda").fill("usd");
    await form.getByLabel("Centro de costo").check();
    await form.getByRole("button", { name: "Guardar" }).click();
    await page.getByText("Guardada: 1041.").waitFor();
    await page.getByRole("button", { name: "Desactivar" }).click();
    await page.reload();
    await expect
      .poll(() => account(page, "1041").innerText())
      .toMatch(
        /Bancos, cuenta corriente\s+Debe\s+centro de costo\s+USD\s+Inactiva/,
      );
    await tree(page).press("Delete");
    const question = dialog(page, "¿Eliminar la cuenta 1041?");
    await question.getByRole("button", { name: "Eliminar" }).click();
    await page.getByText("Eliminada: 1041.").waitFor();
    await account(page, "1041").waitFor({ state: "detached" });
    // One that heads others stays.
    await openChart(page, "?cuenta=10");
    await current(page, "10");
    await tree(page).press("Delete");
    await page.getByText(/La cuenta 10 tiene 7 subcuentas/).waitFor();
  });

  it("refuses what vouchers stand against, with their number", async () => {
    const page = await startExample();
    await openChart(page, "?cuenta=4212");
    await current(page, "4212");
    await shot(page, "chart-1366-light");
    await tree(page).press("Delete");
    await page
      .getByText(
        /La cuenta 4212 tiene [\d,]+ comprobantes y no se puede eliminar/,
      )
      .waitFor();
    await press(page, "Alt+n");
    const form = dialog(page, "Nueva cuenta");
    await form.getByLabel("Nombre").fill("Proveedores del norte");
    await press(page, "Enter");
    await form
      .getByText(
        /La cuenta 4212 tiene [\d,]+ comprobantes: si recibe subcuentas/,
      )
      .waitFor();
    await shot(page, "account-refused");
    await press(page, "Escape");
    await form.waitFor({ state: "detached" });
    await tree(page).press("Enter");
    const change = dialog(page, "Cuenta 4212");
    await change.getByLabel("Imputable").uncheck();
    await change.getByRole("button", { name: "Guardar" }).click();
    await change.getByText(/debe seguir siendo imputable/).waitFor();
  });

  it("tells a window that another one was quicker", async () => {
    const page = await start();
    await openChart(page, "?cuenta=1042");
    await current(page, "1042");
    const second = await browser.context.newPage();
    second.setDefaultTimeout(20_000);
    await openChart(second, "?cuenta=1042");
    await current(second, "1042");
    await tree(page).press("Enter");
    const form = dialog(page, "Cuenta 1042");
    await form.getByLabel("Nombre").fill("De la primera");
    await tree(second).press("Enter");
    const other = dialog(second, "Cuenta 1042");
    await other.getByLabel("Nombre").fill("De la segunda");
    await other.getByRole("button", { name: "Guardar" }).click();
    await second.getByText("Guardada: 1042.").waitFor();
    await form.getByRole("button", { name: "Guardar" }).click();
    await form.getByText(/Otra ventana cambió la cuenta 1042/).waitFor();
    await press(page, "Escape");
    await expect
      .poll(() => account(page, "1042").innerText())
      .toContain("De la segunda");
  });

  it("of five thousand accounts answers every key at once", async () => {
    const page = await start();
    await openChart(page);
    await page.evaluate(seedAccounts, 4000);
    await page.reload();
    await tree(page).waitFor();
    await page.getByRole("button", { name: "Abrir todo" }).click();
    await tree(page).focus();
    const began = Date.now();
    await press(page, "End", "Home", "End");
    const keys = Date.now() - began;
    const typed = Date.now();
    await page.getByRole("searchbox", { name: "Buscar" }).fill("940399");
    await page.getByText(/^1 de 5,?064$/).waitFor();
    console.log(
      `5,064 accounts: three ends ${keys} ms, a search ${Date.now() - typed} ms`,
    );
    expect(await tree(page).getByRole("row").count()).toBeLessThan(80);
  });
});

/** Puts many accounts below 94 into the database, as an import would. Runs in the page. */
async function seedAccounts(count: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open("valija");
    request.onsuccess = () => {
      done(request.result);
    };
  });
  const work = db.transaction("accounts", "readwrite");
  for (let k = 0; k < count; k++) {
    const code = `94${k.toString().padStart(4, "0")}`;
    work.objectStore("accounts").put({
      company: "PE-20512333797",
      key: code,
      row: {
        code,
        name: `Analítica ${k}x`,
        postable: true,
        nature: "D",
        currency: null,
        asksPerson: false,
        asksCostCenter: false,
        asksDocument: false,
        grouping: null,
        active: true,
        modified: "2026-01-01T00:00:00Z",
      },
    });
  }
  await new Promise((done) => {
    work.oncomplete = done;
  });
  db.close();
}

describe("a month of exchange rates", () => {
  it("is typed day by day with the keyboard, and is there after a reload", async () => {
    const page = await start();
    await openRates(page, "mes=2025-10&moneda=USD");
    await page
      .getByText(/^0 de 31 días; faltan 31, 8 en fin de semana\./)
      .waitFor();
    await cell(page, "2025-10-01", "buy").focus();
    await page.keyboard.type("3,401");
    await press(page, "Enter");
    await page.keyboard.type("3.409");
    await press(page, "Enter");
    await page.getByText("Guardado: 01/10/2025.").waitFor();
    await page.keyboard.type("3.41");
    await press(page, "ArrowRight");
    await page.keyboard.type("3.40");
    await press(page, "Enter");
    await page.getByText("venta menor que compra").waitFor();
    // A half is not saved, and says so when it is left.
    await page.keyboard.type("3.5");
    await press(page, "ArrowDown");
    await page.getByText("falta la venta; el día no se guardó").waitFor();
    await page.keyboard.type("abc");
    await page.getByText("No es un tipo de cambio").waitFor();
    await press(page, "Escape");
    await press(page, "Control+d");
    await page.getByText("Guardado: 04/10/2025.").waitFor();
    await page.reload();
    await expect
      .poll(() => cell(page, "2025-10-01", "buy").inputValue())
      .toBe("3.401");
    expect(await cell(page, "2025-10-02", "sell").inputValue()).toBe("3.40");
    expect(await cell(page, "2025-10-03", "buy").inputValue()).toBe("");
    expect(await cell(page, "2025-10-04", "sell").inputValue()).toBe("3.40");
  });

  it("takes a block from a sheet, row by row, and gives it back", async () => {
    const page = await start();
    await openRates(page, "mes=2025-10&moneda=USD");
    await cell(page, "2025-10-05", "buy").focus();
    await paste(
      page,
      [
        "Fecha\tCompra\tVenta",
        "01/10/2025\t3,401\t3,409",
        "2025-10-02\t3.402\t3.410",
        "31/02/2025\t3.4\t3.5",
        "30/09/2025\t3.39\t3.40",
        "05/10/2025\t3.42\t3.41",
      ].join("\r\n"),
    );
    await page
      .getByText("Pegado: 4 días nuevos, 0 cambiados. 1 día de otros meses.")
      .waitFor();
    await page.getByText(/Fila 4: «31\/02\/2025» no es una fecha/).waitFor();
    await page.getByText(/Fila 6: El 05\/10\/2025 la venta es menor/).waitFor();
    expect(await cell(page, "2025-10-02", "buy").inputValue()).toBe("3.402");
    await shot(page, "rates-pasted");
    await page
      .getByRole("button", { name: /^Llenar \d+ días? vacíos?$/ })
      .click();
    await page.getByText(/^Se llenaron \d+ días\.$/).waitFor();
    await expect
      .poll(() => cell(page, "2025-10-03", "buy").inputValue())
      .toBe("3.402");
    await press(page, "Alt+z");
    await page.getByText(/^Deshecho: \d+ días como antes\.$/).waitFor();
    await press(page, "Alt+z");
    await page.getByText("Deshecho: 4 días como antes.").waitFor();
    await expect
      .poll(() => cell(page, "2025-10-02", "buy").inputValue())
      .toBe("");
  });

  it("is another one for every currency and month, both in the address", async () => {
    const page = await startExample();
    await openRates(page, "mes=2025-09");
    await page.getByText(/^\d+ de 30 días/).waitFor();
    await shot(page, "rates-1366-light");
    await page.getByLabel("Moneda").selectOption({ label: "Otra moneda…" });
    const add = dialog(page, "Otra moneda");
    await add.getByLabel("Código de la moneda").fill("pen");
    await press(page, "Enter");
    await add.getByText("PEN es la moneda de la empresa").waitFor();
    await add.getByLabel("Código de la moneda").fill("eur");
    await press(page, "Enter");
    await page.waitForFunction(() => location.href.includes("moneda=EUR"));
    await page.getByText(/^0 de 30 días/).waitFor();
    await page.getByRole("button", { name: "Período siguiente" }).click();
    await page.waitForFunction(() => location.href.includes("mes=2025-10"));
    await page.getByText(/^0 de 31 días/).waitFor();
  });

  it("shows at once what another window saves", async () => {
    const page = await start();
    await openRates(page, "mes=2025-10&moneda=USD");
    const second = await browser.context.newPage();
    second.setDefaultTimeout(20_000);
    await openRates(second, "mes=2025-10&moneda=USD");
    await cell(second, "2025-10-07", "buy").fill("3.4");
    await cell(second, "2025-10-07", "sell").fill("3.5");
    await second.keyboard.press("Enter");
    await second.getByText("Guardado: 07/10/2025.").waitFor();
    await expect
      .poll(() => cell(page, "2025-10-07", "sell").inputValue())
      .toBe("3.5");
    // Emptied, the day has none again.
    await cell(page, "2025-10-07", "buy").fill("");
    await cell(page, "2025-10-07", "sell").fill("");
    await page.keyboard.press("Enter");
    await page.getByText("Quitado: 07/10/2025.").waitFor();
    await expect
      .poll(() => cell(second, "2025-10-07", "sell").inputValue())
      .toBe("");
  });
});

describe("both screens", () => {
  it.each(["light", "dark"] as const)(
    "have no fault that axe finds, %s",
    async (colorScheme) => {
      const page = await startExample({ colorScheme });
      await openChart(page, "?cuenta=4212");
      await current(page, "4212");
      expect(await axe(page)).toEqual([]);
      if (colorScheme === "dark") await shot(page, "chart-1366-dark");
      await tree(page).press("Enter");
      await dialog(page, "Cuenta 4212").waitFor();
      expect(await axe(page)).toEqual([]);
      await shot(page, `account-${colorScheme}`);
      await page.keyboard.press("Escape");
      await openRates(page, "mes=2025-09");
      expect(await axe(page)).toEqual([]);
      if (colorScheme === "dark") await shot(page, "rates-1366-dark");
    },
  );

  it("fit into a narrow window", async () => {
    const page = await startExample({ viewport: { width: 390, height: 800 } });
    const overflows = () =>
      page
        .getByRole("main")
        .evaluate((main) => main.scrollWidth > main.clientWidth);
    await openChart(page, "?cuenta=4212");
    await current(page, "4212");
    await shot(page, "chart-390");
    expect(await overflows()).toBe(false);
    await openRates(page, "mes=2025-09");
    await shot(page, "rates-390");
    expect(await overflows()).toBe(false);
  });
});
