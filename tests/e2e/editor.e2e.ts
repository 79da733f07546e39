import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launch, type Browser } from "./support/browser.ts";
import {
  enters,
  keys,
  newVoucher,
  numbered,
  openList,
  saved,
  startCompany,
  typeVoucher,
} from "./support/editor.ts";
import { seedLargeBook } from "./support/large-book.ts";
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

/** A browser at a company's list of October 2026. */
async function begin(): Promise<Page> {
  browser = await launch();
  await startCompany(browser, server.url);
  return browser.page;
}

describe("a voucher", () => {
  it("in another currency takes the day's rate and is converted exactly", async () => {
    const page = await begin();
    await newVoucher(page, server.url, "31");
    await page.getByLabel("Fecha", { exact: true }).fill("15/10/2026");
    await page.getByLabel("Moneda").fill("USD");
    const rate = page.getByLabel("T. cambio");
    await expect.poll(() => rate.inputValue()).toBe("3.725");
    await page.getByText("Venta del 12/10, la última").waitFor();
    await page.getByLabel("Cuenta, renglón nuevo").first().focus();
    for (const amount of ["33.33", "33.34", "33.33"])
      await keys(page, "1041", ...enters(7), amount, ...enters(4));
    await keys(page, "1041", ...enters(7), "100", "<Enter>");
    // What is typed over the converted amount takes its place, and the key gives it back.
    await keys(page, "5");
    const debit = page.getByLabel("Debe, renglón 4");
    await expect.poll(() => debit.inputValue()).toBe("5");
    await keys(page, "<Escape>");
    await expect.poll(() => debit.inputValue()).toBe("372.50");
    // On the wrong side: one key puts it on the other.
    await keys(page, "<F8>");
    const credit = page.getByLabel("Haber, renglón 4");
    await expect.poll(() => credit.inputValue()).toBe("372.50");
    await page.getByRole("button", { name: /^Redondeo de 0.01 a 676/ }).click();
    await page.getByText("Cuadra").waitFor();
    await page.getByLabel("Glosa", { exact: true }).fill("Cobranza en dólares");
    await page.keyboard.press("Control+s");
    await saved(page, "31 0001");
    expect(browser.faults).toEqual([]);
  });
});

describe("the lines", () => {
  it("take 500 rows from a sheet, and give them back in one step", async () => {
    const page = await begin();
    await newVoucher(page, server.url, "31");
    const rows = Array.from({ length: 500 }, (_, k) =>
      [
        "101",
        k % 2 ? "" : "1.234,50",
        k % 2 ? "1,234.50" : "",
        `Fila ${k}`,
      ].join("\t"),
    );
    const text = ["Cuenta\tDebe\tHaber\tGlosa", ...rows].join("\n");
    await page.evaluate((t) => navigator.clipboard.writeText(t), text);
    await page.getByLabel("Cuenta, renglón nuevo").first().focus();
    await page.keyboard.press("Control+v");
    await page.getByText("Pegado: 500 filas, con las columnas").waitFor();
    await page.getByText("Cuadra").waitFor();
    expect(await page.locator('[data-total="debit"]').innerText()).toBe(
      "308,625.00",
    );
    await page.keyboard.press("Control+End");
    await page.getByLabel("Glosa del renglón, renglón 500").waitFor();
    await page.keyboard.press("Control+z");
    await expect
      .poll(() => page.locator('[data-total="debit"]').innerText())
      .toBe("0.00");
    await page.keyboard.press("Control+Shift+z");
    await expect
      .poll(() => page.locator('[data-total="debit"]').innerText())
      .toBe("308,625.00");
    await page.keyboard.press("Control+s");
    await saved(page, "31 0001");
    expect(browser.faults).toEqual([]);
  });

  it("of a voucher of 5 000 answer each key at once", async () => {
    const page = await begin();
    await newVoucher(page, server.url, "31");
    const text = Array.from(
      { length: 5000 },
      (_, k) => `1041\t\t\t\t\t\t\t${k % 2 ? "\t" : ""}${(k >> 1) + 1}`,
    ).join("\n");
    await page.evaluate((t) => navigator.clipboard.writeText(t), text);
    await page.getByLabel("Cuenta, renglón nuevo").first().focus();
    await page.keyboard.press("Control+v");
    await page.getByText("Pegado: 5,000 filas.").waitFor();
    const times = await keyTimes(page);
    console.log(
      `5 000 lines: a key in ${ms(times[10])}, the slowest in ${ms(times[19])}`,
    );
  });
});

describe("a month of 50 000 vouchers", () => {
  it("leaves the keys of the editor as they are", async () => {
    const page = await begin();
    await page.evaluate(seedLargeBook, { site: "0000", count: 50_000 });
    await newVoucher(page, server.url, "05");
    await numbered(page, /^150000$/);
    await page.getByLabel("Cuenta, renglón nuevo").first().focus();
    const times = await keyTimes(page);
    console.log(
      `month of 50 000: a key in ${ms(times[10])}, the slowest in ${ms(times[19])}`,
    );
    await page.getByLabel("Glosa", { exact: true }).focus();
    const header = await keyTimes(page);
    console.log(
      `month of 50 000: a key of the header in ${ms(header[10])}, the slowest in ${ms(header[19])}`,
    );
    expect(browser.faults).toEqual([]);
  });
});

describe("a voucher that is stored", () => {
  it("is duplicated, reversed, printed and voided with its reason", async () => {
    const page = await begin();
    await newVoucher(page, server.url, "31");
    await typeVoucher(page, "5", "Pago de luz", [
      { account: "1041", debit: "118" },
      { account: "1041", credit: "118" },
    ]);
    await page.keyboard.press("Control+s");
    await saved(page, "31 0001");

    await page.getByRole("button", { name: "Duplicar" }).click();
    await page.getByText("Copia de 31-0001").waitFor();
    await expect
      .poll(() => page.getByLabel("Número", { exact: true }).inputValue())
      .toBe("0002");
    await page.keyboard.press("Control+s");
    await saved(page, "31 0002");

    await page.getByRole("button", { name: "Extornar" }).click();
    await page.getByText("Extorno de 31-0002, aún sin guardar").waitFor();
    expect(await page.getByLabel("Haber, renglón 1").inputValue()).toBe(
      "118.00",
    );
    expect(await page.getByLabel("Glosa", { exact: true }).inputValue()).toBe(
      "Extorno de 31-0002: Pago de luz",
    );
    await expect
      .poll(() => page.getByLabel("Número", { exact: true }).inputValue())
      .toBe("0003");
    await page.keyboard.press("Control+s");
    await saved(page, "31 0003");

    const pdf = await page.pdf();
    expect(pdf.length).toBeGreaterThan(5000);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await page.getByText("Preparado por").waitFor();
    const folder = process.env["SHOTS"];
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}-paper.png` });
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));

    await page.getByRole("button", { name: "Anular…" }).click();
    await page.getByLabel("Motivo").fill("mal registrado");
    await page.keyboard.press("Enter");
    await page.getByText("Motivo: mal registrado").waitFor();
    await openList(page, server.url);
    await page.getByText("[Anulado: mal registrado]").waitFor();
    expect(browser.faults).toEqual([]);
  });

  it("that another window saves is noticed at once", async () => {
    const page = await begin();
    await newVoucher(page, server.url, "31");
    await typeVoucher(page, "5", "Pago de luz", [
      { account: "1041", debit: "118" },
      { account: "1041", credit: "118" },
    ]);
    await page.keyboard.press("Control+s");
    await saved(page, "31 0001");
    const other = await browser.context.newPage();
    await other.goto(`${server.url}#/comprobantes/2026-10/0000/31/0001`);
    await other.getByLabel("Glosa", { exact: true }).fill("De la otra");
    await other.keyboard.press("Control+s");
    await saved(other, "31 0001");
    await page.getByText("Otra ventana acaba de guardar").waitFor();
    await page.getByRole("button", { name: "Mostrar lo nuevo" }).click();
    await expect
      .poll(() => page.getByLabel("Glosa", { exact: true }).inputValue())
      .toBe("De la otra");
  });
});

/** How long each of twenty keys takes until it is drawn, in milliseconds, the quickest first. */
function keyTimes(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const times: number[] = [];
    for (let k = 0; k < 20; k++) {
      const input = document.activeElement as HTMLInputElement;
      const start = performance.now();
      input.value = `10${k}`;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(done));
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b);
  });
}

function ms(time = NaN): string {
  return `${time.toFixed(1)} ms`;
}
