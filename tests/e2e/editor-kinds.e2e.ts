import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launch, type Browser } from "./support/browser.ts";
import { choosePeriod } from "./support/company.ts";
import {
  keys,
  numbered,
  openList,
  saved,
  startCompany,
  typeLine,
  type Line,
} from "./support/editor.ts";
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

/** A voucher as it is typed. */
interface Typed {
  readonly period: string;
  readonly type: string;
  readonly day: string;
  readonly memo: string;
  readonly currency?: string;
  readonly lines: readonly Line[];
}

const OCTOBER = "2026-10";
const SUPPLIER = "20100047218";
const CUSTOMER = "20100070970";
const BILL = ["01", "F001", "8431", "5"] as const;
const INVOICE = ["01", "F002", "00217", "6"] as const;
const IN_DOLLARS = ["01", "F002", "00198", "1"] as const;

/** One of each kind; the names under which they are saved follow from T/O and order. */
const TYPED: readonly Typed[] = [
  {
    period: OCTOBER,
    type: "02",
    day: "5",
    memo: "Compra de mercadería",
    lines: [
      { account: "6011", debit: "1,000" },
      { account: "4011", debit: "180" },
      {
        account: "4212",
        person: SUPPLIER,
        document: BILL,
        credit: "1180",
      },
    ],
  },
  {
    period: OCTOBER,
    type: "05",
    day: "6",
    memo: "Venta con factura",
    lines: [
      { account: "1212", person: CUSTOMER, document: INVOICE, debit: "236" },
      { account: "4011", credit: "36" },
      { account: "7012", credit: "200" },
    ],
  },
  {
    period: OCTOBER,
    type: "22",
    day: "15",
    memo: "Cobranza en dólares",
    currency: "USD",
    lines: [
      // Its debit comes from the rate, 372.50.
      { account: "1041", foreign: "100" },
      // At the rate of the invoice: what was proposed is typed over.
      {
        account: "1212",
        person: CUSTOMER,
        document: IN_DOLLARS,
        foreign: "100",
        credit: "370",
      },
      { account: "776", foreign: "", credit: "2.50" },
    ],
  },
  {
    period: OCTOBER,
    type: "35",
    day: "31",
    memo: "Planilla del mes",
    lines: [
      { account: "6211", center: "ADM", debit: "1500" },
      { account: "6211", center: "VTA", debit: "2,300.40" },
      { account: "4111", credit: "3800.40" },
    ],
  },
  {
    period: "2026-00",
    type: "00",
    day: "1",
    memo: "Saldos iniciales",
    lines: [
      { account: "1041", debit: "10000" },
      { account: "5011", credit: "10000" },
    ],
  },
  {
    period: "2026-13",
    type: "99",
    day: "31",
    memo: "Resultado del ejercicio",
    lines: [
      { account: "7012", debit: "200" },
      { account: "5911", credit: "200" },
    ],
  },
  {
    period: OCTOBER,
    type: "21",
    day: "20",
    memo: "Pago al proveedor",
    lines: [
      { account: "4212", person: SUPPLIER, document: BILL, debit: "1180" },
      { account: "1041", credit: "1180" },
    ],
  },
];

const VOIDED: Typed = {
  period: OCTOBER,
  type: "31",
  day: "9",
  memo: "Asiento de prueba",
  lines: [
    { account: "1041", debit: "50" },
    { account: "1041", credit: "50" },
  ],
};

function focused(locator: Locator): Promise<boolean> {
  return locator.evaluate((e) => e === document.activeElement);
}

/** Enters a voucher from the list on, by keyboard alone, and saves it as the first of its T/O. */
async function enter(page: Page, voucher: Typed): Promise<void> {
  const { type, day, memo, currency, lines } = voucher;
  await openList(page, server.url);
  await choosePeriod(page, voucher.period);
  await page.keyboard.press("Alt+n");
  const types = page.getByLabel("Tipo de operación");
  await types.waitFor();
  await expect.poll(() => focused(types)).toBe(true);
  // The browser takes a repeated key as "the next one that begins so".
  await keys(page, type === "00" ? "0" : type, "<Enter>");
  await expect.poll(() => types.inputValue()).toBe(type);
  await numbered(page);
  await keys(page, "<Enter>", day, "<Enter>", memo, "<Enter>");
  if (currency !== undefined) {
    await keys(page, currency);
    const rate = page.getByLabel("T. cambio");
    await expect.poll(() => rate.inputValue()).toBe("3.725");
    await keys(page, "<Enter>");
  }
  await keys(page, "<Enter>");
  for (const line of lines) await typeLine(page, line);
  // Enter after the last cell of what balances.
  const save = page.getByRole("button", { name: /^Guardar Ctrl/ });
  await expect.poll(() => focused(save)).toBe(true);
  await page.keyboard.press("Enter");
  await saved(page, `${type} 0001`);
}

/** Opens a voucher from the list, by keyboard alone. */
async function openByKeyboard(
  page: Page,
  type: string,
  memo: string,
): Promise<void> {
  await openList(page, server.url);
  await choosePeriod(page, OCTOBER);
  await find(page, memo);
  await page.getByRole("grid").focus();
  await keys(page, "<ArrowDown>", "<Enter>");
  await page
    .getByRole("heading", { level: 1, name: `Comprobante ${type} 0001` })
    .waitFor();
}

/** Runs a command of the palette. */
async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const sought = page.getByRole("combobox", { name: "Buscar o ejecutar" });
  await expect.poll(async () => focused(sought)).toBe(true);
  await page.keyboard.type(command);
  const first = page.getByRole("dialog").getByRole("option").first();
  await expect.poll(() => first.innerText()).toContain(command);
  await page.keyboard.press("Enter");
}

/** Types into the search of the list. */
async function find(page: Page, query: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Buscar" }).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(query);
  await page.getByRole("row").filter({ hasText: query }).first().waitFor();
}

describe("ten vouchers of different kinds", () => {
  it("are entered by keyboard alone and found again in the list", async () => {
    browser = await launch();
    const { page } = browser;
    await startCompany(browser, server.url);
    for (const voucher of TYPED) await enter(page, voucher);

    await openByKeyboard(page, "35", "Planilla del mes");
    await run(page, "Duplicar");
    await page.getByText("Copia de 35-0001").waitFor();
    await numbered(page, /^0002$/);
    await page.getByLabel("Glosa", { exact: true }).focus();
    await keys(page, "<Control+a>", "Otra quincena", "<Control+s>");
    await saved(page, "35 0002");

    await openByKeyboard(page, "05", "Venta con factura");
    await run(page, "Extornar");
    await page.getByText("Extorno de 05-0001, aún sin guardar").waitFor();
    await numbered(page, /^0002$/);
    await page.keyboard.press("Control+s");
    await saved(page, "05 0002");

    await enter(page, VOIDED);
    await run(page, "Anular");
    await page.getByLabel("Motivo").waitFor();
    await keys(page, "monto equivocado", "<Enter>");
    await page.getByText("Motivo: monto equivocado").waitFor();

    const memos: readonly (readonly [string, string, string])[] = [
      ...TYPED.map(({ period, type, memo }) => [period, type, memo] as const),
      [OCTOBER, "35", "Otra quincena"],
      [OCTOBER, "05", "Extorno de 05-0001: Venta con factura"],
      [OCTOBER, "31", "Asiento de prueba"],
    ];
    expect(memos).toHaveLength(10);
    for (const [period, type, memo] of memos) {
      await openList(page, server.url);
      await choosePeriod(page, period);
      await find(page, memo);
      const row = page.getByRole("row").filter({ hasText: memo });
      const said = await row.first().innerText();
      expect(said.replace(/\s+/g, " ")).toContain(`${type} 000`);
    }
    expect(browser.faults).toEqual([]);
  }, 180_000);
});
