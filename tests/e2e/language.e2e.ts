import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axe, type LaunchOptions } from "./support/browser.ts";
import {
  choosePeriod,
  go,
  importFile,
  install,
  type Installation,
} from "./support/company.ts";
import { fixture } from "./support/packages.ts";
import { serveDist, type Server } from "./support/server.ts";

/** Each screen by its address, as both languages head it. */
const SCREENS = [
  ["/", "Inicio", "Home"],
  ["/comprobantes", "Comprobantes", "Vouchers"],
  ["/comprobantes/nuevo", "Comprobante nuevo", "New voucher"],
  ["/traer", "Traer comprobantes", "Bring in vouchers"],
  ["/gestion/contabilizar", "Contabilizar documentos", "Post documents"],
  ["/exportar", "Exportar", "Export"],
  ["/importar", "Importar", "Import"],
  ["/historial", "Historial", "History"],
  ["/configuracion", "Configuración", "Settings"],
  ["/acerca", "Acerca de Valija", "About Valija"],
  ["/no-existe", "Página no encontrada", "Page not found"],
] as const;

/** Words that stand on some screen in Spanish and in no name of the sample company, its accounts and its people. */
const SPANISH =
  /[¿¡«»]|\b(comprobantes?|renglón|período|sede|glosa|debe|haber|elija|importar|exportar|guardar|archivo|sin|los|para|que|por|enero|octubre|anterior|siguiente|cerrar)\b/iu;

let server: Server;
let open: Installation | null = null;

beforeAll(async () => {
  server = await serveDist();
});
afterEach(async () => {
  const faults = open?.browser.faults ?? [];
  await open?.browser.close();
  open = null;
  expect(faults).toEqual([]);
});
afterAll(async () => {
  await server.stop();
});

/** The central site with the sample month of another, as a person gets there: in Spanish. */
async function start(options?: LaunchOptions): Promise<Page> {
  const place = { code: "0001", name: "Lima", central: true };
  open = await install(server.url, place, options);
  const { page } = open;
  await go(page, "Importar");
  await choosePeriod(page, "2026-10");
  await importFile(page, fixture("vouchers-month.zip"));
  await page.getByRole("button", { name: "Volver a la lista" }).click();
  return page;
}

async function show(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(`${server.url}#${path}`);
  await page
    .getByRole("heading", { level: 1, name: heading, exact: true })
    .waitFor();
}

async function speak(page: Page, language: string): Promise<void> {
  await page.getByRole("radio", { name: language, exact: true }).check();
}

/** Everything that is read or heard on the page: texts, names, hints; not what was typed, nor names in their own language. */
function spoken(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [document.title];
    const walk = (element: Element): void => {
      // What is marked as Spanish stays as it is.
      if (element.getAttribute("lang") === "es") return;
      for (const name of ["aria-label", "title", "placeholder", "alt"])
        found.push(element.getAttribute(name) ?? "");
      for (const node of element.childNodes)
        if (node instanceof Element) walk(node);
        else if (node instanceof Text) found.push(node.data);
    };
    walk(document.body);
    return found.map((text) => text.trim()).filter(Boolean);
  });
}

/** What is wider than its place: cut off, or pushing the page aside. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide =
      document.documentElement.scrollWidth > innerWidth ? ["the page"] : [];
    const cut = [
      ...document.querySelectorAll<HTMLElement>(
        "button, nav a, legend, h1, h2, dt",
      ),
    ].filter(
      (e) =>
        e.scrollWidth > e.clientWidth + 1 &&
        e.clientWidth > 1 &&
        !e.matches(".visually-hidden"),
    );
    return [...wide, ...cut.map((e) => e.outerHTML.slice(0, 200))];
  });
}

describe("the language of the screen", () => {
  it("changes at once, on every screen, stays after a reload, and changes back", async () => {
    const page = await start();
    await show(page, "/configuracion", "Configuración");
    expect(await page.locator("html").getAttribute("lang")).toBe("es");

    await speak(page, "English");
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    await page.locator("html[lang=en]").waitFor();
    expect(await page.title()).toBe("Settings · Valija");
    expect(await axe(page)).toEqual([]);

    for (const [path, , heading] of SCREENS) {
      await show(page, path, heading);
      expect(await overflowing(page)).toEqual([]);
      const left = (await spoken(page)).filter((text) => SPANISH.test(text));
      expect(left, path).toEqual([]);
    }

    await page.reload();
    await page
      .getByRole("heading", { level: 1, name: "Page not found" })
      .waitFor();
    await page.locator("html[lang=en]").waitFor();

    await show(page, "/configuracion", "Settings");
    await speak(page, "Español");
    await page
      .getByRole("heading", { level: 1, name: "Configuración" })
      .waitFor();
    await page.locator("html[lang=es]").waitFor();
    for (const [path, heading] of SCREENS) await show(page, path, heading);
  });

  it("changes in every window, without a reload", async () => {
    const page = await start();
    await show(page, "/comprobantes", "Comprobantes");
    const other = await page.context().newPage();
    await show(other, "/configuracion", "Configuración");
    await speak(other, "English");
    await page
      .getByRole("heading", { level: 1, name: "Vouchers", exact: true })
      .waitFor();
    await page.getByRole("banner").getByText("October 2026").waitFor();
  });

  it("changes dates and leaves amounts as the country writes them", async () => {
    const page = await start();
    await show(page, "/comprobantes", "Comprobantes");
    await page.getByLabel("Sede", { exact: true }).selectOption("0002");
    const grid = page.getByRole("grid");
    await grid.getByText("/10/2026").first().waitFor();
    const amounts = grid.locator("td").filter({ hasText: /^[\d,]+\.\d\d$/ });
    await amounts.first().waitFor();
    const before = await amounts.allInnerTexts();
    await show(page, "/configuracion", "Configuración");
    await speak(page, "English");
    await show(page, "/comprobantes", "Vouchers");
    await page.getByLabel("Site", { exact: true }).selectOption("0002");
    await grid
      .getByText(/^\d\d Oct 2026$/)
      .first()
      .waitFor();
    expect(await amounts.allInnerTexts()).toEqual(before);
  });

  it("is that of a review, of an import and of a refusal", async () => {
    const page = await start();
    await show(page, "/configuracion", "Configuración");
    await speak(page, "English");
    await show(page, "/importar", "Import");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose files" }).click();
    await (
      await chooser
    ).setFiles([
      fixture("vouchers-two-pages.zip"),
      fixture("../../build-package.ts"),
    ]);
    await page.getByText("it is not a ZIP").waitFor();
    const box = page.getByRole("checkbox", { name: /^Choose / }).first();
    await box.check();
    await page.getByRole("button", { name: "Review" }).click();
    await page.getByRole("heading", { name: "Books that change" }).waitFor();
    const left = (await spoken(page)).filter((text) => SPANISH.test(text));
    expect(left).toEqual([]);
    await page.getByRole("button", { name: /^Import: / }).click();
    await page.getByRole("heading", { level: 2, name: "Imported" }).waitFor();
  });

  it("fits a telephone", async () => {
    const page = await start({ viewport: { width: 390, height: 844 } });
    await show(page, "/configuracion", "Configuración");
    await speak(page, "English");
    for (const [path, , heading] of SCREENS) {
      await show(page, path, heading);
      expect(await overflowing(page), path).toEqual([]);
    }
  });
});
