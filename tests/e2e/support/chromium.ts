/** How tests and measurements start Chromium. */
import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
} from "playwright-core";

/** The browser's program: CHROMIUM_PATH, else Debian's. */
export const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** The browser's arguments. */
export const ARGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium without a window on the folder of a profile. */
export function startChromium(
  profile: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: [...ARGS],
    // Installing writes desktop entries into the home folder.
    env: { ...process.env, HOME: profile },
    ...options,
  });
}
