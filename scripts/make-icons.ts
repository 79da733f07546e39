/** Draws the PNG icons of the manifest from their SVG, by a Chromium. Run by hand after a change: `npx tsx scripts/make-icons.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const FOLDER = join(import.meta.dirname, "..", "public", "icons");

const ICONS = [
  { from: "valija.svg", to: "valija-192.png", size: 192 },
  { from: "valija.svg", to: "valija-512.png", size: 512 },
  { from: "valija-maskable.svg", to: "valija-maskable-512.png", size: 512 },
  { from: "valija-maskable.svg", to: "apple-touch-icon.png", size: 180 },
];

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
for (const { from, to, size } of ICONS) {
  const page = await browser.newPage({
    viewport: { width: size, height: size },
  });
  const svg = readFileSync(join(FOLDER, from), "utf8");
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  );
  writeFileSync(
    join(FOLDER, to),
    await page.screenshot({ omitBackground: true }),
  );
  await page.close();
}
await browser.close();
