import { spawn, type ChildProcess } from "node:child_process";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { ARGS, CHROMIUM } from "./chromium.ts";
import { chosenFolders } from "./company.ts";

/** A browser whose process is ours, so that it can be killed as a power cut would. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Ends the process on the spot; nothing is flushed, no page hears of it. */
  readonly kill: () => Promise<void>;
}

/** Starts Chromium with a profile that is kept, and drives it from outside. */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  const child = spawn(
    CHROMIUM,
    [
      ...ARGS,
      "--headless",
      "--lang=es-PE",
      "--window-size=1366,768",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, HOME: profile },
    },
  );
  const browser = await chromium.connectOverCDP(await endpointOf(child));
  const context = browser.contexts()[0];
  if (!context) throw new Error("Chromium came without its default context");
  await chosenFolders(context);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    kill: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      await browser.close();
    },
  };
}

/** Where the browser listens, as it says itself. */
async function endpointOf(child: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    let said = "";
    child.once("exit", (code) => {
      reject(new Error(`Chromium ended with ${String(code)}: ${said}`));
    });
    child.stderr?.on("data", (data: Buffer) => {
      said += data.toString();
      const found = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}
