/**
 * Takes pictures of every screen of the built program, with the example company, into docs/screens: `npm run screens`. Light
 * and dark, on a laptop of 1366×768 and 390 pixels wide.
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { format, resolveConfig } from "prettier";
import { startChromium } from "../tests/e2e/support/chromium.ts";
import { ROOT, serveDist } from "../tests/e2e/support/server.ts";

const FOLDER = join(ROOT, "docs", "screens");

const SIZES = {
  laptop: { width: 1366, height: 768 },
  narrow: { width: 390, height: 844 },
} as const;

/** A screen: what it is called, and how one comes to it from the one before. */
interface Shot {
  readonly name: string;
  readonly title: string;
  readonly open: (page: Page) => Promise<void>;
}

function at(path: string): Shot["open"] {
  return async (page) => {
    await page.evaluate((to) => {
      location.hash = to;
    }, `#${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
  };
}

const SHOTS: readonly Shot[] = [
  { name: "primera-vez", title: "La primera vez", open: at("/") },
  { name: "empresa-nueva", title: "Empresa nueva", open: at("/empresa") },
  { name: "inicio", title: "Inicio, con la empresa de ejemplo", open: example },
  { name: "comprobantes", title: "Comprobantes", open: at("/comprobantes") },
  { name: "comprobante", title: "Un comprobante", open: firstVoucher },
  {
    name: "comprobante-nuevo",
    title: "Un comprobante nuevo",
    open: at("/comprobantes/nuevo"),
  },
  { name: "exportar", title: "Exportar", open: at("/exportar") },
  { name: "importar", title: "Importar", open: exampleFiles },
  { name: "importar-revision", title: "Revisar un paquete", open: review },
  { name: "historial", title: "Historial", open: at("/historial") },
  { name: "traer", title: "Traer comprobantes", open: at("/traer") },
  { name: "facturas", title: "Facturas", open: at("/gestion/facturas") },
  { name: "factura", title: "Una factura", open: firstInvoice },
  {
    name: "traer-facturas",
    title: "Traer facturas",
    open: at("/gestion/traer-facturas"),
  },
  { name: "cobros", title: "Cobros", open: at("/gestion/cobros") },
  { name: "cobro-nuevo", title: "Un cobro nuevo", open: newCollection },
  { name: "pagos", title: "Pagos", open: at("/gestion/pagos") },
  {
    name: "contabilizar",
    title: "Contabilizar documentos",
    open: proposed,
  },
  {
    name: "reglas",
    title: "Reglas de contabilización",
    open: at("/gestion/contabilizar/reglas"),
  },
  {
    name: "respaldar",
    title: "Respaldar gestión",
    open: at("/gestion/respaldar"),
  },
  {
    name: "restaurar",
    title: "Restaurar gestión",
    open: at("/gestion/restaurar"),
  },
  { name: "personas", title: "Personas", open: at("/maestros/personas") },
  { name: "cuentas", title: "Plan de cuentas", open: at("/maestros/cuentas") },
  { name: "centros", title: "Centros de costo", open: at("/maestros/centros") },
  { name: "tipos", title: "Tipos de operación", open: at("/maestros/tipos") },
  { name: "cambios", title: "Tipos de cambio", open: at("/maestros/cambios") },
  {
    name: "configuracion",
    title: "Configuración",
    open: at("/configuracion"),
  },
  { name: "usuarios", title: "Usuarios y permisos", open: at("/usuarios") },
  { name: "acerca", title: "Acerca de", open: at("/acerca") },
  { name: "paleta", title: "La paleta", open: keys("Control+k") },
  { name: "atajos", title: "Los atajos", open: keys("?") },
];

async function example(page: Page): Promise<void> {
  await at("/")(page);
  await page
    .getByRole("button", { name: "Probar con una empresa de ejemplo" })
    .click();
  await page
    .getByRole("heading", { name: "Está en una empresa de ejemplo" })
    .waitFor();
}

async function firstVoucher(page: Page): Promise<void> {
  await page.getByRole("grid").getByRole("row").nth(1).dblclick();
  await page.waitForFunction(() =>
    /^#\/comprobantes\/\d{4}-\d{2}\//.test(location.hash),
  );
}

async function firstInvoice(page: Page): Promise<void> {
  await page.getByRole("grid").getByRole("row").nth(4).dblclick();
  await page.getByRole("heading", { name: "Conceptos" }).waitFor();
}

async function newCollection(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Nuevo cobro/ }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

async function proposed(page: Page): Promise<void> {
  await at("/gestion/contabilizar")(page);
  await page.getByRole("button", { name: /^Revisar otra vez/ }).waitFor();
}

async function exampleFiles(page: Page): Promise<void> {
  await at("/importar")(page);
  await page.getByRole("button", { name: "Paquetes de ejemplo" }).click();
  await page
    .getByRole("button", { name: /^Revisar/ })
    .first()
    .waitFor();
}

async function review(page: Page): Promise<void> {
  await page.getByRole("checkbox").first().check();
  await page
    .getByRole("button", { name: /^Revisar/ })
    .first()
    .click();
  await page.getByRole("button", { name: /^Importar/ }).waitFor();
}

function keys(combination: string): Shot["open"] {
  return async (page) => {
    await page.keyboard.press("Escape");
    await page.getByRole("main").focus();
    await page.keyboard.press(combination);
    await page.getByRole("dialog").waitFor();
  };
}

async function takeAll(
  url: string,
  look: "light" | "dark",
  size: keyof typeof SIZES,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "valija-screens-"));
  const context = await startChromium(profile, {
    locale: "es-PE",
    colorScheme: look,
    viewport: SIZES[size],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    for (const { name, open } of SHOTS) {
      await open(page);
      // What a screen reads of the database stands when nothing moves any more.
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(FOLDER, fileOf(name, look, size)) });
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function fileOf(name: string, look: string, size: string): string {
  return `${name}-${size}-${look}.png`;
}

function index(): string {
  const rows = SHOTS.map(({ name, title }) =>
    ["laptop", "narrow"]
      .flatMap((size) =>
        ["light", "dark"].map(
          (look) => `[${size} ${look}](${fileOf(name, look, size)})`,
        ),
      )
      .reduce((row, cell) => `${row} ${cell} |`, `| ${title} |`),
  );
  return [
    "# Every screen",
    "",
    "Made by `npm run screens` with the example company: 1366×768 and 390 pixels wide, light and dark.",
    "",
    "| screen | | | | |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) rmSync(join(FOLDER, file));
const server = await serveDist();
try {
  for (const look of ["light", "dark"] as const)
    for (const size of ["laptop", "narrow"] as const)
      await takeAll(server.url, look, size);
} finally {
  await server.stop();
}
const readme = join(FOLDER, "README.md");
writeFileSync(
  readme,
  await format(index(), { filepath: readme, ...(await resolveConfig(readme)) }),
);
