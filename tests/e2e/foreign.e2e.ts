import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "vitest";
import { concat, utf8 } from "../../src/lib/bytes.ts";
import { zipPackage } from "../../src/transfer/zip/zip.ts";
import { diaryPair, diaryRow } from "../foreign/context.ts";
import { needsShared, SHARED, sharedPath } from "../support/shared.ts";
import {
  Folder,
  manyVouchers,
  oldSatSample,
  RFC,
  RUC,
  satSample,
  troubledRows,
} from "./foreign-files.ts";
import { axe, launch, type Browser } from "./support/browser.ts";
import { serveDist, type Server } from "./support/server.ts";

let server: Server;
let folder: Folder;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveDist();
  folder = new Folder();
});
afterEach(async () => {
  const { faults } = browser;
  await browser.close();
  expect(faults).toEqual([]);
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

/** A browser with a company of the country, on the screen. */
async function start(
  country: "PE" | "MX" = "PE",
  options: Parameters<typeof launch>[0] = {},
): Promise<void> {
  browser = await launch({ locale: `es-${country}`, ...options });
  page = browser.page;
  await page.goto(`${server.url}#/empresa`);
  const id = page.getByLabel(country === "PE" ? "RUC" : "RFC");
  await id.fill(country === "PE" ? RUC : RFC);
  await page.getByLabel("Razón social").fill("Comercial Andina SAC");
  await page.getByLabel("Código de la sede").fill("0001");
  await page.getByLabel("Nombre de la sede").fill("Arequipa");
  await page.getByLabel("Quién prepara los paquetes aquí").fill("Rosa Quispe");
  await page.getByRole("button", { name: "Crear empresa" }).click();
  await page.getByRole("heading", { level: 1, name: "Inicio" }).waitFor();
  await page.goto(`${server.url}#/traer`);
  await page.getByText("Elegir archivos").waitFor();
}

async function choose(...paths: readonly string[]): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([...paths]);
}

function button(name: string | RegExp): Locator {
  return page.getByRole("button", { name });
}

function says(text: string | RegExp): Promise<void> {
  return page.getByText(text).first().waitFor();
}

/** The figures of the review by their names. */
async function figures(): Promise<Record<string, string>> {
  const cells = await page.locator("main dl > div").allInnerTexts();
  return Object.fromEntries(
    cells.map((cell): [string, string] => {
      const [name = "", figure = ""] = cell.split(/\s*\n\s*/);
      return [name, figure];
    }),
  );
}

async function bring(name: string | RegExp): Promise<void> {
  await button(name).click();
  await page.getByRole("heading", { name: "Archivo traído" }).waitFor();
}

async function undo(): Promise<void> {
  await button("Deshacer").click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Deshacer/ })
    .click();
  await page.getByRole("heading", { name: "Deshecho" }).waitFor();
}

describe("a diary of 2,000 vouchers", () => {
  beforeEach(() => start());

  it("is reviewed, brought in by keyboard, is there a second time, and is undone", async () => {
    const path = folder.diary(manyVouchers(2000));
    await choose(path);
    await says("Nada se ha guardado todavía.");
    expect(await figures()).toMatchObject({
      Formato: "PLE 5.1 Libro Diario",
      Nuevos: "2,000",
      Borradores: "0",
      Errores: "0",
    });
    expect(await page.locator("tfoot tr").first().innerText()).toMatch(
      /Total\s+2,000\s+0\s+0\s+1,029,990\.00/,
    );
    await says("20131312955");
    const yes = button(/^Traer 2,000 comprobantes y \d+ filas de maestros$/);
    await yes.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Archivo traído" }).waitFor();
    await says("2,000 comprobantes nuevos");
    expect(
      await page.evaluate(() => document.activeElement?.textContent.trim()),
    ).toBe("Archivo traído");

    await button("Traer otros archivos").click();
    await choose(path);
    await says("Todo lo que trae este archivo ya está aquí, igual.");
    await button("Elegir otro archivo").click();

    const dearer = [
      diaryRow({ 2: "05-000001", 18: "9.00" }),
      diaryRow({ 2: "05-000001", 4: "421201", 19: "9.00" }),
    ];
    await choose(folder.diary(dearer));
    await says("1 comprobante de aquí sería reemplazado");
    await bring("Traer 1 comprobante");
    await undo();
    await says("los libros quedaron como antes");
    await button("Volver a importar").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Volver a importar" }).click();
    await page.getByRole("heading", { name: "Archivo traído" }).waitFor();
  });

  it("keeps its review for whoever looks elsewhere, and leads to the month", async () => {
    await choose(folder.diary(diaryPair()));
    await says("Nada se ha guardado todavía.");
    await page.goto(`${server.url}#/historial`);
    await page.goto(`${server.url}#/traer`);
    await bring(/^Traer 1 comprobante/);
    await page
      .getByRole("link", { name: "Ver los comprobantes de junio 2026" })
      .click();
    await page
      .getByRole("heading", { level: 1, name: "Comprobantes" })
      .waitFor();
    expect(await page.getByRole("banner").innerText()).toMatch(
      /junio\s+2026|2026-06/,
    );
  });

  it("can be cancelled while it is read, and while it is stored", async () => {
    const path = folder.diary(
      manyVouchers(40_000),
      `LE${RUC}20260600050100001111.TXT`,
    );
    await choose(path);
    await button("Cancelar").click();
    await says("Elegir archivos");
    await choose(path);
    await says("Nada se ha guardado todavía.");
    await button(/^Traer 40,000/).click();
    await button("Cancelar").click();
    await says("Nada se ha guardado todavía.");
    await bring(/^Traer 40,000/);
    await says("40,000 comprobantes nuevos");
  });
});

describe("a month with every kind of trouble", () => {
  it("lists each finding, keeps drafts, asks before rows are left out", async () => {
    await start();
    await choose(folder.diary(troubledRows(), "diario de junio.txt"));
    await says("3 comprobantes con errores quedan como borrador");
    for (const sentence of [
      "tiene separador de miles",
      "no es una fecha del calendario",
      "No cuadra: el debe suma 50.00 y el haber 0.00",
      "tiene 20 campos y debe tener de 21 a 44",
      "el dígito verificador de «20123456789» debería ser",
    ])
      await says(sentence);
    await says("1 comprobante no dice su T/O en el número");
    const yes = button(/^Traer 2 comprobantes, 3 borradores y/);
    await yes.click();
    await says("Marque primero cada confirmación.");
    expect(
      await page.evaluate(() => document.activeElement?.getAttribute("type")),
    ).toBe("checkbox");
    await page.getByLabel(/El archivo no dice de qué empresa es/).check();
    await page.getByLabel(/1 fila no se puede leer y queda fuera/).check();
    await bring(/^Traer 2 comprobantes/);
    await says("Borradores por corregir");
    await undo();
  });

  it("filters the findings, shows one whole and copies them", async () => {
    await start();
    await browser.context.grantPermissions([
      "clipboard-read",
      "clipboard-write",
    ]);
    await choose(folder.diary(troubledRows()));
    const grid = page.getByRole("grid", { name: "Hallazgos" });
    await grid.waitFor();
    await page.getByLabel("Mostrar").selectOption("error");
    await page.getByLabel("Buscar en los hallazgos").fill("FECHA calendario");
    await says("4 de ");
    await grid.focus();
    await page.keyboard.press("ArrowDown");
    await says(
      "Fila 5, comprobante 11-010003, renglón 1: «31/02/2026» no es una fecha",
    );
    await button("Copiar la lista").click();
    await says("4 hallazgos copiados");
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split(/\r?\n/)).toHaveLength(5);
    expect(text).toContain("Error\t11-010003\t5\tRenglón 1: «31/02/2026»");
  });

  it("lets the T/O be changed and reads the file again", async () => {
    await start();
    await choose(folder.diary(diaryPair({ 2: "000777" })));
    await says("1 comprobante no dice su T/O");
    await button("Usar otro T/O").click();
    await page
      .getByLabel("T/O si el número no lo dice")
      .selectOption({ label: "Otro código…" });
    await page.getByLabel("Código del T/O").fill("7$");
    await says("De 1 a 4 letras o dígitos");
    await page.getByLabel("Código del T/O").fill("77");
    await button("Leer otra vez").click();
    await says("77 · Tipo 77");
  });
});

describe("files that cannot be brought in", () => {
  it("are refused with what is wrong and what to do, one after the other", async () => {
    await start();
    const xml = (body: string) =>
      `<?xml version="1.0" encoding="UTF-8"?>${body}`;
    const excel = await zipPackage(
      ["[Content_Types].xml", "xl/workbook.xml"].map((name) => ({
        name,
        data: utf8("<x/>"),
        store: false,
      })),
    );
    const bomb = await zipPackage([
      { name: "x.xml", data: new Uint8Array(200 * 2 ** 20), store: false },
    ]);
    const bad: readonly (readonly [string, string | Uint8Array, string])[] = [
      [
        "LE2010007097020260600050100001111.TXT",
        text(diaryPair()),
        "El archivo es de 20100070970 y esta empresa es 20512333797",
      ],
      [
        `LE${RUC}20260600050100001121.TXT`,
        text(diaryPair()),
        "Los importes del archivo están en USD",
      ],
      [
        `LE${RUC}20260600060100001111.TXT`,
        text(diaryPair()),
        "es Libro Mayor (6.1) del PLE",
      ],
      ["libro.txt", excel, "es un libro de Excel"],
      ["contrato.txt", "%PDF-1.7\n", "es un PDF"],
      ["carta.txt", "Estimados señores:\r\n", "No es un archivo PLE 5.1 o 5.3"],
      ["vacio.txt", "", "El archivo está vacío"],
      [
        "malo.xml",
        xml("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"),
        "lleva una declaración DOCTYPE",
      ],
      [
        "cortado.xml",
        xml(
          `<p:Polizas xmlns:p="http://www.sat.gob.mx/esquemas/ContabilidadE/1_3/PolizasPeriodo" Version="1.3" RFC="${RFC}" Mes="02" Anio="2024"><p:Poliza>`,
        ),
        "está mal formado en la línea 1",
      ],
      [
        "otro.xml",
        xml("<cfdi:Comprobante xmlns:cfdi='http://www.sat.gob.mx/cfd/4'/>"),
        "Este XML es una factura (CFDI)",
      ],
      [
        "mx.xml",
        xml(
          `<p:Polizas xmlns:p="http://www.sat.gob.mx/esquemas/ContabilidadE/1_3/PolizasPeriodo" Version="1.3" RFC="${RFC}" Mes="02" Anio="2024"/>`,
        ),
        "de la contabilidad electrónica de México",
      ],
      ["ceros.txt", new Uint8Array(200 * 2 ** 20), "El archivo pasa de 64 MB"],
      ["ceros.zip", bomb, "crece demasiado al descomprimirse"],
      ["roto.zip", "PK\u0003\u0004 no", "El ZIP está dañado o incompleto"],
    ];
    await choose(...bad.map(([name, content]) => folder.file(name, content)));
    for (const [k, [name, , sentence]] of bad.entries()) {
      await page.getByRole("heading", { name, exact: true }).waitFor();
      const alert = await page.locator("main [role=alert]").innerText();
      expect(alert).toContain(sentence);
      expect(alert).toContain("No se guardó nada.");
      if (k === 0) {
        expect(await axe(page)).toEqual([]);
        await shot("refused");
      }
      await button(
        k + 1 < bad.length ? /^Siguiente archivo/ : "Elegir otro archivo",
      ).click();
    }
    await says("Elegir archivos");
  });

  it("say so where no row can be read", async () => {
    await start();
    const twenty = diaryRow().split("|").slice(0, 20).join("|");
    await choose(folder.diary([`${twenty}|`, `${twenty}|`]));
    await says("Ninguna fila del archivo se puede leer");
    await says("tiene 20 campos y debe tener de 21 a 44");
  });
});

describe.skipIf(SHARED === null)(needsShared("the real samples"), () => {
  it("an extract of a diary, alone a draft, with its counter line a voucher", async () => {
    await start();
    const sample = readFileSync(
      sharedPath("samples/ple/LE-050100-202601.extracto.txt"),
      "utf8",
    ).trim();
    const counter = sample
      .replace("M0001", "M0002")
      .replace("|631101|", "|421201|")
      .replace("|40000.00|0.00|", "|0.00|40000.00|");
    const name = `LE${RUC}20260100050100001111.TXT`;
    await choose(folder.diary([sample], name));
    await says("1 comprobante con errores queda como borrador");
    await button("No traer este archivo").click();
    await choose(folder.diary([sample, counter], name));
    await says("40,000.00");
    await bring(/^Traer 1 comprobante/);
  });

  it("the SAT's catálogo and pólizas, as XML and in ZIPs, and 1.1", async () => {
    await start("MX");
    const [chart, polizas] = [satSample(folder, "CT"), satSample(folder, "PL")];
    const zipped = folder.file(
      `${RFC}202402PL.zip`,
      await zipPackage([
        {
          name: `${RFC}202402PL.xml`,
          data: concat([readFileSync(polizas)]),
          store: false,
        },
      ]),
    );
    await choose(chart, polizas, zipped, oldSatSample(folder));
    await says("El archivo es un plan de 7 cuentas");
    await bring(/^Traer \d+ filas de maestros/);
    await button("Siguiente archivo (2 de 4)").click();
    await says("SAT Pólizas del período");
    await says("D · Diario");
    await bring(/^Traer 1 comprobante/);
    await button("Siguiente archivo (3 de 4)").click();
    await says("Todo lo que trae este archivo ya está aquí, igual.");
    await button("Siguiente archivo (4 de 4)").click();
    await says(/comprobantes? con errores queda/);
    await says("La fecha");
    await button("No traer este archivo").click();
    await says("Elegir archivos");
  });
});

describe("how it looks", () => {
  it.each(["light", "dark"] as const)(
    "axe finds nothing in %s",
    async (colorScheme) => {
      await start("PE", { colorScheme });
      expect(await axe(page)).toEqual([]);
      await shot(`choose-${colorScheme}`);
      await choose(
        folder.diary([...troubledRows(), ...manyVouchers(300)], "diario.txt"),
      );
      await says("Nada se ha guardado todavía.");
      expect(await axe(page)).toEqual([]);
      await shot(`review-${colorScheme}`);
      await page.locator("main").evaluate((main) => {
        main.scrollTo(0, main.scrollHeight);
      });
      await shot(`findings-${colorScheme}`);
      for (const box of await page.getByRole("checkbox").all())
        await box.check();
      await button(/^Traer/).click();
      await page.getByRole("heading", { name: "Archivo traído" }).waitFor();
      expect(await axe(page)).toEqual([]);
      await shot(`done-${colorScheme}`);
      await button("Deshacer").click();
      await page.getByRole("dialog").waitFor();
      expect(await axe(page)).toEqual([]);
      await shot(`undo-${colorScheme}`);
    },
  );

  it("fits a narrow screen", async () => {
    await start("PE", { viewport: { width: 390, height: 844 } });
    await shot("choose-390");
    await choose(
      folder.diary([...troubledRows(), ...manyVouchers(300)], "diario.txt"),
    );
    await says("Nada se ha guardado todavía.");
    await shot("review-390");
    expect(
      await page
        .locator("main")
        .evaluate((main) => main.scrollWidth > main.clientWidth),
    ).toBe(false);
    await page.locator("main").evaluate((main) => {
      main.scrollTo(0, main.scrollHeight);
    });
    await shot("findings-390");
  });
});

function text(rows: readonly string[]): string {
  return rows.map((row) => `${row}\r\n`).join("");
}

async function shot(name: string): Promise<void> {
  const target = process.env["SCREENSHOTS"];
  if (target) await page.screenshot({ path: `${target}/foreign-${name}.png` });
}
