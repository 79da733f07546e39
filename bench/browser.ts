import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { present } from "../src/lib/assert.ts";
import { startChromium } from "../tests/e2e/support/chromium.ts";
import { watchMemory } from "./memory.ts";

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

/** What the page gave, and what it took meanwhile. */
export interface Watched<T> {
  readonly result: T;
  /** The most memory that the page's process held, bytes. */
  readonly peak: number;
  /** Processor time of the whole browser, milliseconds: a busy machine lengthens it less than the clock's time. */
  readonly cpu: number;
}

/** Runs work on the page at the address, in a browser with this profile, and closes it in good order. */
export async function onPage<T>(
  profile: string,
  url: string,
  work: (page: Page) => Promise<T>,
): Promise<Watched<T>> {
  const context = await startChromium(profile);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(0);
    await page.goto(url);
    await page.waitForFunction(() => "bench" in window);
    const before = await processes(context);
    const renderers = before.filter((p) => p.type === "renderer");
    const stop = watchMemory(renderers.map((p) => p.id));
    const result = await work(page);
    const peak = stop();
    const cpu = cpuTime(await processes(context)) - cpuTime(before);
    return { result, peak, cpu };
  } finally {
    await context.close();
  }
}

/** One process of the browser; its processor time in seconds. */
interface BrowserProcess {
  readonly type: string;
  readonly id: number;
  readonly cpuTime: number;
}

async function processes(context: BrowserContext): Promise<BrowserProcess[]> {
  const browser = present(context.browser(), "the browser of a context");
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  await cdp.detach();
  return processInfo;
}

function cpuTime(all: readonly BrowserProcess[]): number {
  return all.reduce((sum, process) => sum + process.cpuTime, 0) * 1000;
}
