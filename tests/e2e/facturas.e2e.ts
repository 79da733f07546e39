import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { utf8 } from "../../src/lib/bytes.ts";
import { zipPackage } from "../../src/transfer/zip/zip.ts";
import {
  cfdi,
  OWN_RFC,
  paymentCfdi,
  satMetadata,
  uuidOf,
} from "../support/cfdi.ts";
import {
  axe,
  launch,
  type Browser,
  type LaunchOptions,
} from "./support/browser.ts";
import { serveDist, type Server } from "./support/server.ts";

let server: Server;
let folder: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveDist();
  folder = mkdtempSync(join(tmpdir(), "valija-facturas-"));
  fillFolder(folder);
});
afterEach(async () => {
  const { faults } = browser;
  await browser.close();
  expect(faults).toEqual([]);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Thirty issued, ten received, one of payment, and what does not come in. */
function fillFolder(path: string): void {
  mkdirSync(join(path, "octubre"));
  const put = (name: string, content: string): void => {
    writeFileSync(join(path, "octubre", name), content);
  };
  for (let n = 1; n <= 30; n++)
    put(
      `emitida-${n.toString()}.xml`,
      cfdi({
        uuid: uuidOf(n),
        folio: n.toString(),
        date: `2026-${n > 20 ? "10" : "08"}-${((n % 27) + 1).toString().padStart(2, "0")}`,
        total: `${(n * 116).toString()}.00`,
        receiverName:
          n % 3 === 0
            ? "COMERCIALIZADORA DEL BAJÍO"
            : "UNIVERSIDAD ROBOTICA ESPAÑOLA",
        receiver: n % 3 === 0 ? "CBA990101AB1" : "URE180429TM6",
        lines: 3,
      }),
    );
  for (let n = 101; n <= 110; n++)
    put(
      `recibida-${n.toString()}.xml`,
      cfdi({
        uuid: uuidOf(n),
        folio: n.toString(),
        issuer: "URE180429TM6",
        issuerName: "UNIVERSIDAD ROBOTICA ESPAÑOLA",
        receiver: OWN_RFC,
        receiverName: "ESCUELA KEMPER URGATE",
      }),
    );
  put(
    "nota.xml",
    cfdi({ uuid: uuidOf(50), type: "E", folio: "50", related: [uuidOf(2)] }),
  );
  put(
    "pago.xml",
    paymentCfdi({ uuid: uuidOf(200), folio: "200" }, [
      {
        amount: "216.00",
        paid: [
          { uuid: uuidOf(1), before: "116.00", paid: "116.00", after: "0.00" },
          {
            uuid: uuidOf(30),
            before: "3480.00",
            paid: "100.00",
            after: "3380.00",
          },
        ],
      },
    ]),
  );
  put("nomina.xml", cfdi({ uuid: uuidOf(300), type: "N" }));
  put("de-otros.xml", cfdi({ uuid: uuidOf(301), issuer: "URE180429TM6" }));
  put("hostil.xml", `<!DOCTYPE x>${cfdi({ uuid: uuidOf(302) })}`);
  put("cortada.xml", cfdi({ uuid: uuidOf(303) }).slice(0, 700));
  put("leeme.pdf", "%PDF-1.7 x");
}

async function start(options: LaunchOptions = {}): Promise<void> {
  browser = await launch({ locale: "es-MX", ...options });
  page = browser.page;
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.url}#/empresa`);
  await page.getByLabel("RFC").fill(OWN_RFC);
  await page.getByLabel("Razón social").fill("Escuela Kemper Urgate");
  await page.getByLabel("Código de la sede").fill("0001");
  await page.getByLabel("Nombre de la sede").fill("Centro");
  await page.getByLabel("Quién prepara los paquetes aquí").fill("Rosa");
  await page.getByRole("button", { name: "Crear empresa" }).click();
  await page.getByRole("heading", { level: 1, name: "Inicio" }).waitFor();
  await page.goto(`${server.url}#/gestion/traer-facturas`);
  await button("Elegir archivos").waitFor();
}

function button(name: string | RegExp): Locator {
  return page.getByRole("button", { name });
}

function says(text: string | RegExp): Promise<void> {
  return page.getByText(text).first().waitFor();
}

async function giveFolder(): Promise<void> {
  await page
    .locator("input[webkitdirectory]")
    .setInputFiles(join(folder, "octubre"));
}

/** Drops files, as from a window of the system. */
async function drop(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const given = Object.entries(files).map(
    ([name, bytes]) => [name, [...bytes]] as const,
  );
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, bytes] of all)
      transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, given);
  await page
    .getByRole("group", { name: /Facturas electrónicas/ })
    .dispatchEvent("drop", { dataTransfer: data });
}

async function bring(name: string | RegExp): Promise<void> {
  await button(name).click();
  await page.getByRole("heading", { name: "Documentos traídos" }).waitFor();
}

async function shot(name: string): Promise<void> {
  const to = process.env["SHOTS"];
  if (to) await page.screenshot({ path: join(to, `${name}.png`) });
}

const YES = /^Traer 42 documentos$/;

describe("invoices", () => {
  it("are brought in from a folder, listed, opened, cancelled, and undone", async () => {
    await start();
    await shot("choose");
    await giveFolder();
    await button(YES).waitFor();
    await says("Nada se ha guardado todavía.");
    await shot("report");
    expect(await axe(page)).toEqual([]);
    const filter = page.getByLabel("Mostrar");
    const options = await filter.locator("option").allInnerTexts();
    expect(options).toContain("No entra: nómina (1)");
    expect(options).toContain("No entran (5)");
    await filter.selectOption({ label: "No entra: nómina (1)" });
    await page.getByRole("row", { name: /nomina\.xml/ }).click();
    await says("recibo de nómina");
    await button(YES).click();
    await page.getByRole("heading", { name: "Documentos traídos" }).waitFor();
    await shot("brought");

    await page.getByRole("link", { name: "Ver las facturas" }).click();
    await page.getByRole("grid", { name: "Facturas" }).waitFor();
    await says("31 de 31");
    await shot("list");
    expect(await axe(page)).toEqual([]);
    await page
      .getByLabel("Estado", { exact: true })
      .selectOption({ label: "Pagadas" });
    await says("2 de 31");
    expect(page.url()).toContain("estado=pagadas");
    await page
      .getByLabel("Estado", { exact: true })
      .selectOption({ label: "Todas" });
    await page.getByLabel("Buscar", { exact: true }).fill("A-30");
    await says("1 de 31");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page
      .getByRole("heading", { level: 1, name: "Ingreso A-30" })
      .waitFor();
    await says("Servicio de mantenimiento");
    await says("MXN 3,380.00");
    await shot("invoice");
    expect(await axe(page)).toEqual([]);
    await button("Ver el XML").click();
    await page.getByRole("region", { name: /XML de/ }).waitFor();
    const download = page.waitForEvent("download");
    await button("Descargar el XML").click();
    const saved = await (await download).path();
    expect(readFileSync(saved)).toEqual(
      readFileSync(join(folder, "octubre", "emitida-30.xml")),
    );

    await button("Marcar como cancelada").click();
    await says("MXN 3,380.00");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: "Marcar como cancelada" })
      .click();
    await button("Volver a vigente").waitFor();
    await page.getByRole("link", { name: "Volver a la lista" }).click();
    await page.getByRole("grid", { name: "Facturas" }).waitFor();
    const grid = page.getByRole("grid", { name: "Facturas" });
    await grid.getByText("cancelada").waitFor();

    await page.goto(`${server.url}#/historial`);
    await page.getByRole("heading", { level: 2, name: /y 46 más$/ }).waitFor();
    await shot("history");
    await button("Deshacer esta importación").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Facturas, octubre 2026").waitFor();
    await dialog.getByLabel("Sí, perder esos cambios posteriores").check();
    await dialog.getByRole("button", { name: "Deshacer" }).click();
    await page.goto(`${server.url}#/gestion/facturas`);
    await says("Aún no hay facturas");
  });

  it("come from a dropped ZIP, are there the second time, and the SAT's metadata cancels them", async () => {
    await start({ colorScheme: "dark" });
    const zip = await zipPackage([
      ...[1, 2, 3].map((n) => ({
        name: `sat/${uuidOf(n)}.xml`,
        data: utf8(cfdi({ uuid: uuidOf(n), folio: n.toString() })),
        store: false,
      })),
      { name: "dummy/nada.txt", data: utf8("x"), store: true },
    ]);
    await drop({
      "sat.zip": zip,
      "roto.zip": new Uint8Array([0x50, 0x4b, 3, 4, 1]),
    });
    await says("roto.zip");
    await shot("report-dark");
    expect(await axe(page)).toEqual([]);
    await bring(/^Traer 3 documentos$/);
    await button("Elegir otros archivos").click();
    await drop({ "sat.zip": zip });
    await says("Nada que traer");
    await button("Elegir otros archivos").click();
    await drop({
      "metadatos.txt": utf8(
        satMetadata([
          { uuid: uuidOf(1), cancelled: true },
          { uuid: uuidOf(9), cancelled: true },
        ]),
      ),
    });
    await says("Se recuerda");
    await bring("Guardar los cambios");
    await page.getByRole("link", { name: "Ver las facturas" }).click();
    await page.getByRole("grid", { name: "Facturas" }).waitFor();
    await page
      .getByLabel("Estado", { exact: true })
      .selectOption({ label: "Canceladas" });
    await says("1 de 3");
    await shot("list-dark");
    expect(await axe(page)).toEqual([]);
  });

  it("are read and handled on a narrow screen", async () => {
    await start({ viewport: { width: 390, height: 844 } });
    await giveFolder();
    await button(YES).waitFor();
    await shot("report-390");
    expect(await wider()).toBe(0);
    await bring(YES);
    await page.getByRole("link", { name: "Ver las facturas" }).click();
    await page.getByRole("grid", { name: "Facturas" }).waitFor();
    await shot("list-390");
    expect(await wider()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await page.getByRole("row", { name: /A-30/ }).dblclick();
    await says("Servicio de mantenimiento");
    await shot("invoice-390");
    expect(await wider()).toBe(0);
    expect(await axe(page)).toEqual([]);
  });
});

/** By how many pixels the screen is wider than its window. */
async function wider(): Promise<number> {
  return await page.evaluate(() => {
    const main = document.querySelector("main");
    return main ? main.scrollWidth - main.clientWidth : -1;
  });
}
