import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { present } from "../src/lib/assert.ts";
import { watchMemory } from "./memory.ts";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A folder for one browser's profile. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), "valija-bench-"));
}

/** A profile of its own with what the given one holds. */
export function copyOf(profile: string): string {
  const copy = newProfile();
  cpSync(profile, copy, { recursive: true });
  return copy;
}

/** Throws a profile away. */
export function dropProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true });
}

/** What the page gave, and the most memory that its process held meanwhile, in bytes. */
export interface Watched<T> {
  readonly result: T;
  readonly peak: number;
}

/** Runs work on the page at the address, in a browser with this profile, and closes it in good order. */
export async function onPage<T>(
  profile: string,
  url: string,
  work: (page: Page) => Promise<T>,
): Promise<Watched<T>> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    headless: true,
    args: ARGS,
    env: { ...process.env, HOME: profile },
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(0);
    await page.goto(url);
    await page.waitForFunction(() => "bench" in window);
    const stop = watchMemory(await rendererIds(context));
    const result = await work(page);
    return { result, peak: stop() };
  } finally {
    await context.close();
  }
}

/** Process ids of the renderers. */
async function rendererIds(context: BrowserContext): Promise<number[]> {
  const browser = present(context.browser(), "the browser of a context");
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  await cdp.detach();
  return processInfo.filter((p) => p.type === "renderer").map((p) => p.id);
}
