import type { BrowserContext, Page } from "playwright-core";
import { calendar } from "../../../src/i18n/es/calendar.ts";
import { launch, type Browser, type LaunchOptions } from "./browser.ts";

/** One installation of the company of the sample packages: a profile of its own. */
export interface Installation {
  readonly browser: Browser;
  readonly page: Page;
}

/** Which site an installation is. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly central?: boolean;
  /** Another company than that of the sample packages. */
  readonly taxId?: string;
}

/** A folder of the origin's private file system stands in for the stick: pickers do not open under automation. */
export async function chosenFolders(context: BrowserContext): Promise<void> {
  await context.addInitScript({
    content: `window.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle("usb", { create: true });`,
  });
}

/** Starts a browser and creates the company in it, as a person does. */
export async function install(
  url: string,
  place: Place,
  options?: LaunchOptions,
): Promise<Installation> {
  const browser = await launch(options);
  await chosenFolders(browser.context);
  await createCompany(browser.page, url, place);
  return { browser, page: browser.page };
}

/** Fills in the form of a new company. */
export async function createCompany(
  page: Page,
  url: string,
  place: Place,
): Promise<void> {
  await page.goto(`${url}#/empresa`);
  await page.getByLabel("RUC").fill(place.taxId ?? "20512333797");
  await page.getByLabel("Razón social").fill("Comercial Andina SAC");
  await page.getByLabel("Código de la sede").fill(place.code);
  await page.getByLabel("Nombre de la sede").fill(place.name);
  await page
    .getByLabel("Es la sede central")
    .setChecked(place.central === true);
  await page.getByLabel("Quién prepara los paquetes aquí").fill("Rosa Quispe");
  await page.getByRole("button", { name: "Crear empresa" }).click();
  await page
    .getByRole("heading", { level: 1, name: "Inicio", exact: true })
    .waitFor();
}

/** Opens a screen by its link, as a person does: the page is not loaded again. */
export async function go(page: Page, name: string): Promise<void> {
  const menu = page.getByRole("button", { name: "Menú" });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole("navigation").getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

/** Works in a period, on a screen that has one. */
export async function choosePeriod(page: Page, period: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Período" });
  if ((await field.inputValue()) === period) return;
  await field.fill(period);
  await field.press("Enter");
  await page
    .getByRole("banner")
    .getByText(nameOf(period.slice(5)))
    .waitFor();
}

/** What the screen calls a month of the year, 00 and 13 among them. */
function nameOf(month: string): string {
  if (month === "00") return "apertura";
  return calendar.months[Number(month) - 1] ?? "cierre";
}

/** Gives files to the import screen, which lists them. */
export async function giveFiles(
  page: Page,
  files: readonly string[],
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Elegir archivos" }).click();
  await (await chooser).setFiles([...files]);
}

/** The button that imports what is reviewed. */
export function importButton(page: Page) {
  return page.getByRole("button", { name: /^Importar: / });
}

/** Gives one package, reviews and imports it. */
export async function importFile(page: Page, file: string): Promise<void> {
  await giveFiles(page, [file]);
  await review(page);
  await importButton(page).click();
  await page
    .getByRole("heading", { level: 2, name: "Importado", exact: true })
    .waitFor();
}

/** Reviews what is listed; whatever its state, all of it. */
export async function review(page: Page): Promise<void> {
  const boxes = page.getByRole("checkbox", { name: /^Elegir / });
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.check();
  await page.getByRole("button", { name: /^Revisar/ }).click();
}
