import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axe, launch, type Browser } from "./support/browser.ts";
import { createCompany, go } from "./support/company.ts";
import { newVoucher, openList, startCompany } from "./support/editor.ts";
import { serveDist, type Server } from "./support/server.ts";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = await serveDist();
});
afterEach(async () => {
  await browser.close();
});
afterAll(async () => {
  await server.stop();
});

const USERS = "Usuarios y permisos";

/** A browser at a company's users. */
async function begin(viewport?: {
  readonly width: number;
  readonly height: number;
}): Promise<Page> {
  browser = await launch(viewport ? { viewport } : {});
  const { page } = browser;
  page.setDefaultTimeout(20_000);
  await createCompany(page, server.url, { code: "0000", name: "Arequipa" });
  await go(page, USERS);
  return page;
}

/** The first user, with the administrator that the one person becomes. */
async function addFirst(page: Page, selfPin = "2580"): Promise<void> {
  await page.getByRole("button", { name: "Agregar usuario" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Su nombre").fill("Ana Ríos");
  await form.getByLabel("Su PIN (opcional)").fill(selfPin);
  await form.getByLabel("Nombre", { exact: true }).fill("Luis Paz");
  await form.getByLabel("Rol").selectOption({ label: "Consulta" });
  await form.getByLabel("PIN (opcional)", { exact: true }).fill("1397");
  await form.getByRole("button", { name: "Guardar" }).click();
  await page
    .getByText("Se guardaron Ana Ríos, administrador, y Luis Paz.")
    .waitFor();
}

async function addUser(page: Page, name: string, role: string, pin = "") {
  await page.getByRole("button", { name: "Agregar usuario" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Nombre", { exact: true }).fill(name);
  await form.getByLabel("Rol").selectOption({ label: role });
  await form.getByLabel("PIN (opcional)").fill(pin);
  await form.getByRole("button", { name: "Guardar" }).click();
  await page.getByText(`Se guardó ${name}.`).waitFor();
}

async function locked(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Valija está bloqueada" }).waitFor();
}

/** Somebody else takes over. */
async function become(page: Page, name: string, pin: string): Promise<void> {
  await page.keyboard.press("Alt+l");
  await locked(page);
  await page.getByRole("radio", { name }).check();
  if (pin !== "") await page.getByLabel("PIN").fill(pin);
  await page.keyboard.press("Enter");
  await page
    .getByRole("button", { name: new RegExp(`^Usuario: ${name}`) })
    .waitFor();
}

describe("a single user", () => {
  it("is asked nothing, and finds nothing to lock", async () => {
    const page = await begin();
    await page.getByText("Una sola persona, sin preguntas").waitFor();
    await page.getByText("Hoy Rosa Quispe trabaja en este equipo").waitFor();
    expect(await page.getByRole("button", { name: /^Usuario:/ }).count()).toBe(
      0,
    );
    await page.keyboard.press("Alt+l");
    await page.reload();
    await page.getByRole("heading", { level: 1, name: USERS }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("bloquear");
    await page.getByText("No hay nada con ese nombre").waitFor();
    expect(browser.faults).toEqual([]);
  });
});

describe("users", () => {
  it("are added, shown, changed; the last administrator stays one", async () => {
    const page = await begin();
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Agregar usuario" }).click();
    const form = page.getByRole("dialog");
    expect(await form.getByLabel("Su nombre").inputValue()).toBe("Rosa Quispe");
    expect(await axe(page)).toEqual([]);
    await form.getByLabel("Su PIN (opcional)").fill("12");
    await form.getByRole("button", { name: "Guardar" }).click();
    await form.getByText("El PIN lleva de 4 a 12 cifras").waitFor();
    await page.keyboard.press("Escape");
    await addFirst(page);
    await addUser(page, "Eva Luz", "Registrador");
    await page.getByText("Sin PIN: Eva Luz").waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Cambiar a Ana Ríos" }).click();
    await form.getByLabel("Rol").selectOption({ label: "Contador" });
    await form.getByRole("button", { name: "Guardar" }).click();
    await form.getByText("Ana Ríos es el único administrador activo").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Cambiar a Eva Luz" }).click();
    await form.getByLabel("Activo").uncheck();
    await form.getByRole("button", { name: "Guardar" }).click();
    await page.getByText("Se guardó Eva Luz.").waitFor();
    await page.getByText("inactivo", { exact: true }).waitFor();
    expect(browser.faults).toEqual([]);
  });

  it("with the role consulta see everything and change nothing", async () => {
    const page = await begin();
    await addFirst(page);
    await become(page, "Luis Paz", "1397");
    await page.getByText("Usted solo puede ver esto").waitFor();
    await page
      .getByText("no tiene el permiso «administrar usuarios, sedes y empresa»")
      .waitFor();
    for (const [screen, button, permission] of [
      ["Comprobantes", /^Nuevo comprobante/, null],
      ["Exportar", "Exportar", "exportar y respaldar gestión"],
      ["Personas", /^Nueva persona/, "registrar y cambiar personas"],
      ["Tipos de operación", /^Nuevo tipo/, "cambiar los demás maestros"],
    ] as const) {
      if (screen === "Comprobantes") await openList(page, server.url);
      else await go(page, screen);
      const action = page
        .getByRole("main")
        .getByRole("button", { name: button });
      await action.first().waitFor();
      expect(await action.first().isDisabled(), screen).toBe(true);
      if (permission !== null)
        await page
          .getByRole("main")
          .getByText(`no tiene el permiso «${permission}»`)
          .waitFor();
    }
    await page.goto(`${server.url}#/comprobantes/nuevo`);
    await page
      .getByText("no tiene el permiso «registrar y cambiar comprobantes»")
      .waitFor();
    expect(browser.faults).toEqual([]);
  });

  it("are refused by the function too, whatever the screen offers", async () => {
    browser = await launch();
    const { page } = browser;
    page.setDefaultTimeout(20_000);
    await startCompany(browser, server.url);
    await go(page, USERS);
    await addFirst(page);
    await addUser(page, "Eva Luz", "Registrador");
    await become(page, "Eva Luz", "");
    await newVoucher(page, server.url, "31");
    await page.getByLabel("Glosa", { exact: true }).fill("Un gasto");
    await page
      .getByText(/^Borrador guardado|^Guardado como borrador/)
      .waitFor();
    // Behind the program's back: its screens do not hear of it.
    await page.evaluate(asReader);
    await page.keyboard.press("Control+s");
    await page
      .getByText(
        "No se hizo nada: Eva Luz, con el rol consulta, no tiene el permiso «registrar y cambiar comprobantes».",
      )
      .first()
      .waitFor();
    expect(browser.faults).toEqual([]);
  });
});

describe("the lock", () => {
  it("opens with the PIN alone, by keyboard, in every window, and gives the screen back", async () => {
    const page = await begin();
    await addFirst(page);
    await openList(page, server.url);
    const other = await browser.context.newPage();
    other.setDefaultTimeout(20_000);
    await other.goto(`${server.url}#/historial`);
    await other.getByRole("heading", { level: 1, name: "Historial" }).waitFor();
    await page.bringToFront();
    await page.keyboard.press("Alt+l");
    await locked(page);
    await locked(other);
    expect(await other.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    // Nothing behind it answers the keyboard, and a reload does not open it.
    await page.keyboard.press("Control+k");
    await page.reload();
    await locked(page);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.type("2580");
    await page.keyboard.press("Enter");
    await page
      .getByRole("heading", { level: 1, name: "Comprobantes" })
      .waitFor();
    await other.getByRole("heading", { level: 1, name: "Historial" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("cambiar de usu");
    await page.keyboard.press("Enter");
    await locked(page);
    expect(browser.faults).toEqual([]);
  });

  it("counts wrong PINs and makes wait, also after a reload", async () => {
    const page = await begin();
    await addFirst(page);
    await page.getByRole("button", { name: /^Usuario: Ana Ríos/ }).click();
    await page.getByRole("button", { name: /^Bloquear/ }).click();
    await locked(page);
    for (const said of [
      "van 1 intento. Queda 1 intento antes de tener que esperar.",
      "van 2 intentos. Si el siguiente también falla, habrá que esperar.",
      "Hubo demasiados PIN incorrectos.",
    ]) {
      await page.getByLabel("PIN").fill("0000");
      await page.keyboard.press("Enter");
      await page.getByText(said).waitFor();
    }
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await locked(page);
    await page.getByText("Hubo demasiados PIN incorrectos.").waitFor();
    const unlock = page.getByRole("button", { name: "Desbloquear" });
    expect(await unlock.isDisabled()).toBe(true);
    expect(browser.faults).toEqual([]);
  });

  it("takes another PIN from whoever types the old one", async () => {
    const page = await begin();
    await addFirst(page);
    const menu = page.getByRole("button", { name: /^Usuario: Ana Ríos/ });
    await menu.press("Enter");
    await page.getByRole("button", { name: "Cambiar mi PIN" }).press("Enter");
    const form = page.getByRole("dialog");
    await form.getByLabel("PIN actual").fill("2581");
    await form.getByLabel("PIN nuevo").fill("7410");
    await page.keyboard.press("Enter");
    await form.getByText("PIN incorrecto, van 1 intento.").waitFor();
    expect(await axe(page)).toEqual([]);
    await form.getByLabel("PIN actual").fill("2580");
    await page.keyboard.press("Enter");
    await form.getByText("Se cambió el PIN.").waitFor();
    await page.keyboard.press("Escape");
    await become(page, "Ana Ríos", "7410");
    expect(browser.faults).toEqual([]);
  });

  it("comes by itself when nobody does anything", async () => {
    browser = await launch();
    const { page } = browser;
    page.setDefaultTimeout(20_000);
    await page.clock.install();
    await createCompany(page, server.url, { code: "0000", name: "Arequipa" });
    await go(page, USERS);
    await addFirst(page);
    await page
      .getByLabel("Bloquear sin actividad")
      .selectOption({ label: "5 minutos" });
    await page.clock.runFor("04:00");
    await page.getByRole("heading", { level: 1, name: USERS }).waitFor();
    await page.clock.runFor("01:10");
    await locked(page);
    expect(browser.faults).toEqual([]);
  });
});

describe("a telephone", () => {
  it("has room for the users and for the lock", async () => {
    const page = await begin({ width: 390, height: 844 });
    await addFirst(page);
    const overflow = () =>
      page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth,
      );
    expect(await overflow()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: /^Usuario: Ana Ríos/ }).click();
    await page.getByRole("button", { name: /^Cambiar de usuario/ }).click();
    await locked(page);
    expect(await overflow()).toBe(0);
    expect(browser.faults).toEqual([]);
  });
});

/** Makes every recorder a reader. Runs in the page. */
async function asReader(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open("valija");
    open.onsuccess = () => {
      resolve(open.result);
    };
    open.onerror = () => {
      reject(new Error("not opened"));
    };
  });
  await new Promise<void>((resolve) => {
    const change = db.transaction("users", "readwrite");
    const users = change.objectStore("users");
    users.openCursor().onsuccess = (event) => {
      const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>)
        .result;
      if (!cursor) return;
      const user = cursor.value as { readonly role: string };
      if (user.role === "recorder") cursor.update({ ...user, role: "reader" });
      cursor.continue();
    };
    change.oncomplete = () => {
      resolve();
    };
  });
  db.close();
}
