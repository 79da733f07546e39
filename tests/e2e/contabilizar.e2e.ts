import { mkdirSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Currency } from "../../src/domain/company.ts";
import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import type { Decimal } from "../../src/domain/decimal.ts";
import type { Invoice } from "../../src/domain/invoice.ts";
import { application, invoice, movement } from "../support/documents.ts";
import {
  axe,
  launch,
  type Browser,
  type LaunchOptions,
} from "./support/browser.ts";
import { choosePeriod, createCompany, go } from "./support/company.ts";
import { seedDocuments } from "./support/posting.ts";
import { serveDist, type Server } from "./support/server.ts";

let server: Server;
let browser: Browser;
let page: Page;

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

const SUPPLIER = {
  docType: "6",
  docNumber: "20131312955",
  name: "Distribuidora Norte SAC",
};

/** Three sales, one of them in dollars without a rate, one cancelled, a purchase. */
function october(change: Partial<Invoice> = {}): Invoice[] {
  const receiver = {
    docType: "6",
    docNumber: "20100070970",
    name: "Supermercados Peruanos S.A.",
  };
  return [
    invoice(1, { receiver, ...change }),
    invoice(2, { receiver, date: "2026-10-06" as CalendarDate }),
    invoice(3, { receiver, currency: "USD" as Currency }),
    invoice(4, { receiver, status: "cancelled" }),
    invoice(5, {
      key: "20131312955-01-E001-77" as Invoice["key"],
      direction: "received",
      series: "E001",
      number: "77",
      issuer: SUPPLIER,
      subtotal: "254.237" as Decimal,
      taxes: "45.763" as Decimal,
      total: "300.000" as Decimal,
    }),
  ];
}

async function seedInvoices(
  version: number,
  change: Partial<Invoice> = {},
): Promise<void> {
  await seedDocuments(page, {
    kind: "invoices",
    period: "2026-10",
    documents: october(change),
    version,
  });
}

/** A company with documents of October 2026, on the screen. */
async function start(options: LaunchOptions = {}): Promise<void> {
  browser = await launch(options);
  page = browser.page;
  page.setDefaultTimeout(20_000);
  await createCompany(page, server.url, { code: "0001", name: "Arequipa" });
  await seedInvoices(1);
  await seedDocuments(page, {
    kind: "collections",
    period: "2026-10",
    documents: [
      movement(1, {
        reference: "OP 4471",
        amount: "150.00" as Decimal,
        applications: [application(invoice(1), "118.00")],
      }),
    ],
    version: 1,
  });
  await go(page, "Contabilizar documentos");
  await choosePeriod(page, "2026-10");
  await cell("F001-2").waitFor();
}

function cell(name: string): Locator {
  return page.getByRole("gridcell", { name, exact: true });
}

function row(name: string): Locator {
  return page.getByRole("row").filter({ has: cell(name) });
}

function button(name: string | RegExp): Locator {
  return page.getByRole("button", { name });
}

async function says(text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
}

async function standing(name: string, text: string): Promise<void> {
  await row(name).getByText(text, { exact: true }).waitFor();
}

async function shot(name: string): Promise<void> {
  const folder = process.env["SHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

async function post(): Promise<void> {
  await button(/^Contabilizar/).click();
  await page
    .getByRole("heading", { level: 2, name: "Contabilizado" })
    .waitFor();
}

describe("the documents of a month", () => {
  it("are reviewed, posted, changed, made anew and undone", async () => {
    await start();
    await says("4 documentos en 4 comprobantes, debe = haber 686.00.");
    await standing("F001-3", "con problemas");
    await standing("F001-4", "sin asiento");
    await says("no hay uno de USD para el 05/10/2026");
    await shot("review");
    expect(await axe(page)).toEqual([]);

    // Problems stand first; the keys go down the list and take a document out of the choice.
    await page.getByRole("grid").focus();
    for (const key of ["ArrowDown", "ArrowDown", "Enter"])
      await page.keyboard.press(key);
    await says("3 de 4 elegidos");
    await page.keyboard.press("Enter");
    await says("4 de 4 elegidos");

    await row("E001-77").click();
    await says("Tiene más de dos decimales");
    await says(
      "20131312955 (Distribuidora Norte SAC) no está en los maestros: se creará.",
    );
    await shot("warnings");

    await page.getByText("Cambio por cuenta").click();
    await page.getByRole("cell", { name: "1212", exact: true }).waitFor();
    expect(page.url()).toContain("vista=cuentas");
    await shot("balance");
    await page.getByText("Documentos", { exact: true }).last().click();

    await post();
    await says(
      "4 documentos quedaron contabilizados en 4 comprobantes nuevos.",
    );
    await shot("done");
    expect(await axe(page)).toEqual([]);
    await page.getByRole("link", { name: "05-0001" }).click();
    const memo = page.getByLabel("Glosa", { exact: true });
    await memo.first().waitFor();
    expect(await memo.first().inputValue()).toBe(
      "01 F001-1 Supermercados Peruanos S.A.",
    );
    const way = page.getByRole("navigation", { name: "Documentos" });
    expect(
      await way.getByRole("link", { name: "F001-1" }).getAttribute("href"),
    ).toBe("./#/gestion/facturas/20512333797-01-F001-1");
    await page.goBack();
    await button("Seguir con los documentos del mes").click();
    await standing("F001-1", "contabilizado");

    await seedInvoices(2, {
      total: "236.00" as Decimal,
      taxes: "36.00" as Decimal,
      subtotal: "200.00" as Decimal,
    });
    await button(/^Revisar otra vez/).click();
    await standing("F001-1", "cambió");
    await row("F001-1").click();
    await says("Cambió después de contabilizarse");
    await page.getByText("Rehacer sus renglones").click();
    await says("Se rehacen 1.");
    await shot("changed");
    expect(await axe(page)).toEqual([]);
    await button(/^Aplicar/).click();
    await says("1 comprobante de documentos que cambiaron quedó al día.");

    await button("Deshacer esta contabilización").click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: "Deshacer" })
      .click();
    await page.getByRole("heading", { level: 2, name: "Deshecho" }).waitFor();
    await button("Seguir con los documentos del mes").click();
    await standing("F001-1", "cambió");

    await go(page, "Historial");
    await page
      .getByRole("gridcell", { name: "contabilizado", exact: true })
      .first()
      .waitFor();
    await says("Corrección de 1 comprobante");
  });

  it("become one voucher a day, in the dark and on a narrow screen, by an address that says so", async () => {
    await start({ colorScheme: "dark" });
    await page
      .getByLabel("Comprobantes", { exact: true })
      .selectOption("Uno por día y T/O");
    await page.getByLabel("Cobros").uncheck();
    await says("3 documentos en 3 comprobantes");
    expect(page.url()).toContain("clases=emitidas.recibidas.pagos");
    expect(page.url()).toContain("por=dia");
    await shot("dark");
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await says("3 documentos en 3 comprobantes");
    await page.setViewportSize({ width: 390, height: 844 });
    await cell("F001-2").waitFor();
    await shot("narrow");
    expect(await axe(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
    ).toBeLessThanOrEqual(390);
    await post();
    await says("3 documentos quedaron contabilizados");
  });
});

describe("the rules", () => {
  it("are proposed with accounts of the chart, changed, kept and followed", async () => {
    await start();
    await page.getByRole("link", { name: "Reglas", exact: true }).click();
    await says("Estas reglas son una propuesta");
    await button("Facturas, boletas y notas de débito emitidas").click();
    await shot("rules");
    expect(await axe(page)).toEqual([]);
    const income = page.getByLabel("Ingreso o gasto");
    expect(await income.inputValue()).toBe("7012");
    await income.fill("99");
    await says("No está en el plan de cuentas.");
    expect(await button(/^Guardar reglas/).isDisabled()).toBe(true);
    await income.fill("7041");
    await income.fill("7022");
    await button(/^Guardar reglas/).click();
    await says("Las reglas se guardaron.");
    await page.reload();
    await button("Facturas, boletas y notas de débito emitidas").click();
    expect(await page.getByLabel("Ingreso o gasto").inputValue()).toBe("7022");
    await page.setViewportSize({ width: 390, height: 844 });
    await shot("rules-narrow");
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole("link", { name: "Volver a los documentos" }).click();
    await choosePeriod(page, "2026-10");
    await row("F001-2").click();
    await page.getByRole("cell", { name: /^7022/ }).waitFor();
  });
});
