/**
 * `npm run bench:documents -- --files 5000`: so many generated CFDI given to the built program in one folder, in Chromium, as a
 * person does it: until the report, until they are stored, until the list shows them; how long the page was held up meanwhile.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { cfdi, OWN_RFC, paymentCfdi, uuidOf } from "../tests/support/cfdi.ts";
import { launch } from "../tests/e2e/support/browser.ts";
import build from "../tests/e2e/support/build.ts";
import { serveDist } from "../tests/e2e/support/server.ts";
import { Chance } from "./generate.ts";

/** Milliseconds from a click or choice to what it asks for, and how long the page was held up meanwhile. */
interface Step {
  readonly step: string;
  readonly ms: number;
  readonly longestTask: number;
  /** The most that a 10 ms timer of the page came late. */
  readonly pageLate: number;
}

/** Watches the page's tasks; runs in the page. */
function watch(): void {
  const seen = { longest: 0, late: 0, last: performance.now(), began: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: "longtask" });
  setInterval(() => {
    const now = performance.now();
    seen.late = Math.max(seen.late, now - seen.last - 10);
    seen.last = now;
  }, 10);
  for (const kind of ["change", "click"])
    addEventListener(kind, () => (seen.began = performance.now()), true);
}

interface Seen {
  longest: number;
  late: number;
  last: number;
  began: number;
}

/** Runs one step: what begins it, and what is shown when it is over. */
async function measure(
  page: Page,
  step: string,
  begin: () => Promise<void>,
  over: () => Promise<void>,
): Promise<Step> {
  await page.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen };
    Object.assign(seen, { longest: 0, late: 0, last: performance.now() });
  });
  await begin();
  await over();
  return await page.evaluate((name) => {
    const { seen } = window as unknown as { seen: Seen };
    return {
      step: name,
      ms: Math.round(performance.now() - seen.began),
      longestTask: Math.round(seen.longest),
      pageLate: Math.round(seen.late),
    };
  }, step);
}

/** A folder of CFDI: of ten, eight issued, one received, one of payment. */
function writeFiles(folder: string, count: number): number {
  mkdirSync(folder);
  const chance = new Chance(7);
  let bytes = 0;
  for (let n = 1; n <= count; n++) {
    const month = (chance.below(12) + 1).toString().padStart(2, "0");
    const day = (chance.below(28) + 1).toString().padStart(2, "0");
    const total = `${(116 * (1 + chance.below(900))).toString()}.00`;
    const k = 100 + chance.below(400);
    const person = {
      receiver: `URE180429${k.toString()}`,
      receiverName: `CLIENTE ${k.toString()} SA DE CV`,
    };
    const basics = {
      uuid: uuidOf(n),
      folio: n.toString(),
      date: `2026-${month}-${day}`,
      lines: 1 + chance.below(8),
      total,
    };
    const before = { uuid: uuidOf(n - 1), before: total, paid: total };
    const text =
      n % 10 === 0
        ? paymentCfdi({ ...basics, ...person }, [
            { amount: total, paid: [{ ...before, after: "0.00" }] },
          ])
        : n % 10 === 5
          ? cfdi({ ...basics, issuer: "URE180429TM6", receiver: OWN_RFC })
          : cfdi({ ...basics, ...person });
    bytes += text.length;
    writeFileSync(join(folder, `${uuidOf(n)}.xml`), text);
  }
  return bytes;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { files: { type: "string", default: "5000" } },
  });
  const count = Number(values.files);
  build();
  const place = mkdtempSync(join(tmpdir(), "valija-bench-"));
  const folder = join(place, "cfdi");
  const bytes = writeFiles(folder, count);
  const server = await serveDist();
  const browser = await launch({ locale: "es-MX" });
  const { page } = browser;
  page.setDefaultTimeout(0);
  try {
    await page.goto(`${server.url}#/empresa`);
    await page.getByLabel("RFC").fill(OWN_RFC);
    await page.getByLabel("Razón social").fill("Escuela Kemper Urgate");
    await page.getByLabel("Código de la sede").fill("0001");
    await page.getByLabel("Nombre de la sede").fill("Centro");
    await page.getByLabel("Quién prepara los paquetes aquí").fill("Rosa");
    await page.getByRole("button", { name: "Crear empresa" }).click();
    await page.getByRole("heading", { level: 1, name: "Inicio" }).waitFor();
    await page.goto(`${server.url}#/gestion/traer-facturas`);
    await page.getByRole("button", { name: "Elegir carpeta" }).waitFor();
    await page.evaluate(watch);
    const yes = page.getByRole("button", { name: /^Traer [\d,]+ documentos$/ });
    const steps = [
      await measure(
        page,
        "read and report",
        async () =>
          page.locator("input[webkitdirectory]").setInputFiles(folder),
        async () => yes.waitFor(),
      ),
      await measure(
        page,
        "store",
        async () => yes.click(),
        async () =>
          page.getByRole("heading", { name: "Documentos traídos" }).waitFor(),
      ),
      await measure(
        page,
        "list",
        async () =>
          page.getByRole("link", { name: "Ver las facturas" }).click(),
        async () => page.getByRole("grid", { name: "Facturas" }).waitFor(),
      ),
    ];
    process.stdout.write(
      `${count.toString()} CFDI, ${(bytes / 1e6).toFixed(1)} MB, load ${loadavg()[0]?.toFixed(1) ?? ""}\n`,
    );
    for (const { step, ms, longestTask, pageLate } of steps)
      process.stdout.write(
        `| ${step} | ${ms.toString()} ms | longest task ${longestTask.toString()} ms | page late ${pageLate.toString()} ms |\n`,
      );
  } finally {
    await browser.close();
    await server.stop();
    rmSync(place, { recursive: true });
  }
}

await main();
