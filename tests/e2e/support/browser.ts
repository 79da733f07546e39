import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { startChromium } from "./chromium.ts";

/** A browser with a profile of its own, as a person has one: what it stores is there again after a restart. */
export interface Browser {
  readonly context: BrowserContext;
  /** The first window. */
  readonly page: Page;
  /** What went wrong in any page: console errors (violations of the content security policy are among them), uncaught exceptions. */
  readonly faults: string[];
  /** Closes the browser and throws the profile away. */
  readonly close: () => Promise<void>;
  /** Closes the browser and starts it again with the same profile. */
  readonly restart: () => Promise<Browser>;
}

/** What a test may ask of the browser. */
export interface LaunchOptions {
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Language of the browser; es-PE where none is asked for. */
  readonly locale?: string;
}

/** Starts Chromium with a fresh profile. */
export function launch(options: LaunchOptions = {}): Promise<Browser> {
  return start(mkdtempSync(join(tmpdir(), "valija-e2e-")), options);
}

async function start(
  profile: string,
  options: LaunchOptions,
): Promise<Browser> {
  const context = await startChromium(profile, {
    locale: options.locale ?? "es-PE",
    colorScheme: options.colorScheme ?? "light",
    viewport: options.viewport ?? { width: 1366, height: 768 },
  });
  const faults: string[] = [];
  const watch = (page: Page): void => {
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(error.message));
  };
  context.on("page", watch);
  const page = context.pages()[0] ?? (await context.newPage());
  watch(page);
  return {
    context,
    page,
    faults,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
    restart: async () => {
      await context.close();
      return start(profile, options);
    },
  };
}

/** Waits until the program is stored for use without a network. */
export async function storedOffline(page: Page): Promise<void> {
  await page.waitForFunction(
    () => navigator.serviceWorker.controller?.state === "activated",
  );
}

/** What axe finds on the page, one line each; WCAG 2.2 AA and the good practices. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
  );
}

/** Names of all that Tab reaches, in order, from the top of the page until the focus leaves it or comes round. */
export async function tabStops(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const stops: string[] = [];
  for (let k = 0; k < 200; k++) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return null;
      const label = (at as HTMLInputElement).labels?.[0] ?? at;
      return at.ariaLabel ?? label.innerText.trim().replace(/\s+/g, " ");
    });
    if (name === null || (stops.length > 1 && name === stops[0])) break;
    stops.push(name);
  }
  return stops;
}
