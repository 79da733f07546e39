import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch } from "./support/browser.ts";
import { serveDist, type Server } from "./support/server.ts";

/** Bytes of JavaScript and CSS, gzipped, that a first visit may cost before its first screen. */
const MOST = 350 * 1024;

let server: Server;

beforeAll(async () => {
  server = await serveDist();
});
afterAll(async () => {
  await server.stop();
});

it("a first visit loads less than 350 KiB of JavaScript and CSS, gzipped", async () => {
  const { page, close } = await launch();
  const parts: Promise<{ url: string; bytes: number }>[] = [];
  page.on("response", (response) => {
    const url = response.url();
    if (/\.(js|mjs|css)$/.test(url))
      parts.push(
        response.body().then((body) => ({ url, bytes: gzipSync(body).length })),
      );
  });
  await page.goto(server.url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  const loaded = await Promise.all(parts);
  await close();
  expect(loaded.some(({ url }) => /\/index-[^/]*\.js$/.test(url))).toBe(true);
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(
    `first visit: ${loaded.length} files, ${(total / 1024).toFixed(0)} KiB gzipped`,
  );
  expect(total).toBeLessThan(MOST);
});
