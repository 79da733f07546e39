import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { textsInComponent, textsInScript } from "../support/screen-texts.ts";

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), "../../src");

/** Each text that a file of the folders holds itself, with the file. */
function texts(folders: readonly string[]): {
  readonly files: number;
  readonly found: readonly string[];
} {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(SOURCE, folder), { recursive: true })
      .map((name) => join(folder, name.toString()))
      .filter((path) => /\.(ts|svelte)$/.test(path)),
  );
  const found = paths.flatMap((path) => {
    const source = readFileSync(join(SOURCE, path), "utf8");
    const held = path.endsWith(".svelte")
      ? textsInComponent(source)
      : textsInScript(source);
    return held.map((text) => `${path}: ${text}`);
  });
  return { files: paths.length, found };
}

describe("text of the screen", () => {
  it("lies in src/i18n, never in a component or a store", () => {
    const { files, found } = texts(["ui", "stores"]);
    expect(files).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });
});

describe("the checker", () => {
  it.each([
    ["a text", "<p>Guardar</p>", "Guardar"],
    ["a text in a block", "{#if x}<b>Hay {n} filas</b>{/if}", "Hay"],
    ["a heard name", '<button aria-label="Cerrar">×</button>', "Cerrar"],
    ["a title", '<i title="Ayuda {n}"></i>', "Ayuda"],
    ["a placeholder", '<input placeholder="Buscar" />', "Buscar"],
    ["a property", '<Field label="Nombre" />', "Nombre"],
    ["a literal", '<p>{"Guardar"}</p>', "Guardar"],
    ["a branch", '<p>{done ? "Listo" : words.wait}</p>', "Listo"],
    ["a template", "<p>{`Son ${n}`}</p>", "Son"],
    ["a sum", '<p>{n + " filas"}</p>', "filas"],
    ["a snippet", "{#snippet row()}<td>Debe</td>{/snippet}", "Debe"],
    [
      "a script",
      '<script lang="ts">let x: string = "No se guardó";</script>',
      "No se guardó",
    ],
  ])("finds %s", (_what, component, text) => {
    expect(textsInComponent(component)).toContain(text);
  });

  it("leaves codes, keys, classes and figures alone", () => {
    const component = `
      <script lang="ts">
        import x from "a b";
        let kind: "two words" | "one" = $state("one");
      </script>
      <p class="wide open" data-state="done">{kind === "folder" ? words.a : words.b}</p>
      <input type="radio" name="side" aria-label={words.name("x")} />
      <Icon name="search" /> · {n} / 12
      <style>p::after { content: "Hola"; }</style>`;
    expect(textsInComponent(component)).toEqual([]);
  });

  it("finds sentences of modules, but for those that only developers read", () => {
    expect(textsInScript('const a = { why: "Sin conexión" };')).toHaveLength(1);
    expect(textsInScript('assert(x, "a page has rows");')).toEqual([]);
    expect(textsInScript('throw new Error("no such page");')).toEqual([]);
  });
});
