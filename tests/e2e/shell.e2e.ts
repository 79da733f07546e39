import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  axe,
  launch,
  storedOffline,
  tabStops,
  type Browser,
} from "./support/browser.ts";
import { DIST, serveDist, type Server } from "./support/server.ts";

const SCREENS = [
  ["/", "Empezar con Valija"],
  ["/empresa", "Empresa nueva"],
  ["/comprobantes", "Comprobantes"],
  ["/traer", "Traer comprobantes"],
  ["/gestion/contabilizar", "Contabilizar documentos"],
  ["/exportar", "Exportar"],
  ["/importar", "Importar"],
  ["/historial", "Historial"],
  ["/configuracion", "Configuración"],
  ["/acerca", "Acerca de Valija"],
] as const;

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

function heading(page: Page, name: string) {
  return page.getByRole("heading", { level: 1, name, exact: true });
}

async function open(path: string, name: string): Promise<void> {
  await browser.page.goto(`${server.url}#${path}`);
  await heading(browser.page, name).waitFor();
}

describe("the page", () => {
  it("loads every screen without errors or violations of its policy", async () => {
    browser = await launch();
    for (const [path, name] of SCREENS) {
      await open(path, name);
      expect(await browser.page.title()).toBe(`${name} · Valija`);
    }
    await open("/no-existe", "Página no encontrada");
    expect(browser.faults).toEqual([]);
  });

  it("asks nothing of any other machine", async () => {
    browser = await launch();
    const asked: string[] = [];
    browser.context.on("request", (request) => asked.push(request.url()));
    for (const [path, name] of SCREENS) await open(path, name);
    expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
  });

  it("keeps the policy strict", () => {
    const page = readFileSync(join(DIST, "index.html"), "utf8");
    expect(page).toContain("default-src 'none'; script-src 'self'");
    expect(page).not.toContain("unsafe");
    expect(page).toContain('<html lang="es">');
  });

  it("can be installed", async () => {
    browser = await launch();
    await open("/empresa", "Empresa nueva");
    await storedOffline(browser.page);
    const cdp = await browser.context.newCDPSession(browser.page);
    const { errors } = await cdp.send("Page.getAppManifest");
    const { installabilityErrors } = await cdp.send(
      "Page.getInstallabilityErrors",
    );
    await cdp.detach();
    expect([errors, installabilityErrors]).toEqual([[], []]);
  });
});

describe("without a network", () => {
  it("starts and goes everywhere after a first visit, a restart, and the server gone", async () => {
    const own = await serveDist();
    browser = await launch();
    // Only the first screen: the parts of the others were never asked for.
    await browser.page.goto(own.url);
    await storedOffline(browser.page);
    await own.stop();
    browser = await browser.restart();
    const { page } = browser;
    await browser.context.setOffline(true);
    await page.goto(own.url);
    await heading(page, "Empezar con Valija").waitFor();
    await page.getByText("Sin conexión", { exact: true }).waitFor();
    const links = page.getByRole("navigation").getByRole("link");
    for (const [, name] of SCREENS.slice(2, 7)) {
      await links.filter({ hasText: name }).first().click();
      await heading(page, name).waitFor();
    }
    await page.goto(`${own.url}#/acerca`);
    await page.getByText("Listo sin conexión").waitFor();
    expect(browser.faults).toEqual([]);
  });
});

describe("a new version", () => {
  let folder: string;
  let own: Server;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "valija-dist-"));
    cpSync(DIST, folder, { recursive: true });
    own = await serveDist(folder);
  });
  afterAll(async () => {
    await own.stop();
    rmSync(folder, { recursive: true });
  });

  it("waits for a yes, not while a tab writes, and then is taken over by all tabs", async () => {
    browser = await launch();
    const [first, second] = [browser.page, await browser.context.newPage()];
    await first.goto(own.url);
    await storedOffline(first);
    await second.goto(`${own.url}#/acerca`);
    await heading(second, "Acerca de Valija").waitFor();
    for (const page of [first, second]) await mark(page);
    const notice = first.getByText("Versión nueva lista.");
    expect(await notice.count()).toBe(0);

    appendFileSync(join(folder, "service-worker.js"), "\n// next version\n");
    await first.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await notice.waitFor();
    await second.getByText("Versión nueva lista.").waitFor();

    await second.evaluate(() => {
      void navigator.locks.request(
        "valija-write",
        () =>
          new Promise<void>((done) => {
            addEventListener("blur", () => {
              done();
            });
          }),
      );
    });
    const yes = first.getByRole("button", { name: "Actualizar ahora" });
    await yes.click();
    await first.getByText("cuando termine el trabajo en curso").waitFor();
    expect(await Promise.all([first, second].map(isMarked))).toEqual([
      true,
      true,
    ]);

    await second.evaluate(() => dispatchEvent(new Event("blur")));
    await yes.click();
    for (const page of [first, second])
      await expect.poll(() => isMarked(page), { timeout: 10_000 }).toBe(false);
    await heading(second, "Acerca de Valija").waitFor();
    expect(await notice.count()).toBe(0);
    expect(browser.faults).toEqual([]);
  });

  it("says so when a part of the old one is gone, and does not reload by itself", async () => {
    browser = await launch();
    const { page } = browser;
    await page.goto(own.url);
    await heading(page, "Empezar con Valija").waitFor();
    await mark(page);
    await page.evaluate(() => dispatchEvent(new Event("vite:preloadError")));
    await page.getByText("es de una versión anterior").waitFor();
    expect(await isMarked(page)).toBe(true);
    await page.getByRole("button", { name: "Recargar" }).click();
    await expect.poll(() => isMarked(page)).toBe(false);
  });

  /** Leaves a mark that only a reload takes away. */
  function mark(page: Page): Promise<void> {
    return page.evaluate(() => {
      document.documentElement.dataset["mark"] = "";
    });
  }

  async function isMarked(page: Page): Promise<boolean> {
    return (await page.locator("html[data-mark]").count()) > 0;
  }
});

describe("the form of a new company", () => {
  it("checks a RUC while it is typed", async () => {
    browser = await launch();
    await open("/empresa", "Empresa nueva");
    const { page } = browser;
    const ruc = page.getByLabel("RUC");
    await ruc.pressSequentially("30");
    await page.getByText("empieza con 10, 15, 16, 17 o 20").waitFor();
    await ruc.fill("2051233379");
    await page.getByText("Falta 1 carácter.").waitFor();
    await ruc.press("End");
    await ruc.press("8");
    await page.getByText("termina en 8 y debería terminar en 7").waitFor();
    expect(await ruc.getAttribute("aria-invalid")).toBe("true");
    await ruc.press("Backspace");
    await ruc.press("7");
    await page.getByText("RUC correcto.").waitFor();
    expect(await ruc.getAttribute("aria-invalid")).toBe(null);
  });

  it("checks an RFC with & and Ñ, and follows the country", async () => {
    browser = await launch({ locale: "es-MX" });
    await open("/empresa", "Empresa nueva");
    const { page } = browser;
    const rfc = page.getByLabel("RFC");
    expect(await page.getByLabel("Moneda").inputValue()).toBe("MXN");
    for (const id of ["ñ&a010101ab", "M&Ñ850101QR"]) {
      await rfc.fill(id);
      await page.getByText("Falta 1 carácter.").waitFor();
      await rfc.press("End");
      await rfc.press("0");
      const said = await page
        .getByText(/debería terminar en|RFC correcto/)
        .innerText();
      const right = /terminar en ([0-9A])\./.exec(said)?.[1];
      if (right !== undefined) {
        await rfc.press("Backspace");
        await rfc.press(right);
      }
      await page.getByText("RFC correcto.").waitFor();
    }
    await rfc.fill("XAXX010101000");
    await page.getByText("RFC genérico").waitFor();
    await page.getByLabel("País").selectOption("PE");
    await page.getByText("El RUC lleva solo dígitos.").waitFor();
    expect(await page.getByLabel("Moneda").inputValue()).toBe("PEN");
  });

  it("is filled in and sent by keyboard alone", async () => {
    browser = await launch();
    await open("/empresa", "Empresa nueva");
    const { page } = browser;
    await page.getByLabel("RUC").focus();
    await page.keyboard.type("20512333797");
    await page.keyboard.press("Enter");
    // Sent too early: the first field that lacks something has the focus.
    await page.keyboard.type("Comercial Andina SAC");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Arequipa");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Rosa Quispe");
    await page.keyboard.press("Enter");
    await heading(page, "Inicio").waitFor();
    const bar = page.getByRole("banner");
    expect(await bar.innerText()).toMatch(
      /Comercial Andina SAC\s+20512333797\s+0000\s+Arequipa/,
    );
    expect(browser.faults).toEqual([]);
  });
});

describe("accessibility", () => {
  it.each(["light", "dark"] as const)(
    "axe finds nothing on any screen in %s",
    async (colorScheme) => {
      browser = await launch({ colorScheme });
      for (const [path, name] of SCREENS) {
        await open(path, name);
        expect(await axe(browser.page), path).toEqual([]);
      }
      await open("/empresa", "Empresa nueva");
      await browser.page.getByRole("button", { name: "Crear empresa" }).click();
      expect(await axe(browser.page), "errors").toEqual([]);
      await browser.page.setViewportSize({ width: 390, height: 844 });
      await browser.page.getByRole("button", { name: "Menú" }).click();
      expect(await axe(browser.page), "menu").toEqual([]);
    },
  );

  it("reaches everything with Tab", async () => {
    browser = await launch();
    await open("/empresa", "Empresa nueva");
    const stops = await tabStops(browser.page);
    const all = browser.page.locator("a, button, input, select");
    const visible = all.filter({ visible: true });
    expect(stops).toHaveLength(await visible.count());
    expect(stops[0]).toBe("Saltar al contenido");
    expect(stops.at(-2)).toBe("Crear empresa");
  });

  it("gives the focus to a new screen and skips to it", async () => {
    browser = await launch();
    await open("/empresa", "Empresa nueva");
    const { page } = browser;
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.localName);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("main");
    await page.getByRole("link", { name: "Historial" }).press("Enter");
    await heading(page, "Historial").waitFor();
    await expect.poll(focused).toBe("main");
  });

  it("opens and closes the menu of a narrow window by keyboard", async () => {
    browser = await launch({ viewport: { width: 390, height: 844 } });
    await open("/empresa", "Empresa nueva");
    const { page } = browser;
    const menu = page.getByRole("button", { name: "Menú" });
    await menu.press("Enter");
    const home = page.getByRole("link", { name: "Inicio" });
    await expect
      .poll(() => home.evaluate((a) => a === document.activeElement))
      .toBe(true);
    await page.keyboard.press("Escape");
    expect(await menu.evaluate((b) => b === document.activeElement)).toBe(true);
    expect(await home.isVisible()).toBe(false);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > innerWidth,
    );
    expect(wide).toBe(false);
  });

  it("keeps the chosen look", async () => {
    browser = await launch();
    await open("/configuracion", "Configuración");
    const { page } = browser;
    await page.getByRole("radio", { name: "Oscuros" }).check();
    await page.reload();
    await page.locator("html[data-theme=dark]").waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
