import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { needsShared, SHARED } from "../support/shared.ts";
import { axe, launch, storedOffline } from "./support/browser.ts";
import {
  choosePeriod,
  createCompany,
  giveFiles,
  go,
  importButton,
  importFile,
  install,
  review,
  type Installation,
  type Place,
} from "./support/company.ts";
import { checkPackage, fixture, makePackage } from "./support/packages.ts";
import { serveDist, type Server } from "./support/server.ts";

const LIMA: Place = { code: "0001", name: "Lima", central: true };
const AREQUIPA: Place = { code: "0002", name: "Arequipa" };

/** Four vouchers of site 0002, October 2026, T/O 05 and 22. */
const MONTH = fixture("vouchers-month.zip");
const ONE_TYPE = fixture("vouchers-one-type.zip");

let server: Server;
let folder: string;
const open: Installation[] = [];

beforeAll(async () => {
  server = await serveDist();
  folder = mkdtempSync(join(tmpdir(), "valija-packages-"));
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

/** An installation on the import screen of October 2026. */
async function at(place: Place): Promise<Page> {
  const made = await install(server.url, place);
  open.push(made);
  await go(made.page, "Importar");
  await choosePeriod(made.page, "2026-10");
  return made.page;
}

function level2(page: Page, name: string | RegExp) {
  return page.getByRole("heading", { level: 2, name, exact: true });
}

/** The files of "No coinciden", each with its sentence. */
async function others(page: Page): Promise<Record<string, string>> {
  const items = page.locator("section", { has: level2(page, /^No coinciden/) });
  const found: Record<string, string> = {};
  for (const item of await items.getByRole("listitem").all()) {
    const [name = "", , text = ""] = await item
      .locator("> span")
      .allInnerTexts();
    found[name] = text;
  }
  return found;
}

/** The first rows of the history, cell by cell. */
async function historyRows(page: Page): Promise<string[][]> {
  await go(page, "Historial");
  const grid = page.getByRole("grid", { name: /^Traspasos/ });
  await grid.getByRole("row").nth(1).waitFor();
  const rows = await grid.locator("tbody tr[aria-rowindex]").all();
  return await Promise.all(
    rows.map((row) => row.locator("td").allInnerTexts()),
  );
}

/** Exports October into the folder that stands in for the stick, and gives its bytes. */
async function exportToFolder(
  page: Page,
): Promise<{ name: string; bytes: Buffer }> {
  await go(page, "Exportar");
  await choosePeriod(page, "2026-10");
  await page.getByLabel("Carpeta").check();
  await page.getByRole("button", { name: "Exportar", exact: true }).click();
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
  return { name, bytes: Buffer.from(base64, "base64") };
}

/** Where the data of an entry begins, behind its local header. */
function dataOf(zip: Buffer, entry: string): number {
  for (let at = 0; ; at++) {
    at = zip.indexOf(entry, at);
    expect(at).toBeGreaterThan(0);
    if (zip.readUInt32LE(at - 30) === 0x04034b50) return at + entry.length;
  }
}

/** Presses Cancel in the moment in which it appears: an import of 20 000 vouchers is over before a person could. */
async function cancelAtOnce(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      for (const button of document.querySelectorAll("button"))
        if (button.innerText === "Cancelar") {
          watch.disconnect();
          document.documentElement.dataset["cancelled"] = "";
          button.click();
        }
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
}

async function undo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Deshacer esta importación" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: "Deshacer" })
    .click();
  await page.getByText("otra vez como antes").waitFor();
}

describe("a month between two sites", () => {
  it("travels, is reviewed, replaced, undone, put back, and changes nothing the second time", async () => {
    const branch = await at(AREQUIPA);
    await giveFiles(branch, [MONTH]);
    await review(branch);
    await branch.getByText("El paquete es de esta misma sede (0002)").waitFor();
    expect(await importButton(branch).innerText()).toBe(
      "Importar: entran 4, salen 0",
    );
    await importButton(branch).click();
    await level2(branch, "Importado").waitFor();

    const made = await exportToFolder(branch);
    expect(made.name).toBe("20512333797_2026-10_S0002_N0001.zip");
    const code = await branch.locator(".facts strong").last().innerText();
    const slip = await branch.locator("pre").innerText();
    expect(slip).toContain(`CÓDIGO DE CONTROL  ${code}`);
    const file = join(folder, made.name);
    writeFileSync(file, made.bytes);
    if (SHARED !== null) expect(checkPackage(file)).toBe("");

    const central = await at(LIMA);
    await giveFiles(central, [file]);
    await review(central);
    await central.getByText("Todavía no se ha escrito nada.").waitFor();
    expect(await central.locator(".head strong").innerText()).toBe(code);
    await importButton(central).click();
    await level2(central, "Importado").waitFor();
    expect(await historyRows(central)).toEqual([
      [
        expect.any(String),
        "importado",
        "0002 · Arequipa",
        "2026-10",
        "1",
        "4",
        "607.00",
        code,
      ],
    ]);
    await undo(central);
    await central.getByText("deshecho").first().waitFor();

    // The month is empty again, and what was undone comes back by one button.
    await go(central, "Importar");
    await central.getByRole("button", { name: "Volver a la lista" }).click();
    await central.getByText("nuevo", { exact: true }).waitFor();
    await go(central, "Historial");
    await central.getByRole("button", { name: "Volver a importar" }).click();
    await central
      .getByRole("dialog")
      .getByRole("button", { name: "Volver a importar" })
      .click();
    await central.getByText("puesta otra vez").waitFor();

    await go(central, "Importar");
    await giveFiles(central, [file]);
    await central.getByText("ya importado").waitFor();
    await review(central);
    await central.getByText("Este contenido ya está aquí").waitFor();
    expect(await importButton(central).count()).toBe(0);

    // The same content leaves again under the next number, with the same code.
    await go(branch, "Exportar");
    await branch.getByRole("button", { name: "Exportar otro" }).click();
    const again = await exportToFolder(branch);
    expect(again.name).toBe("20512333797_2026-10_S0002_N0002.zip");
    expect(await branch.locator(".facts strong").last().innerText()).toBe(code);
    await historyRows(branch);
    await branch.getByText("Releído y comparado").waitFor();
  });

  it("goes to the downloads, says honestly what that means, and is the same package", async () => {
    const page = await at(AREQUIPA);
    await importFile(page, MONTH);
    await go(page, "Exportar");
    await page.getByLabel("Descargar").check();
    const [got] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Exportar", exact: true }).click(),
    ]);
    expect(got.suggestedFilename()).toBe("20512333797_2026-10_S0002_N0001.zip");
    await page.getByText("no se puede releer desde aquí").waitFor();
    const file = join(folder, "downloaded.zip");
    await got.saveAs(file);
    if (SHARED !== null) expect(checkPackage(file)).toBe("");
    expect((await historyRows(page))[0]?.[1]).toBe("enviado");
    await page.getByText("Descargas del navegador").waitFor();
  });

  it("replaces one T/O only, and several packages one after the other", async () => {
    const page = await at(LIMA);
    await giveFiles(page, [ONE_TYPE, MONTH]);
    await review(page);
    await page.getByText("Paquete 1 de 2").waitFor();
    await importButton(page).click();
    await page
      .getByRole("button", { name: "Revisar el siguiente (2 de 2)" })
      .click();
    // The second holds what the first brought already.
    await page.getByText("Este contenido ya está aquí").waitFor();
    await page.getByRole("button", { name: "Volver a la lista" }).click();
    await page.getByLabel("Tipo de operación").selectOption("05");
    await level2(page, "Coinciden: 1").waitFor();
    expect((await others(page))["vouchers-month.zip"]).toContain(
      "todos los tipos de operación",
    );
  });

  it("declares that nothing happened", async () => {
    const page = await at(AREQUIPA);
    await go(page, "Exportar");
    await choosePeriod(page, "2026-11");
    await page.getByText("Sin movimiento", { exact: true }).waitFor();
    await page.getByLabel("Carpeta").check();
    await page.getByRole("button", { name: "Exportar", exact: true }).click();
    await page.getByText("SIN MOVIMIENTO").waitFor();
  });
});

describe("what does not match", () => {
  it("stands apart, each file with its reason", async () => {
    const page = await at(LIMA);
    const text = join(folder, "texto.zip");
    writeFileSync(text, "Fecha;Debe;Haber\r\n01/10/2026;1;1\r\n");
    const cut = join(folder, "cortado.zip");
    writeFileSync(cut, readFileSync(MONTH).subarray(0, 9000));
    const damaged = join(folder, "danado.zip");
    const bytes = readFileSync(MONTH);
    const middle = dataOf(bytes, "renglones/05-0001.csv") + 20;
    bytes[middle] = (bytes[middle] ?? 0) ^ 255;
    writeFileSync(damaged, bytes);
    await giveFiles(page, [
      text,
      cut,
      damaged,
      fixture("management.zip"),
      fixture("masters.zip"),
      fixture("sin-movimiento.zip"),
    ]);
    await level2(page, "Coinciden: 1").waitFor();
    const reasons = await others(page);
    expect(Object.keys(reasons)).toHaveLength(5);
    expect(reasons["texto.zip"]).toContain("no es un ZIP");
    expect(reasons["cortado.zip"]).toMatch(/incompleto|cortado|termina|falta/);
    expect(reasons["management.zip"]).toContain(
      "se abre en Gestión, Restaurar gestión",
    );
    expect(reasons["masters.zip"]).toContain("otra empresa");
    expect(reasons["sin-movimiento.zip"]).toContain("noviembre 2026");
    // What only a whole reading can find is refused then, and moves to the others.
    await review(page);
    await page.getByText("El paquete no se puede importar").waitFor();
    await page.getByRole("button", { name: "Volver a la lista" }).click();
    await level2(page, "No coinciden: 6").waitFor();
    expect((await others(page))["danado.zip"]).toContain("dañado");
  });

  it("is a package of this company for those of another", async () => {
    const made = await install(server.url, { ...LIMA, taxId: "20100047218" });
    open.push(made);
    await go(made.page, "Importar");
    await choosePeriod(made.page, "2026-10");
    await giveFiles(made.page, [MONTH]);
    await made.page.getByText("Es de otra empresa: 20512333797").waitFor();
    expect(await level2(made.page, /^Coinciden/).count()).toBe(0);
  });
});

describe("without a network", () => {
  it("imports and exports with the server gone, after a restart", async () => {
    const own = await serveDist();
    let browser = await launch();
    await createCompany(browser.page, own.url, AREQUIPA);
    await storedOffline(browser.page);
    await own.stop();
    browser = await browser.restart();
    open.push({ browser, page: browser.page });
    await browser.context.setOffline(true);
    const { page } = browser;
    await page.goto(own.url);
    await go(page, "Importar");
    await choosePeriod(page, "2026-10");
    await importFile(page, MONTH);
    await go(page, "Exportar");
    await page.getByLabel("Descargar").check();
    const [got] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Exportar", exact: true }).click(),
    ]);
    const file = join(folder, "offline.zip");
    await got.saveAs(file);
    if (SHARED !== null) expect(checkPackage(file)).toBe("");
  });
});

describe.skipIf(SHARED === null)(needsShared("with larger months"), () => {
  it("cancels in the middle and leaves everything as it was", async () => {
    const page = await at(LIMA);
    await importFile(page, MONTH);
    await page.getByRole("button", { name: "Volver a la lista" }).click();
    const big = makePackage(folder, { vouchers: 20_000, seed: 3, sequence: 2 });
    await giveFiles(page, [big]);
    await review(page);
    await page.getByRole("button", { name: "Cancelar" }).click();
    await level2(page, /^Coinciden/).waitFor();
    await review(page);
    await importButton(page).waitFor({ timeout: 60_000 });
    await cancelAtOnce(page);
    await importButton(page).click();
    await page.locator("html[data-cancelled]").waitFor();
    // The review is at hand again, and says what it said.
    await importButton(page).waitFor();
    expect(await importButton(page).innerText()).toBe(
      "Importar: entran 20,000, salen 4",
    );
    expect(await historyRows(page)).toHaveLength(1);
  });

  it("says in numbers what comes and goes, and what all sites would lose", async () => {
    const page = await at(LIMA);
    await importFile(page, makePackage(folder, { site: "0003", vouchers: 40 }));
    await page.getByRole("button", { name: "Volver a la lista" }).click();
    await importFile(page, makePackage(folder, { vouchers: 60, seed: 1 }));
    await page.getByRole("button", { name: "Volver a la lista" }).click();
    await giveFiles(page, [
      makePackage(folder, { vouchers: 64, seed: 2, sequence: 2 }),
    ]);
    await review(page);
    expect(await importButton(page).innerText()).toBe(
      "Importar: entran 64, salen 60",
    );
    await page
      .getByRole("button", { name: /ver la lista «Cambian en 0002 · T\/O 05»/ })
      .click();
    await page
      .getByRole("table", { name: "Cambian en 0002 · T/O 05" })
      .waitFor();
    await page.getByLabel("Reemplazar las de todas las sedes").check();
    await page
      .getByText("De otras sedes salen también 40 comprobantes: 0003.")
      .waitFor();
    expect(await importButton(page).innerText()).toBe(
      "Importar: entran 64, salen 100",
    );
    await importButton(page).click();
    await level2(page, "Importado").waitFor();
    await undo(page);
  });

  it("asks a second yes where later changes would be lost", async () => {
    const page = await at(LIMA);
    await importFile(page, makePackage(folder, { vouchers: 60, seed: 1 }));
    await page.getByRole("button", { name: "Volver a la lista" }).click();
    await importFile(
      page,
      makePackage(folder, { vouchers: 64, seed: 2, sequence: 2 }),
    );
    await go(page, "Historial");
    await page.getByRole("grid", { name: /^Traspasos/ }).focus();
    await page.keyboard.press("End");
    await page
      .getByRole("button", { name: "Deshacer esta importación" })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("4 libros cambiaron después").waitFor();
    const yes = dialog.getByRole("button", { name: "Deshacer" });
    expect(await yes.isDisabled()).toBe(true);
    await dialog.getByLabel("Sí, perder esos cambios posteriores").check();
    await yes.click();
    await page.getByText("otra vez como antes").waitFor();
  });
});

describe("when it cannot go on", () => {
  it("says so when another tab has brought a newer version", async () => {
    const page = await at(LIMA);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open("valija", 9999);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        }),
    );
    await page.getByText("Hay una versión más nueva de Valija").waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Recargar" }).click();
    await page.getByText("Hay una versión más nueva de Valija").waitFor();
  });

  it("says so when the worker dies", async () => {
    const page = await at(LIMA);
    await giveFiles(page, [MONTH]);
    await level2(page, /^Coinciden/).waitFor();
    await page.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        throw new Error("made to fail");
      });
    });
    await page.getByText("Una parte de Valija dejó de responder").waitFor();
    await page.getByText("Detalle para quien le da soporte").click();
    await page.getByText("made to fail").waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Recargar" }).click();
    await page
      .getByRole("heading", { name: "Importar", exact: true })
      .waitFor();
    const faults = open[0]?.browser.faults.splice(0);
    expect(faults?.every((fault) => fault.includes("made to fail"))).toBe(true);
  });
});

describe("accessibility", () => {
  it.each(["light", "dark"] as const)(
    "axe finds nothing on the way of a package in %s",
    async (colorScheme) => {
      const page = await at(AREQUIPA);
      await page.emulateMedia({ colorScheme });
      copyFileSync(MONTH, join(folder, "mes.zip"));
      await giveFiles(page, [join(folder, "mes.zip"), fixture("masters.zip")]);
      await level2(page, "Coinciden: 1").waitFor();
      expect(await axe(page), "list").toEqual([]);
      await review(page);
      await importButton(page).waitFor();
      expect(await axe(page), "review").toEqual([]);
      await importButton(page).click();
      await level2(page, "Importado").waitFor();
      expect(await axe(page), "imported").toEqual([]);
      await page.getByRole("button", { name: "Deshacer esta" }).click();
      await page
        .getByRole("dialog")
        .getByText("que entraron y ahora salen: 4;")
        .waitFor();
      expect(await axe(page), "question").toEqual([]);
      await page.keyboard.press("Escape");
      await go(page, "Exportar");
      await page.getByText("20512333797_2026-10_S0002_N0001.zip").waitFor();
      expect(await axe(page), "export").toEqual([]);
      await page.getByRole("button", { name: "Exportar", exact: true }).click();
      await level2(page, "Listo").waitFor();
      expect(await axe(page), "exported").toEqual([]);
      await historyRows(page);
      expect(await axe(page), "history").toEqual([]);
    },
  );
});
