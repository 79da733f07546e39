/** A power cut in the middle of an import: the books are all old or all new afterwards, never something between. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needsShared, SHARED } from "../support/shared.ts";
import {
  choosePeriod,
  createCompany,
  giveFiles,
  go,
  importButton,
  review,
} from "./support/company.ts";
import { startKillable, type KillableBrowser } from "./support/killable.ts";
import { makePackage } from "./support/packages.ts";
import { serveDist, type Server } from "./support/server.ts";

const MOMENTS = 10;
const VOUCHERS = 20_000;

/** What an installation holds: its control figures as the screen shows them, and hashes of what it would send. */
interface Books {
  readonly figures: string;
  readonly vouchers: string;
  readonly persons: string;
}

describe.skipIf(SHARED === null)(
  needsShared("an import that a killed browser interrupts"),
  () => {
    let server: Server;
    let folder: string;
    let profile: string;
    let browser: KillableBrowser;

    beforeAll(async () => {
      server = await serveDist();
      folder = mkdtempSync(join(tmpdir(), "valija-packages-"));
      profile = mkdtempSync(join(tmpdir(), "valija-kill-"));
    });
    afterAll(async () => {
      await browser.kill();
      await server.stop();
      for (const path of [folder, profile])
        rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    });

    it(
      `leaves all old or all new books at ${String(MOMENTS)} moments`,
      { timeout: 300_000 },
      async () => {
        // Two contents of one month, with other vouchers and other persons.
        const files = [11, 12].map((seed) =>
          makePackage(join(folder, String(seed)), { seed, vouchers: VOUCHERS }),
        );
        const [first = "", second = ""] = files;
        browser = await startKillable(profile);
        await createCompany(browser.page, server.url, {
          code: "0002",
          name: "Arequipa",
        });
        await openImport(browser.page);
        await begin(browser.page, first);
        await done(browser.page);
        const old = await booksOf(browser.page);
        await openImport(browser.page);
        await begin(browser.page, second);
        const started = performance.now();
        await done(browser.page);
        const duration = performance.now() - started;
        const states = [old, await booksOf(browser.page)];
        expect(states[1]?.vouchers).not.toBe(old.vouchers);

        const outcomes: string[] = [];
        for (let k = 0; k < MOMENTS; k++) {
          const before = await booksOf(browser.page);
          const isFirst = before.vouchers === old.vouchers;
          await openImport(browser.page);
          await begin(browser.page, isFirst ? second : first);
          await wait((duration * 1.2 * (k + 0.5)) / MOMENTS);
          await browser.kill();
          browser = await startKillable(profile);
          await browser.page.goto(server.url);
          const after = await booksOf(browser.page);
          // Persons are merged, never removed: after the first change both sets are here.
          const target = {
            ...(isFirst ? states[1] : old),
            persons: states[1]?.persons,
          };
          expect([before, target]).toContainEqual(after);
          outcomes.push(after.vouchers === before.vouchers ? "old" : "new");
        }
        console.log(
          `killed at ${String(MOMENTS)} moments of ${duration.toFixed(0)} ms: ${outcomes.join(" ")}`,
        );
        expect(outcomes).toHaveLength(MOMENTS);
        expect(outcomes).toContain("old");
      },
    );

    async function openImport(page: Page): Promise<void> {
      await go(page, "Importar");
      const back = page.getByRole("button", { name: "Volver a la lista" });
      if (await back.isVisible()) await back.click();
      await choosePeriod(page, "2026-10");
    }

    /** Reviews a package and presses Import, without waiting for what comes of it. */
    async function begin(page: Page, file: string): Promise<void> {
      await giveFiles(page, [file]);
      await review(page);
      await importButton(page).waitFor({ timeout: 60_000 });
      await importButton(page).dispatchEvent("click");
    }

    async function done(page: Page): Promise<void> {
      await page
        .getByRole("heading", { level: 2, name: "Importado" })
        .waitFor();
    }

    /** Reads the figures of the export screen, exports, and hashes what would travel. */
    async function booksOf(page: Page): Promise<Books> {
      await go(page, "Exportar");
      const another = page.getByRole("button", { name: "Exportar otro" });
      if (await another.isVisible()) await another.click();
      const total = page.locator("tfoot tr");
      await total.waitFor();
      const figures = (await total.innerText()).replace(/\s+/g, " ");
      await page.getByRole("button", { name: "Exportar", exact: true }).click();
      await page.getByRole("heading", { level: 2, name: "Listo" }).waitFor();
      const name = await page.locator(".file span").first().innerText();
      return { figures, ...(await page.evaluate(hashesOf, name.trim())) };
    }
  },
);

/** Within the page: hashes of the vouchers and of the persons of a package that lies in the chosen folder. */
async function hashesOf(
  name: string,
): Promise<{ vouchers: string; persons: string }> {
  const root = await navigator.storage.getDirectory();
  const usb = await root.getDirectoryHandle("usb");
  const file = await (await usb.getFileHandle(name)).getFile();
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The second entry, stored: behind `mimetype` (38 bytes of header and name, 34 of data).
  const view = new DataView(bytes.buffer);
  const header = 38 + view.getUint32(18, true);
  const from = header + 30 + view.getUint16(header + 26, true);
  const text = new TextDecoder().decode(
    bytes.subarray(from, from + view.getUint32(header + 18, true)),
  );
  const { resources } = JSON.parse(text) as {
    resources: { path: string; hash: string }[];
  };
  const digest = async (pick: (path: string) => boolean): Promise<string> => {
    const lines = resources
      .filter(({ path }) => pick(path))
      .map(({ path, hash }) => `${path} ${hash}`)
      .sort()
      .join("\n");
    const hash = await crypto.subtle.digest(
      "SHA-256",
      new TextEncoder().encode(lines),
    );
    return Array.from(new Uint8Array(hash), (b) =>
      b.toString(16).padStart(2, "0"),
    ).join("");
  };
  await usb.removeEntry(name);
  return {
    vouchers: await digest((path) => /^(comprobantes|renglones)\//.test(path)),
    persons: await digest((path) => path === "personas.csv"),
  };
}
