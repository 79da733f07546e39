import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axe, type Browser } from "./support/browser.ts";
import { choosePeriod, install } from "./support/company.ts";
import { seedLargeBook } from "./support/large-book.ts";
import { serveDist, type Server } from "./support/server.ts";

const COUNT = 50_000;
const LIMA = { code: "0001", name: "Lima" };

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

async function start(options?: Parameters<typeof install>[2]): Promise<Page> {
  const installed = await install(server.url, LIMA, options);
  browser = installed.browser;
  return installed.page;
}

function heading(page: Page, name: string) {
  return page.getByRole("heading", { level: 1, name, exact: true });
}

function palette(page: Page) {
  return page.getByRole("combobox", { name: "Buscar o ejecutar" });
}

function shortcuts(page: Page) {
  return page.getByRole("dialog", { name: "Atajos de teclado" });
}

async function open(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${server.url}${path}`);
  await heading(page, name).waitFor();
}

/** Waits until the address holds a text, and the field the month. */
async function shows(page: Page, month: string, address = ""): Promise<void> {
  await page.waitForFunction(
    ([value, part]) =>
      [...document.querySelectorAll("input")].some(
        (input) => input.value === value,
      ) && location.href.includes(part),
    [month, address] as const,
  );
}

describe("paper", () => {
  it("shows all rows of a list with their head, not the screen around them", async () => {
    const page = await start({ colorScheme: "dark" });
    await page.evaluate(seedLargeBook, { site: "0001", count: COUNT });
    await open(page, "?mes=2026-10#/comprobantes", "Comprobantes");
    await page.locator(".shown", { hasText: "50,000 comprobantes" }).waitFor();
    // Chromium needs a minute to lay 50 000 rows on a thousand pages; a part of them shows the same.
    await page.getByLabel("Buscar", { exact: true }).fill("1490");
    const shown = page.locator(".shown").filter({ hasNotText: "50,000" });
    await shown.waitFor();
    const found = Number.parseInt(
      (await shown.innerText()).replace(",", ""),
      10,
    );
    expect(found).toBeGreaterThanOrEqual(100);
    const pdf = await page.pdf({ format: "A4" });
    const pages =
      pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    // Between thirty and eighty to a page.
    expect(pages).toBeGreaterThanOrEqual(found / 80);
    expect(pages).toBeLessThanOrEqual(found / 30 + 1);
    // Gone again when the paper is made.
    expect(await page.locator("tbody tr").count()).toBeLessThan(100);
    await page.getByLabel("Buscar", { exact: true }).fill("");
    await page.locator(".shown", { hasText: "50,000 comprobantes" }).waitFor();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const printed = await page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      const rows = [...document.querySelectorAll("main table tbody tr")].filter(
        (row) => row.checkVisibility(),
      );
      const text = document.querySelector("main")?.innerText.slice(0, 400);
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      const ink = getComputedStyle(document.body).color;
      const bar = document.querySelector("nav")?.checkVisibility();
      dispatchEvent(new Event("afterprint"));
      return {
        rows: rows.length,
        last: rows.at(-1)?.textContent,
        text,
        ground,
        ink,
        bar,
      };
    });
    expect(printed.rows).toBe(COUNT);
    expect(printed.last).toContain("149999");
    expect(printed.text).toContain("Comercial Andina SAC");
    expect(printed.text).toContain("Impreso el");
    expect(printed.text).toContain("\n\noctubre 2026\n");
    expect(printed.ground).toBe("rgba(0, 0, 0, 0)");
    expect(printed.ink).toBe("rgb(0, 0, 0)");
    expect(printed.bar).toBe(false);
    expect(browser.faults).toEqual([]);
  });
});

/** Longer than choices that count as one step. */
const STEP = 1100;

describe("the palette", () => {
  it("runs commands by name, by keyboard alone", async () => {
    const page = await start();
    await page.keyboard.press("Control+k");
    await palette(page).waitFor();
    // Without the accent that its name may have, in any case.
    await page.keyboard.type("HISTORÍAL");
    await page.getByRole("option", { name: "Historial" }).waitFor();
    expect(await page.getByRole("option").count()).toBe(1);
    await page.keyboard.press("Enter");
    await heading(page, "Historial").waitFor();
    await page.waitForFunction(
      () => document.activeElement?.tagName === "MAIN",
    );
    // What was used last stands first.
    await page.keyboard.press("Control+k");
    await page.getByText("Recientes").waitFor();
    const first = page.getByRole("option").first();
    expect(await first.innerText()).toBe("Historial");
    expect(await first.getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await heading(page, "Inicio").waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("no hay tal cosa");
    await page.getByText("No hay nada con ese nombre").waitFor();
    expect(browser.faults).toEqual([]);
  });

  it("gives the focus back when it is left", async () => {
    const page = await start();
    await open(page, "#/comprobantes", "Comprobantes");
    const field = page.getByRole("textbox", { name: "Período" });
    await field.focus();
    await page.keyboard.press("Control+k");
    await palette(page).waitFor();
    // A dialog has the keys alone.
    await page.keyboard.press("Alt+n");
    await page.keyboard.press("Escape");
    await palette(page).waitFor({ state: "detached" });
    await page.waitForFunction(
      () => document.activeElement instanceof HTMLInputElement,
    );
    expect(await field.evaluate((at) => at === document.activeElement)).toBe(
      true,
    );
    await heading(page, "Comprobantes").waitFor();
  });

  it("knows what the screen offers, and forgets it with the screen", async () => {
    const page = await start();
    await open(page, "#/comprobantes", "Comprobantes");
    await page.getByRole("button", { name: "Buscar o ejecutar" }).click();
    const create = page.getByRole("option", { name: "Nuevo comprobante" });
    await create.waitFor();
    expect(await create.innerText()).toContain("Alt");
    await create.click();
    await heading(page, "Comprobante nuevo").waitFor();
    await open(page, "#/acerca", "Acerca de Valija");
    await page.keyboard.press("Control+k");
    await palette(page).fill("nuevo");
    await page.getByText("No hay nada con ese nombre").waitFor();
  });

  it("changes the look at once and remembers it", async () => {
    const page = await start();
    await page.keyboard.press("Control+k");
    await palette(page).fill("oscuros");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.documentElement.dataset["theme"] === "dark",
    );
    await page.keyboard.press("Control+b");
    await page
      .getByRole("navigation", { name: "Navegación principal" })
      .waitFor({ state: "hidden" });
    await page.reload();
    await heading(page, "Inicio").waitFor();
    expect(
      await page.evaluate(() => document.documentElement.dataset["theme"]),
    ).toBe("dark");
    await page.getByRole("button", { name: "Menú" }).click();
    await page.getByRole("button", { name: "Mostrar la navegación" }).click();
    await page.getByRole("link", { name: "Historial", exact: true }).waitFor();
  });
});

describe("the list of shortcuts", () => {
  it("shows those that hold now, and never opens while one types", async () => {
    const page = await start();
    await open(page, "#/comprobantes", "Comprobantes");
    const field = page.getByRole("textbox", { name: "Período" });
    await field.fill("");
    await field.press("?");
    expect(await field.inputValue()).toBe("?");
    expect(await shortcuts(page).count()).toBe(0);
    await page.locator("main").focus();
    await page.keyboard.press("?");
    await shortcuts(page).waitFor();
    const text = await shortcuts(page).innerText();
    expect(text).toContain("Nuevo comprobante");
    expect(text).toContain("Buscar o ejecutar");
    await page.keyboard.press("Escape");
    await shortcuts(page).waitFor({ state: "detached" });
    await open(page, "#/acerca", "Acerca de Valija");
    await page.getByRole("button", { name: "Atajos de teclado" }).click();
    expect(await shortcuts(page).innerText()).not.toContain(
      "Nuevo comprobante",
    );
  });
});

describe("what opens over a screen", () => {
  it.each(["light", "dark"] as const)(
    "has no faults that axe knows, %s",
    async (colorScheme) => {
      const page = await start({ colorScheme });
      await page.keyboard.press("Control+k");
      await page.getByRole("option").first().waitFor();
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await palette(page).waitFor({ state: "detached" });
      await page.keyboard.press("?");
      await shortcuts(page).waitFor();
      expect(await axe(page)).toEqual([]);
    },
  );
});

describe("the address", () => {
  it("brings the month and the filters back: Back, Forward, a reload", async () => {
    const page = await start();
    await open(page, "#/comprobantes", "Comprobantes");
    await choosePeriod(page, "2026-09");
    await shows(page, "2026-09", "mes=2026-09");
    await page.waitForTimeout(STEP);
    await choosePeriod(page, "2026-08");
    await shows(page, "2026-08", "mes=2026-08");
    await page.getByRole("link", { name: "05 Ventas" }).click();
    await shows(page, "2026-08", "to=05&mes=2026-08");
    await page.goBack();
    await page.goBack();
    await shows(page, "2026-09", "?mes=2026-09#");
    await page.getByRole("banner").getByText("septiembre 2026").waitFor();
    await page.goForward();
    await page.goForward();
    await shows(page, "2026-08", "to=05&mes=2026-08");
    await page.reload();
    await shows(page, "2026-08", "to=05&mes=2026-08");
    // Another screen works in the same month, and says so.
    await page
      .getByRole("navigation")
      .getByRole("link", { name: "Exportar", exact: true })
      .click();
    await heading(page, "Exportar").waitFor();
    await shows(page, "2026-08", "?mes=2026-08#/exportar");
    await page
      .getByRole("combobox", { name: "Tipo de operación" })
      .selectOption("05");
    await shows(page, "2026-08", "mes=2026-08&to=05#/exportar");
    await page.goBack();
    await page.waitForFunction(() => !location.href.includes("to=05"));
    expect(
      await page
        .getByRole("combobox", { name: "Tipo de operación" })
        .inputValue(),
    ).toBe("");
    expect(browser.faults).toEqual([]);
  });

  it("lets two tabs work in two months", async () => {
    const page = await start();
    await open(page, "#/comprobantes", "Comprobantes");
    await choosePeriod(page, "2026-09");
    const other = await browser.context.newPage();
    await open(other, "?mes=2026-07#/exportar", "Exportar");
    await shows(other, "2026-07");
    await open(page, "#/importar", "Importar");
    await shows(page, "2026-09", "mes=2026-09#/importar");
    await other.reload();
    await shows(other, "2026-07", "mes=2026-07#/exportar");
    await page.reload();
    await shows(page, "2026-09", "mes=2026-09#/importar");
    expect(browser.faults).toEqual([]);
  });
});
