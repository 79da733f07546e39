import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axe, launch, type Browser } from "./support/browser.ts";
import { seedLargeBook } from "./support/large-book.ts";
import { serveDist, type Server } from "./support/server.ts";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = await serveDist();
});
afterEach(async () => {
  await browser.close();
});
afterAll(async () => {
  await server.stop();
});

/** Creates the company and works in October 2026. */
async function createCompany(page: Page): Promise<void> {
  page.setDefaultTimeout(8000);
  await page.goto(`${server.url}#/empresa`);
  await page.getByLabel("RUC").fill("20512333797");
  await page.getByLabel("Razón social").fill("Comercial Andina SAC");
  await page.getByLabel("Nombre de la sede").fill("Arequipa");
  await page.getByLabel("Quién prepara").fill("Rosa Quispe");
  await page.getByRole("button", { name: "Crear empresa" }).click();
  await page.getByRole("heading", { name: "Inicio" }).waitFor();
  await openList(page);
  const period = page.getByLabel("Período", { exact: true });
  await period.fill("10/2026");
  await period.press("Enter");
  await page.getByText("Sin comprobantes en octubre 2026").waitFor();
}

async function openList(page: Page): Promise<void> {
  await page.goto(`${server.url}#/comprobantes`);
  await page.getByRole("heading", { level: 1, name: "Comprobantes" }).waitFor();
}

/** Waits until the heading says so. */
async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

/** Types keys one after the other; words between them as text. */
async function keys(page: Page, ...typed: readonly string[]): Promise<void> {
  for (const part of typed)
    if (/^<.*>$/.test(part)) await page.keyboard.press(part.slice(1, -1));
    else await page.keyboard.type(part);
}

/** A new voucher of T/O 31 with two lines, by keyboard alone; nothing is saved. */
async function typeVoucher(
  page: Page,
  debit: string,
  credit: string,
): Promise<void> {
  await page.keyboard.press("Alt+n");
  await heading(page, "Comprobante nuevo");
  const type = page.getByLabel("Tipo de operación");
  await type.waitFor();
  await expect
    .poll(() => type.evaluate((e) => e === document.activeElement))
    .toBe(true);
  // T/O by its first letters, the proposed number, the day alone, the memo.
  await keys(page, "31", "<Enter>");
  await expect.poll(() => page.getByLabel("Número").inputValue()).not.toBe("");
  await keys(page, "<Enter>", "15", "<Enter>", "Pago de luz", "<Enter>");
  // The currency stays; Enter goes on to the lines.
  await keys(page, "<Enter>");
  // 63.6.1 by name, through the list; six cells on to the debit.
  await keys(page, "energía elec", "<Enter>");
  await keys(page, ...Array<string>(6).fill("<Enter>"), debit, "<Enter>");
  await keys(page, "<Enter>", "Recibo 0925", "<Enter>");
  await keys(page, "1041", "<Enter>", ...Array<string>(7).fill("<Enter>"));
  await keys(page, credit, "<Enter>");
}

function total(page: Page, which: "debit" | "credit" | "difference") {
  return page.locator(`[data-total=${which}]`).innerText();
}

/** Whether the screen is wider than its window. */
function overflows(page: Page): Promise<boolean> {
  return page
    .getByRole("main")
    .evaluate((main) => main.scrollWidth > main.clientWidth);
}

describe("a voucher", () => {
  it("is entered by keyboard alone, saved, and in the list after a reload", async () => {
    browser = await launch();
    const { page } = browser;
    await createCompany(page);
    await typeVoucher(page, "1180", "1180");
    expect(await page.getByLabel("Número").inputValue()).toBe("0001");
    expect(await page.getByLabel("Fecha", { exact: true }).inputValue()).toBe(
      "15/10/2026",
    );
    expect(await total(page, "debit")).toBe("1,180.00");
    expect(await total(page, "credit")).toBe("1,180.00");
    expect(await total(page, "difference")).toBe("0.00");
    await page.getByText("Cuadra").waitFor();
    await page.keyboard.press("Control+s");
    await page.getByText("Guardado: 31 0001.").waitFor();
    await heading(page, "Comprobante 31 0001");

    await openList(page);
    await page.reload();
    const row = page.getByRole("row").filter({ hasText: "0001" });
    await row.waitFor();
    expect(await row.innerText()).toMatch(
      /31\s+0001\s+15\/10\/2026\s+Pago de luz\s+PEN\s+1,180.00\s+Vigente/,
    );
    const side = page.getByRole("link", { name: /^31 Diario 1 1,180\.00/ });
    expect(await side.count()).toBe(1);
    expect(browser.faults).toEqual([]);
  });

  it("that does not balance is refused with the reason", async () => {
    browser = await launch();
    const { page } = browser;
    await createCompany(page);
    await typeVoucher(page, "1180", "1000.50");
    expect(await total(page, "difference")).toBe("179.50");
    await page.getByText("falta en el haber").waitFor();
    await page.keyboard.press("Control+s");
    await page
      .getByText("No cuadra: el debe suma 1,180.00 y el haber 1,000.50.")
      .waitFor();
    // F9 closes the difference on the line in which the person is.
    await page.getByLabel("Haber, renglón 2").focus();
    await page.keyboard.press("F9");
    expect(await page.getByLabel("Haber, renglón 2").inputValue()).toBe(
      "1,180.00",
    );
    await page.keyboard.press("Control+s");
    await page.getByText("Guardado: 31 0001.").waitFor();
    expect(browser.faults).toEqual([]);
  });

  it("shows each problem at its cell and goes there", async () => {
    browser = await launch();
    const { page } = browser;
    await createCompany(page);
    await typeVoucher(page, "100", "100");
    await page.getByLabel("Cuenta, renglón 2").fill("99999");
    await page.getByLabel("Fecha", { exact: true }).fill("15/11/2026");
    await page.keyboard.press("Control+s");
    const account = page.getByLabel("Cuenta, renglón 2");
    await page.getByRole("button", { name: "la cuenta 99999 no está" }).click();
    expect(await account.getAttribute("aria-invalid")).toBe("true");
    expect(await account.evaluate((e) => e === document.activeElement)).toBe(
      true,
    );
    await account.fill("1041");
    await page
      .getByRole("button", { name: "Pasarlo a noviembre 2026" })
      .click();
    await page.keyboard.press("Control+s");
    await page.getByText("Guardado: 31 0001.").waitFor();
    await page.getByText("noviembre 2026", { exact: true }).waitFor();
  });

  it("is changed, numbered on, and voided; voiding can be taken back", async () => {
    browser = await launch();
    const { page } = browser;
    await createCompany(page);
    await typeVoucher(page, "100", "100");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Guardado: 31 0001.").waitFor();
    await expect
      .poll(() => page.getByLabel("Número").inputValue())
      .toBe("0002");

    await openList(page);
    const grid = page.getByRole("grid");
    await grid.focus();
    await keys(page, "<ArrowDown>", "<Enter>");
    await heading(page, "Comprobante 31 0001");
    await page.getByLabel("Debe, renglón 1").fill("250");
    await page.getByLabel("Haber, renglón 2").fill("250");
    await page.keyboard.press("Control+s");
    await page.getByText("Guardado: 31 0001.").waitFor();

    await page.getByRole("button", { name: "Anular…" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.innerText()).toContain(
      "Sus 2 renglones por PEN 250.00 dejan de contar",
    );
    // Without a reason it is not voided.
    await dialog.getByRole("button", { name: "Anular" }).click();
    await dialog.getByText("Escriba el motivo.").waitFor();
    await dialog.getByLabel("Motivo").fill("pedido duplicado");
    await dialog.getByRole("button", { name: "Anular" }).click();
    await page.getByText("Este comprobante está anulado").waitFor();
    await page.getByText("Motivo: pedido duplicado").waitFor();
    await page.getByRole("link", { name: "Volver a la lista" }).click();
    const row = page.getByRole("row").filter({ hasText: "0001" });
    expect(await row.innerText()).toContain("Anulado");
    await row.dblclick();
    await page.getByRole("button", { name: "Quitar la anulación" }).click();
    await page.getByLabel("Debe, renglón 1").waitFor();
    expect(await page.getByLabel("Debe, renglón 1").inputValue()).toBe(
      "250.00",
    );
    expect(browser.faults).toEqual([]);
  });

  it("that another window changed meanwhile is not written over", async () => {
    browser = await launch();
    const { page } = browser;
    await createCompany(page);
    await typeVoucher(page, "100", "100");
    await page.keyboard.press("Control+s");
    await page.getByText("Guardado: 31 0001.").waitFor();
    const other = await browser.context.newPage();
    await other.goto(`${server.url}#/comprobantes/2026-10/0000/31/0001`);
    await other.getByLabel("Glosa", { exact: true }).fill("De la otra ventana");
    await other.keyboard.press("Control+s");
    await other.getByText("Guardado: 31 0001.").waitFor();

    await page.getByLabel("Glosa", { exact: true }).fill("Mío");
    await page.keyboard.press("Control+s");
    await page.getByText("Otra ventana cambió este comprobante").waitFor();
    await page.getByRole("button", { name: "Ver lo guardado" }).click();
    await page.getByText("Tiene cambios sin guardar").waitFor();
    await page.getByText("De la otra ventana").waitFor();
    await page.getByRole("button", { name: "Seguir con los cambios" }).click();
    await expect
      .poll(() => page.getByLabel("Glosa", { exact: true }).inputValue())
      .toBe("Mío");
    await page.keyboard.press("Control+s");
    await page.getByRole("button", { name: "Guardar lo mío encima" }).click();
    await page.getByText("Guardado: 31 0001.").waitFor();
  });
});

describe("a voucher in another currency", () => {
  it("asks for the exchange rate and takes amounts in it", async () => {
    browser = await launch();
    const { page } = browser;
    await createCompany(page);
    await typeVoucher(page, "372.50", "372.50");
    await page.getByLabel("Moneda").fill("usd");
    await page.keyboard.press("Control+s");
    const rate = page.getByLabel("T. cambio");
    expect(await rate.getAttribute("aria-invalid")).toBe("true");
    await rate.fill("3.725");
    await page.getByLabel("Importe ME, renglón 1").fill("100.00");
    await page.keyboard.press("Control+s");
    await page.getByText("Guardado: 31 0001.").waitFor();
    await page.reload();
    await expect
      .poll(() => page.getByLabel("Importe ME, renglón 1").inputValue())
      .toBe("100.00");
    expect(await rate.inputValue()).toBe("3.725");
  });
});

describe("a month with books of another site", () => {
  it("shows each site with its count; the other's vouchers are only read", async () => {
    browser = await launch();
    const { page } = browser;
    await createCompany(page);
    await typeVoucher(page, "1180", "1180");
    await page.keyboard.press("Control+s");
    await page.getByText("Guardado: 31 0001.").waitFor();
    await page.evaluate(copyBooksToSite, "0002");
    await openList(page);
    await page.reload();
    const site = page.getByLabel("Sede", { exact: true });
    await site.waitFor();
    expect(await site.locator("option").allInnerTexts()).toEqual([
      "Todas las sedes (2)",
      "0000 Arequipa (1)",
      "0002 (1)",
    ]);
    await site.selectOption("0002");
    await page.getByRole("row").filter({ hasText: "0001" }).dblclick();
    await page.getByText("Este comprobante es de la sede 0002").waitFor();
    expect(await page.getByRole("main").locator("input").count()).toBe(0);
    await page.getByRole("link", { name: "Volver a la lista" }).click();
    // The list is as it was left.
    await expect.poll(() => site.inputValue()).toBe("0002");
    expect(page.url()).toContain("?sede=0002&mes=");
    expect(browser.faults).toEqual([]);
  });
});

describe("a month of 50 000 vouchers", () => {
  it("opens and finds as one types; how fast is printed", async () => {
    browser = await launch();
    const { page } = browser;
    await createCompany(page);
    await page.evaluate(seedLargeBook, { site: "0000", count: 50_000 });
    await page.goto(server.url);
    await page.reload();
    await page.getByRole("heading", { name: "Inicio" }).waitFor();
    const opened = await page.evaluate(async () => {
      const start = performance.now();
      location.hash = "#/comprobantes";
      while (!document.querySelector("[role=grid] tbody td.end"))
        await new Promise((done) => requestAnimationFrame(done));
      return performance.now() - start;
    });
    await page.locator(".shown", { hasText: "50,000 comprobantes" }).waitFor();
    const found = await page.evaluate(async () => {
      const input =
        document.querySelector<HTMLInputElement>("input[type=search]");
      const shown = document.querySelector(".shown");
      if (!input || !shown) throw new Error("no search");
      const start = performance.now();
      input.value = "venta 49999";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      while (!shown.textContent.startsWith("1 "))
        await new Promise((done) => requestAnimationFrame(done));
      return performance.now() - start;
    });
    console.log(
      `list of 50 000: opened in ${Math.round(opened)} ms, found in ${Math.round(found)} ms`,
    );
    // Back from a voucher (these have no pages: it says so) the list stands where it was left.
    await page.getByRole("searchbox", { name: "Buscar" }).fill("");
    await page.locator(".shown", { hasText: "50,000 comprobantes" }).waitFor();
    await page.getByRole("grid").focus();
    await keys(page, "<End>", "<Enter>");
    await page.getByText("No se pudo leer").waitFor();
    await page.goBack();
    const last = page.getByRole("row").filter({ hasText: "149999" });
    await last.waitFor();
    expect(await last.getAttribute("aria-selected")).toBe("true");
    expect(browser.faults).toEqual([]);
  });
});

describe("a draft", () => {
  it("survives the closing of the browser and is found under Borradores", async () => {
    browser = await launch();
    await createCompany(browser.page);
    await typeVoucher(browser.page, "1180", "1000");
    await browser.page.getByText("Borrador guardado").waitFor();
    // Said of what was typed first already: a slow machine keeps the last amount a moment later.
    await expect
      .poll(() => browser.page.evaluate(storedDrafts))
      .toContain("1,000.00");
    browser = await browser.restart();
    const { page } = browser;
    await openList(page);
    await page.getByRole("link", { name: "Borradores 1" }).click();
    await page.getByRole("link", { name: "31 0001" }).click();
    await page.getByLabel("Debe, renglón 1").waitFor();
    expect(await page.getByLabel("Debe, renglón 1").inputValue()).toBe(
      "1,180.00",
    );
    expect(await total(page, "difference")).toBe("180.00");
    await page.getByRole("button", { name: "Descartar" }).click();
    const question = page.getByRole("dialog");
    expect(await question.innerText()).toContain("con 2 renglones escritos");
    await question.getByRole("button", { name: "Descartar" }).click();
    await page.getByText("Sin borradores en octubre 2026").waitFor();
    expect(browser.faults).toEqual([]);
  });

  it("is kept when the editor is left in mid-word", async () => {
    browser = await launch();
    const { page } = browser;
    await createCompany(page);
    await page.keyboard.press("Alt+n");
    await heading(page, "Comprobante nuevo");
    await page.getByLabel("Glosa", { exact: true }).fill("a medias");
    await page.getByRole("link", { name: "Volver a la lista" }).click();
    await page.getByRole("link", { name: "Borradores 1" }).click();
    await page.getByText("a medias").waitFor();
    expect(page.url()).toContain("?to=borradores&mes=");
  });
});

describe("a person that the master lacks", () => {
  it("is created in passing", async () => {
    browser = await launch();
    const { page } = browser;
    await createCompany(page);
    await typeVoucher(page, "100", "100");
    const cell = page.getByLabel("Persona, renglón 1");
    await cell.focus();
    await page.keyboard.type("20100047218");
    await page.getByRole("option", { name: "Crear la persona" }).waitFor();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    const name = dialog.getByLabel("Nombre o razón social");
    await expect
      .poll(() => name.evaluate((e) => e === document.activeElement))
      .toBe(true);
    await keys(page, "Banco de Crédito", "<Enter>");
    await dialog.waitFor({ state: "detached" });
    expect(await cell.inputValue()).toBe("20100047218");
    await page.getByText("Banco de Crédito", { exact: true }).waitFor();
    await page.keyboard.press("Control+s");
    await page.getByText("Guardado: 31 0001.").waitFor();
    await openList(page);
    await page
      .getByRole("row")
      .filter({ hasText: "Banco de Crédito" })
      .waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("credito");
    await page.locator(".shown", { hasText: "1 comprobante" }).waitFor();
    await page.keyboard.type("xx");
    await page.getByText("Ningún comprobante coincide").waitFor();
    expect(browser.faults).toEqual([]);
  });
});

describe("accessibility", () => {
  it.each(["light", "dark"] as const)(
    "axe finds nothing in the list and the editor in %s",
    async (colorScheme) => {
      browser = await launch({ colorScheme });
      const { page } = browser;
      const shot = async (name: string): Promise<void> => {
        const folder = process.env["SHOTS"];
        if (folder !== undefined)
          await page.screenshot({
            path: `${folder}-${name}-${colorScheme}.png`,
          });
      };
      await createCompany(page);
      expect(await axe(page), "empty month").toEqual([]);
      await shot("empty");
      await typeVoucher(page, "1180", "1000");
      await page.getByLabel("Cuenta, renglón 2").focus();
      await page.keyboard.type("104");
      await page.getByRole("listbox").waitFor();
      expect(await axe(page), "suggestions").toEqual([]);
      await shot("suggestions");
      await page.keyboard.press("Enter");
      await page.getByLabel("Persona, renglón 1").fill("12345678");
      await page.keyboard.press("Control+s");
      await page.getByText("No se guardó").waitFor();
      expect(await axe(page), "problems").toEqual([]);
      await shot("problems");
      await page.getByRole("button", { name: "Crear la persona…" }).click();
      await page.getByRole("dialog").waitFor();
      expect(await axe(page), "person").toEqual([]);
      await shot("person");
      await page.keyboard.press("Escape");
      await page.getByLabel("Persona, renglón 1").fill("");
      await page.getByLabel("Haber, renglón 2").focus();
      await page.keyboard.press("F9");
      await page.keyboard.press("Control+s");
      await page.getByText("Guardado: 31 0001.").waitFor();
      await shot("saved");
      await openList(page);
      await page.getByRole("grid").waitFor();
      expect(await axe(page), "list").toEqual([]);
      await shot("list");
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await axe(page), "narrow list").toEqual([]);
      await shot("list-390");
      expect(await overflows(page)).toBe(false);
      await page.getByRole("row").filter({ hasText: "0001" }).dblclick();
      await page.getByLabel("Debe, renglón 1").waitFor();
      expect(await axe(page), "narrow editor").toEqual([]);
      await shot("editor-390");
      expect(await overflows(page)).toBe(false);
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.getByLabel("Glosa", { exact: true }).fill("Otra");
      await page.getByText("Borrador guardado").waitFor();
      await shot("changed");
      await page.getByRole("link", { name: "Volver a la lista" }).click();
      await page.getByRole("link", { name: "Borradores 1" }).click();
      await page.getByText("Cambios de 0001").waitFor();
      expect(await axe(page), "drafts").toEqual([]);
      await shot("drafts");
      await page.getByRole("link", { name: "31 0001" }).click();
      await page.getByRole("button", { name: "Anular…" }).click();
      await page.getByRole("dialog").waitFor();
      expect(await axe(page), "question").toEqual([]);
      await shot("question");
      await page.getByRole("dialog").getByLabel("Motivo").fill("duplicado");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: "Anular" })
        .click();
      await page.getByText("Este comprobante está anulado").waitFor();
      expect(await axe(page), "voided").toEqual([]);
      await shot("voided");
    },
    180_000,
  );
});

/** The drafts as they lie in the database, as text. Runs in the page. */
async function storedDrafts(): Promise<string> {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open("valija");
    request.onsuccess = () => {
      done(request.result);
    };
  });
  const all = await new Promise<unknown>((done) => {
    const request = db.transaction("drafts").objectStore("drafts").getAll();
    request.onsuccess = () => {
      done(request.result);
    };
  });
  db.close();
  return JSON.stringify(all);
}

/** Copies all books to another site, as an import would have brought them. Runs in the page. */
async function copyBooksToSite(site: string): Promise<void> {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open("valija");
    request.onsuccess = () => {
      done(request.result);
    };
  });
  const stores = ["books", "pages", "summaries"];
  const work = db.transaction(stores, "readwrite");
  for (const name of stores) {
    const store = work.objectStore(name);
    const request = store.getAll();
    request.onsuccess = () => {
      for (const row of request.result as {
        id?: string;
        book?: string;
        key?: { site: string };
      }[]) {
        const of = (id: string): string => id.replace("|0000|", `|${site}|`);
        if (row.id !== undefined) row.id = of(row.id);
        if (row.book !== undefined) row.book = of(row.book);
        if (row.key) row.key = { ...row.key, site };
        store.put(row);
      }
    };
  }
  await new Promise((done) => {
    work.oncomplete = done;
  });
  db.close();
}
