import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import type { Decimal } from "../../src/domain/decimal.ts";
import type { InvoiceKey } from "../../src/domain/invoice.ts";
import { application, invoice, movement } from "../support/documents.ts";
import { person, USD } from "../support/samples.ts";
import { axe, type Browser } from "./support/browser.ts";
import { go, install } from "./support/company.ts";
import { seedDocuments } from "./support/documents.ts";
import { keys } from "./support/editor.ts";
import { serveDist, type Server } from "./support/server.ts";

let server: Server;
let browser: Browser | null = null;

beforeAll(async () => {
  server = await serveDist();
});
afterEach(async () => {
  await browser?.close();
  browser = null;
});
afterAll(async () => {
  await server.stop();
});

/** Pictures of the screens, where somebody wants to look at them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["VALIJA_SHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const SUPER = person("20100070970", { name: "Supermercados Peruanos S.A." });
const OTHER = person("20131312955", { name: "Sunat y Compañía SRL" });
const REP = "4F1B6F2E-0000-4000-8000-0000000000AA";

/** Three open invoices of a customer, one in dollars, one of another customer, a CFDI's collection, one on account. */
const SEED = {
  invoices: [
    invoice(101, { date: "2026-09-05" as CalendarDate }),
    invoice(102, {
      date: "2026-09-20" as CalendarDate,
      due: "2026-10-20" as CalendarDate,
      total: "1250.00" as Decimal,
    }),
    invoice(103, {
      date: "2026-10-25" as CalendarDate,
      currency: USD,
      total: "500.00" as Decimal,
    }),
    invoice(104, {
      receiver: {
        docType: "6",
        docNumber: OTHER.docNumber,
        name: OTHER.name,
      },
      total: "80.00" as Decimal,
    }),
  ],
  collections: [
    movement(1, { amount: "200.00" as Decimal, reference: "OP 77" }),
    movement(2, {
      date: "2026-10-21" as CalendarDate,
      taxUuid: REP,
      amount: "50.00" as Decimal,
      applications: [
        application({ key: "20512333797-01-F001-9001" as InvoiceKey }, "50.00"),
      ],
    }),
  ],
};

/** Two good movements, one of them for an invoice that is not here, and one that is too much. */
const SHEET = [
  "Fecha\tRUC\tMonto\tReferencia\tFactura\tAplicado",
  "05/10/2026\t20100070970\t150.00\tOP 50\tF001-101\t100.00",
  "\t\t\t\tF001-102\t50.00",
  "06/10/2026\t20100070970\t30\tOP 51\t20512333797-01-F001-777\t",
  "07/10/2026\t20100070970\t200\tOP 52\tF001-101\t",
].join("\n");

async function opened(
  colorScheme: "light" | "dark" = "light",
  viewport = { width: 1366, height: 768 },
): Promise<Page> {
  const place = { code: "0000", name: "Lima", central: true };
  const installed = await install(server.url, place, { colorScheme, viewport });
  browser = installed.browser;
  const { page } = installed;
  page.setDefaultTimeout(20_000);
  await seedDocuments(page, SEED, [SUPER, OTHER]);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Inicio" }).waitFor();
  await go(page, "Cobros");
  return page;
}

function button(page: Page, name: string | RegExp) {
  return page.getByRole("button", { name, exact: typeof name === "string" });
}

/** Waits until the list has the keys and stands on a row. */
async function onRow(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("row", { name, selected: true }).waitFor();
  await expect
    .poll(() =>
      page.getByRole("grid").evaluate((e) => e === document.activeElement),
    )
    .toBe(true);
}

/** Begins a collection and types its data by keyboard, up to the first document. */
async function begin(page: Page, amount: string): Promise<void> {
  await page.keyboard.press("Alt+n");
  const field = page.getByRole("combobox", { name: "Persona" });
  await field.waitFor();
  await expect
    .poll(() => field.evaluate((e) => e === document.activeElement))
    .toBe(true);
  await keys(page, "super", "<Enter>");
  await page.getByText("Supermercados Peruanos S.A.").waitFor();
  await keys(page, "<Control+a>", "22/10/2026", "<Enter>", "<Enter>");
  await keys(page, amount, "<Enter>", "<Enter>");
  await keys(page, "OP 1234", "<Enter>", "<Enter>", "<Enter>");
}

describe("collections", () => {
  it("are entered by keyboard, applied to two invoices, over a balance only on a yes, voided and taken back", async () => {
    const page = await opened();
    await page.getByRole("grid").waitFor();
    await picture(page, "list");
    expect(await axe(page)).toEqual([]);
    await begin(page, "600");
    // The oldest first: all of F001-101, and of F001-102 what is left.
    await keys(page, "<F9>", "<Enter>", "<F9>");
    const foot = page.getByRole("group", { name: "Totales de la lista" });
    await foot.getByText("A cuenta 0.00").waitFor();
    await expect
      .poll(() => page.getByLabel("Aplicado a F001-102").inputValue())
      .toBe("482.00");
    await picture(page, "editor");
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Control+s");
    await page
      .getByText("Se guardó el cobro: 22/10/2026 · PEN 600.00")
      .waitFor();
    await onRow(page, /OP 1234/);

    await page.keyboard.press("Enter");
    const applied = page.getByLabel("Aplicado a F001-102");
    await applied.waitFor();
    await page.getByLabel("Monto").fill("2000");
    await applied.fill("1300");
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("heading", { name: "Se aplica más que el saldo" })
      .waitFor();
    const row = dialog.getByRole("row", { name: /F001-102/ });
    expect((await row.innerText()).replaceAll(/\s+/g, " ")).toBe(
      "F001-102 1,250.00 1,300.00 50.00",
    );
    await picture(page, "over");
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Corregir" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.keyboard.press("Control+s");
    await dialog.getByRole("button", { name: "Guardar así" }).click();
    await page.getByText(/Se guardó el cobro: .* 2,000.00/).waitFor();

    await onRow(page, /2,000.00/);
    await page.keyboard.press("Enter");
    await button(page, "Anular…").click();
    await dialog
      .getByText(
        "PEN 2,000.00 dejan de contar; PEN 1,418.00 aplicados a 2 facturas vuelven a su saldo.",
      )
      .waitFor();
    await dialog.getByRole("button", { name: "Anular" }).click();
    await page.getByText(/Se anuló el cobro y cuenta como cero/).waitFor();
    await page.getByRole("row", { name: /Anulado/ }).waitFor();
    await picture(page, "voided");
    await button(page, "Deshacer").click();
    await page
      .getByText("Se aplicaría más que el saldo de alguna factura", {
        exact: false,
      })
      .waitFor();
    expect(browser?.faults).toEqual([]);
  });

  it("of a CFDI is only looked at, one in another currency says its equivalence", async () => {
    const page = await opened("dark");
    await page.getByRole("row", { name: /1 sin factura/ }).dblclick();
    await page.getByText("Lo dice un CFDI de pago").waitFor();
    await page
      .getByText("La factura aún no está aquí; se aplicará cuando llegue.")
      .waitFor();
    expect(
      await page
        .getByRole("link", { name: "Ver el documento" })
        .getAttribute("href"),
    ).toBe(`./#/gestion/facturas/${REP}`);
    await picture(page, "of-document-dark");
    expect(await axe(page)).toEqual([]);
    await button(page, "Volver a la lista").click();

    await begin(page, "1000");
    const dollars = page.getByLabel("Aplicado a F001-103");
    await dollars.focus();
    // No rate of that day is known: the cell of the equivalence asks for it.
    await page.keyboard.press("F9");
    const equivalence = page.getByLabel("Equivalencia de F001-103");
    await expect
      .poll(() => equivalence.evaluate((e) => e === document.activeElement))
      .toBe(true);
    await equivalence.fill("0.25");
    await dollars.focus();
    await page.keyboard.press("F9");
    await expect.poll(() => dollars.inputValue()).toBe("250.00");
    await picture(page, "editor-dark");
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Control+Enter");
    await page.getByText(/Se guardó el cobro: .* PEN 1,000.00/).waitFor();
    // A new one begins at once, and leaving it untouched asks nothing.
    await expect
      .poll(() => page.getByLabel("Monto", { exact: true }).inputValue())
      .toBe("");
    await button(page, "Volver a la lista").click();
    await page.getByRole("grid").waitFor();
    expect(browser?.faults).toEqual([]);
  });

  it("come from a sheet with a preview, in one step, and are taken back", async () => {
    const page = await opened();
    await button(page, "Traer hoja").click();
    await page.getByLabel(/O pegue aquí/).evaluate((field, text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      field.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true }),
      );
    }, SHEET);
    await page.getByText("Hoja: lo copiado").waitFor();
    const summary = page.getByRole("region", { name: "Qué haría" });
    expect((await summary.innerText()).replaceAll(/\s+/g, " ")).toContain(
      "Nuevas 2 Iguales 0 No entran, por errores 1 Avisos 1",
    );
    await page.getByText(/F001-101: se aplicarían 200.00/).waitFor();
    await picture(page, "sheet");
    expect(await axe(page)).toEqual([]);
    await button(page, "Registrar 2 cobros").click();
    await page.getByText("De la hoja: 2 cobros.").waitFor();
    await page.getByRole("row", { name: /OP 51/ }).waitFor();
    await button(page, "Deshacer").click();
    await page
      .getByRole("row", { name: /OP 51/ })
      .waitFor({ state: "detached" });
    expect(browser?.faults).toEqual([]);
  });

  it("notice what another window saved, and what is not saved is asked for", async () => {
    const page = await opened();
    await page.getByRole("row", { name: /OP 77/ }).dblclick();
    await page.getByLabel("Glosa").fill("mía");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel("Glosa").fill("suya");
    await other.keyboard.press("Control+s");
    await other.getByText("Se guardó el cobro").waitFor();
    await page.getByText("Cambió en otra ventana").waitFor();
    await button(page, "Volver a la lista").click();
    await page.getByText("Hay cambios sin guardar").waitFor();
    await button(page, "Seguir aquí").click();
    await button(page, "Ver lo nuevo").click();
    await expect.poll(() => page.getByLabel("Glosa").inputValue()).toBe("suya");
    await other.close();
  });

  it("fit a telephone and keep their filters in the address", async () => {
    const page = await opened("light", { width: 390, height: 844 });
    await page.getByRole("grid").waitFor();
    await picture(page, "list-390");
    expect(await axe(page)).toEqual([]);
    await page
      .getByLabel("Estado", { exact: true })
      .selectOption("sin-factura");
    await page.getByText("1 de 2").waitFor();
    await page.reload();
    await page.getByText("1 de 2").waitFor();
    await begin(page, "600");
    await page.keyboard.press("Alt+o");
    await page.getByText("A cuenta 0.00").waitFor();
    await picture(page, "editor-390");
    expect(await axe(page)).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - innerWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });
});
