import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launch, type Browser } from "./support/browser.ts";
import { choosePeriod, createCompany } from "./support/company.ts";
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

/** A browser with a company, a cost center and rates of the dollar, in October 2026. */
async function begin(): Promise<Page> {
  browser = await launch();
  const { page } = browser;
  page.setDefaultTimeout(15_000);
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await createCompany(page, server.url, { code: "0000", name: "Arequipa" });
  await page.evaluate(seedMasters);
  await openList(page);
  await choosePeriod(page, "2026-10");
  return page;
}

async function openList(page: Page): Promise<void> {
  await page.goto(`${server.url}#/comprobantes`);
  await page.getByRole("heading", { level: 1, name: "Comprobantes" }).waitFor();
}

/** Types keys one after the other; words between them as text. */
async function keys(page: Page, ...typed: readonly string[]): Promise<void> {
  for (const part of typed)
    if (/^<.*>$/.test(part)) await page.keyboard.press(part.slice(1, -1));
    else await page.keyboard.type(part);
}

/** The editor with a new voucher of a T/O. */
async function newVoucher(page: Page, type: string): Promise<void> {
  await page.goto(`${server.url}?to=${type}#/comprobantes/nuevo`);
  await page.getByLabel("Cuenta, renglón nuevo").first().waitFor();
  await expect
    .poll(() => page.getByLabel("Número", { exact: true }).inputValue())
    .not.toBe("");
}

/** A line's cells in the order of the columns; `debit` or `credit` says on which side the amount stands. */
interface Line {
  readonly account: string;
  readonly person?: string;
  readonly number?: string;
  readonly center?: string;
  readonly debit?: string;
  readonly credit?: string;
}

/** Types a line from its account on; Enter goes from cell to cell. */
async function typeLine(page: Page, line: Line): Promise<void> {
  const { account, person, number, center, debit, credit } = line;
  const cells = [account, person, "", "", number, "", center, debit, credit];
  for (const cell of cells) await keys(page, cell ?? "", "<Enter>");
  // The memo of the line above, or the voucher's.
  await keys(page, "+", "<Enter>");
}

/** Types date, memo and lines by keyboard alone; the last Enter goes to the button that saves. */
async function typeVoucher(
  page: Page,
  day: string,
  memo: string,
  lines: readonly Line[],
): Promise<void> {
  await page.getByLabel("Fecha", { exact: true }).focus();
  await page.keyboard.press("Control+a");
  await keys(page, day, "<Enter>", memo, "<Enter>", "<Enter>");
  for (const line of lines) await typeLine(page, line);
}

async function saved(page: Page, name: string): Promise<void> {
  await page.getByText(`Guardado: ${name}.`).waitFor();
}

describe("vouchers entered by keyboard alone", () => {
  it("of many kinds balance, are saved, and stand in the list", async () => {
    const page = await begin();
    const kinds: readonly (readonly [string, string, readonly Line[]])[] = [
      [
        "Compra con IGV",
        "5",
        [
          { account: "6361", center: "ADM", debit: "100" },
          { account: "6361", debit: "18" },
          { account: "1041", credit: "118" },
        ],
      ],
      [
        "Venta al contado",
        "6",
        [
          { account: "1041", debit: "236" },
          { account: "6361", credit: "36" },
          { account: "6361", credit: "200" },
        ],
      ],
      [
        "Planilla",
        "30",
        [
          { account: "6361", center: "ADM", debit: "1,500" },
          { account: "1041", credit: "1500.00" },
        ],
      ],
    ];
    let number = 0;
    for (const [memo, day, lines] of kinds) {
      await newVoucher(page, "31");
      await typeVoucher(page, day, memo, lines);
      const save = page.getByRole("button", { name: /^Guardar Ctrl/ });
      await expect
        .poll(() => save.evaluate((e) => e === document.activeElement))
        .toBe(true);
      await page.keyboard.press("Enter");
      await saved(page, `31 ${(++number).toString().padStart(4, "0")}`);
    }
    await openList(page);
    for (const [memo] of kinds)
      await page.getByRole("row").filter({ hasText: memo }).waitFor();
    expect(browser.faults).toEqual([]);
  });

  it("in another currency take the day's rate and are converted exactly", async () => {
    const page = await begin();
    await newVoucher(page, "31");
    await page.getByLabel("Fecha", { exact: true }).fill("15/10/2026");
    await page.getByLabel("Moneda").fill("USD");
    const rate = page.getByLabel("T. cambio");
    await expect.poll(() => rate.inputValue()).toBe("3.725");
    await page.getByText("Venta del 12/10/2026, la última").waitFor();
    await page.getByLabel("Cuenta, renglón nuevo").first().focus();
    for (const amount of ["33.33", "33.34", "33.33"])
      await keys(page, "1041", ...enters(7), amount, ...enters(4));
    await keys(page, "1041", ...enters(7), "100", "<Enter>");
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
    await newVoucher(page, "31");
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
    await newVoucher(page, "31");
    const text = Array.from(
      { length: 5000 },
      (_, k) => `1041\t\t\t\t\t\t\t${k % 2 ? "\t" : ""}${(k >> 1) + 1}`,
    ).join("\n");
    await page.evaluate((t) => navigator.clipboard.writeText(t), text);
    await page.getByLabel("Cuenta, renglón nuevo").first().focus();
    await page.keyboard.press("Control+v");
    await page.getByText("Pegado: 5,000 filas.").waitFor();
    const times = await page.evaluate(async () => {
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
    console.log(
      `5 000 lines: a key in ${Math.round(times[10] ?? 0)} ms, the slowest in ${Math.round(times[19] ?? 0)} ms`,
    );
    expect(times[10]).toBeLessThan(300);
  });
});

describe("a voucher that is stored", () => {
  it("is duplicated, reversed, printed and voided with its reason", async () => {
    const page = await begin();
    await newVoucher(page, "31");
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
    await openList(page);
    await page.getByText("[Anulado: mal registrado]").waitFor();
    expect(browser.faults).toEqual([]);
  });

  it("that another window saves is noticed at once", async () => {
    const page = await begin();
    await newVoucher(page, "31");
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

function enters(count: number): string[] {
  return Array<string>(count).fill("<Enter>");
}

/** A cost center and rates, as an import would have brought them. Runs in the page. */
async function seedMasters(): Promise<void> {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open("valija");
    request.onsuccess = () => {
      done(request.result);
    };
  });
  const work = db.transaction(["costCenters", "exchangeRates"], "readwrite");
  const company = "PE-20512333797";
  const modified = "2026-10-01T00:00:00Z";
  work.objectStore("costCenters").put({
    company,
    key: "ADM",
    row: { code: "ADM", name: "Administración", active: true, modified },
  });
  for (const [date, sell] of [
    ["2026-10-12", "3.725"],
    ["2026-10-01", "3.700"],
  ])
    work.objectStore("exchangeRates").put({
      company,
      key: `${date}|USD`,
      row: { date, currency: "USD", buy: "3.71", sell, modified },
    });
  await new Promise((done) => {
    work.oncomplete = done;
  });
  db.close();
}
