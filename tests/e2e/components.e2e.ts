import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Page } from "playwright-core";
import { build } from "vite";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "vitest";
import { axe, launch, type Browser } from "./support/browser.ts";
import { ROOT, serveDist, type Server } from "./support/server.ts";

/** The policy of the real page, so that a component that breaks it is found here. */
const POLICY =
  /<meta[^>]*http-equiv="Content-Security-Policy"[^>]*>/.exec(
    readFileSync(join(ROOT, "index.html"), "utf8"),
  )?.[0] ?? "";

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "valija-gallery-"));
  await build({
    configFile: false,
    root: join(import.meta.dirname, "gallery"),
    base: "./",
    mode: "production",
    logLevel: "warn",
    plugins: [
      svelte({ configFile: join(ROOT, "svelte.config.js") }),
      {
        name: "policy",
        transformIndexHtml: (html) => html.replace("<head>", `<head>${POLICY}`),
      },
    ],
    build: { outDir: folder, emptyOutDir: true, target: "es2023" },
  });
  server = await serveDist(folder);
});
beforeEach(async () => {
  browser = await launch();
  page = browser.page;
  await page.goto(server.url);
  await page.getByRole("heading", { level: 1 }).waitFor();
});
afterEach(async () => {
  const { faults } = browser;
  await browser.close();
  expect(faults).toEqual([]);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

function said(id: string): Promise<string> {
  return page.locator(`#${id}`).innerText();
}

it.each(["light", "dark"] as const)(
  "axe finds nothing in %s",
  async (colorScheme) => {
    expect(POLICY).toContain("default-src 'none'");
    await page.emulateMedia({ colorScheme });
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Preguntar" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await axe(page)).toEqual([]);
  },
);

describe("the long table", () => {
  it("draws few of 50 000 rows and moves by keys", async () => {
    const grid = page.getByRole("grid", { name: "Comprobantes" });
    expect(await grid.getAttribute("aria-rowcount")).toBe("50001");
    expect(await grid.locator("tbody tr").count()).toBeLessThan(45);
    await grid.focus();
    await page.keyboard.press("ArrowDown");
    expect(await said("current")).toBe("05-100001");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("PageDown");
    expect(await said("current")).toBe("05-100012");
    await page.keyboard.press("End");
    expect(await said("current")).toBe("05-150000");
    const last = page.locator("tr[aria-selected=true]");
    await last.waitFor();
    expect(await last.getAttribute("aria-rowindex")).toBe("50001");
    expect(await grid.getAttribute("aria-activedescendant")).toBe(
      await last.getAttribute("id"),
    );
    // Wholly within the box, below the header.
    const [row, box] = await Promise.all([
      last.boundingBox(),
      page.locator(".long").boundingBox(),
    ]);
    expect(row?.height).toBe(26);
    expect((row?.y ?? 0) + 26).toBeLessThanOrEqual((box?.y ?? 0) + 320);
    await page.keyboard.press("Enter");
    expect(await said("opened")).toBe("05-150000");
    await page.keyboard.press("Home");
    expect(await said("current")).toBe("05-100001");
    expect(await last.getAttribute("aria-rowindex")).toBe("2");
  });

  it("sorts by a header, and finds the current row again", async () => {
    const grid = page.getByRole("grid", { name: "Comprobantes" });
    const header = grid.getByRole("columnheader", { name: "Importe" });
    await grid.focus();
    await page.keyboard.press("ArrowDown");
    await header.getByRole("button").click();
    expect(await header.getAttribute("aria-sort")).toBe("ascending");
    await header.getByRole("button").click();
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    expect(await said("current")).toBe("05-100001");
    await page.locator("tr[aria-selected=true]").waitFor();
    await grid.focus();
    await page.keyboard.press("Home");
    const first = grid.locator("tr[aria-selected=true] td").last();
    expect(await first.innerText()).toBe("94,994.37");
  });

  it("follows a quick scroll without holes", async () => {
    const box = page.locator(".long .box");
    for (const top of [400_000, 1_299_000, 3, 777_777]) {
      await box.evaluate((node, y) => {
        node.scrollTop = y;
      }, top);
      await page.evaluate(
        () =>
          new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(done)),
          ),
      );
      const filled = await box.evaluate((node) => {
        const { left, top: y, height } = node.getBoundingClientRect();
        return [30, height / 2, height - 20].every(
          (dy) =>
            document
              .elementFromPoint(left + 40, y + dy)
              ?.closest("tr[aria-rowindex]") !== null,
        );
      });
      expect(filled).toBe(true);
    }
  });
});

describe("the dialog", () => {
  it("holds the focus, closes by Escape and gives the focus back", async () => {
    const ask = page.getByRole("button", { name: "Preguntar" });
    await ask.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Quitar el borrador" });
    await dialog.waitFor();
    for (let k = 0; k < 5; k++) {
      await page.keyboard.press("Tab");
      expect(await dialog.locator(":focus").count()).toBe(1);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await ask.evaluate((node) => node === document.activeElement)).toBe(
      true,
    );
  });
});

describe("the period", () => {
  it("is typed, or reached by keys", async () => {
    const field = page.getByRole("textbox", { name: "Período" });
    await field.fill("3/2027");
    await field.press("Enter");
    expect(await said("period")).toBe("2027-03");
    await page.getByText("marzo 2027").waitFor();
    await field.press("ArrowUp");
    await field.press("PageDown");
    expect(await said("period")).toBe("2026-04");
    await field.fill("2026-14");
    await page.getByText("Escriba el año y el mes").waitFor();
    expect(await said("period")).toBe("2026-04");
    await field.press("ArrowDown");
    expect(await field.inputValue()).toBe("2026-03");
    await page.getByRole("button", { name: "Período siguiente" }).click();
    expect(await said("period")).toBe("2026-04");
  });
});

describe("files", () => {
  it("come by the button", async () => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Elegir archivos" }).press("Enter");
    const files = ["a.zip", "b.zip"].map((name) => ({
      name,
      mimeType: "application/zip",
      buffer: Buffer.from(name),
    }));
    await (await chooser).setFiles(files);
    expect(await said("files")).toBe("a.zip:5 b.zip:5");
  });

  it("come by a drop, those in folders too", async () => {
    const dropped = mkdtempSync(join(tmpdir(), "valija-drop-"));
    mkdirSync(join(dropped, "octubre", "sur"), { recursive: true });
    // More than the hundred that a folder's reader gives at a time.
    for (let k = 0; k < 120; k++)
      writeFileSync(join(dropped, "octubre", `${k.toString()}.zip`), "x");
    writeFileSync(join(dropped, "octubre", "sur", "z.zip"), "xyz");
    const zone = page.getByRole("group", { name: "Paquetes de otras sedes" });
    const box = await zone.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 10];
    const cdp = await browser.context.newCDPSession(page);
    const data = {
      items: [],
      files: [join(dropped, "octubre")],
      dragOperationsMask: 1,
    };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await cdp.send("Input.dispatchDragEvent", { type, x, y, data });
    await expect
      .poll(async () => (await said("files")).split(" ").length)
      .toBe(121);
    expect(await said("files")).toContain("z.zip:3");
    rmSync(dropped, { recursive: true });
  });
});

it("work can be cancelled", async () => {
  await page.getByRole("button", { name: "Cancelar" }).click();
  expect(await said("cancelled")).toBe("true");
});
