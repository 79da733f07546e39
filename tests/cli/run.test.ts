import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { zipOf } from "../fixtures/build-package.ts";
import { KNOWN_KEY } from "../fixtures/bad-packages.ts";
import { good, HOSTILE, MONTH } from "../fixtures/good-packages.ts";
import {
  fixture,
  newFolder,
  ROOT,
  spawned,
  valija,
  verdictOf,
  written,
} from "./support.ts";

const MONTH_FILE = fixture("v1", "vouchers-month.zip");
const WRONG_HASH = fixture("bad", "wrong-hash-person.zip");
const MANY_ROWS = fixture("bad", "bad-row-many.zip");

describe("verify", () => {
  it("says of a good package what it is and what it holds", async () => {
    const { code, out } = await valija("verify", MONTH_FILE);
    expect(code).toBe(0);
    expect(out).toEqual([
      `${MONTH_FILE}: correcto, comprobantes de Comercial Andina SAC (20512333797), sede 0002 Arequipa, período 2026-10, envío 1, 4 comprobantes, 9 renglones, 3 personas, debe 607.00 y haber 607.00 PEN, código de control K9KC-C0ZT, sin firma`,
    ]);
  });

  it("says of a bad one what happened, to what, and what to do", async () => {
    const { code, out } = await valija("verify", WRONG_HASH);
    expect(code).toBe(1);
    expect(out).toEqual([
      `[wrong-hash] ${WRONG_HASH}: El contenido de «personas.csv» no es el que el paquete declara: alguien lo cambió después de crearlo. Pida a la sede que lo envíe de nuevo.`,
    ]);
  });

  it("counts the bad rows and names the first on the same line", async () => {
    const { out } = await valija("verify", MANY_ROWS);
    expect(out).toHaveLength(1);
    expect(out[0]).toContain(
      "5 datos que no cumplen el formato: «personas.csv», fila 2, columna «activo»: no es «si» ni «no»;",
    );
    expect(out[0]).toContain("; y 2 más.");
  });

  it("lists every bad row beneath with --all", async () => {
    const { out } = await valija("verify", "--all", MANY_ROWS, MONTH_FILE);
    expect(out).toHaveLength(7);
    expect(out[5]).toBe(
      "  «personas.csv», fila 4, columna «modificado»: no es una fecha y hora AAAA-MM-DDThh:mm:ssZ",
    );
    expect(
      out
        .slice(1, 6)
        .every((line) => line.startsWith("  «personas.csv», fila ")),
    ).toBe(true);
  });

  it("goes on after a bad and after an unreadable file, in the order given", async () => {
    const { code, out, err } = await valija(
      "verify",
      WRONG_HASH,
      "/no/such.zip",
      MONTH_FILE,
    );
    expect(out.map(verdictOf)).toEqual(["wrong-hash", "correcto"]);
    expect(err).toEqual(["valija: /no/such.zip: no se puede leer: no existe"]);
    expect(code).toBe(2);
  });

  it("takes a folder for its *.zip, sorted, without its folders", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "anteriores.zip"));
    symlinkSync(MONTH_FILE, join(folder, "b.ZIP"));
    symlinkSync(WRONG_HASH, join(folder, "a.zip"));
    symlinkSync(MONTH_FILE, join(folder, "notas.txt"));
    const { code, out, err } = await valija("verify", folder);
    expect(out.map((line) => line.split(": ")[0])).toEqual([
      `[wrong-hash] ${folder}/a.zip`,
      `${folder}/b.ZIP`,
    ]);
    expect([code, err]).toEqual([1, []]);
  });

  it("says which file it cannot read, and why", async () => {
    const folder = newFolder();
    symlinkSync("/no/such/file", join(folder, "roto.zip"));
    const { code, out, err } = await valija(
      "verify",
      folder,
      newFolder(),
      "/dev/null",
    );
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(err.map((line) => line.replace(/^.*: /, ""))).toEqual([
      "no existe",
      "la carpeta no contiene archivos *.zip",
      "no es un archivo",
    ]);
  });

  it.skipIf(process.getuid?.() === 0)(
    "says when it may not read a file",
    async () => {
      const [file = ""] = written({ "x.zip": zipOf(good().entries) });
      chmodSync(file, 0);
      const { err } = await valija("verify", file);
      expect(err.join()).toContain("no hay permiso para leerlo");
    },
  );

  it.skipIf(process.platform !== "linux")("closes every file", async () => {
    const open = (): number => readdirSync("/proc/self/fd").length;
    const files = [
      MONTH_FILE,
      WRONG_HASH,
      MANY_ROWS,
      fixture("bad", "not-a-zip-empty.zip"),
    ];
    await valija("verify", ...files);
    const before = open();
    for (let k = 0; k < 5; k++) await valija("verify", ...files);
    expect(open()).toBe(before);
  });

  it("lets no text of a package or file name add a line or reach the terminal", async () => {
    const [file = ""] = written({
      "a\n[sealed] b\u001b[2J.zip": zipOf(good(HOSTILE).entries),
    });
    for (const command of ["verify", "inspect"]) {
      const { out } = await valija(command, file);
      for (const line of out) expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
      if (command === "verify") expect(out).toHaveLength(1);
    }
  });
});

describe("signatures", () => {
  const signed = fixture("v1", "signed.zip");

  it("are well formed, and not checked, without a key", async () => {
    const { code, out } = await valija("verify", signed);
    expect(code).toBe(0);
    expect(out[0]).toMatch(/, firmado, firma sin comprobar$/);
  });

  it("are good by the site's key among several", async () => {
    const keys = [
      "--public-key",
      OTHER_KEY,
      "--public-key",
      KNOWN_KEY.publicKey,
    ];
    const { code, out } = await valija("verify", ...keys, signed);
    expect(code).toBe(0);
    expect(out[0]).toMatch(/, firma válida de la llave [0-9A-F]{16}$/);
  });

  it("of a key that was not given are those of an unknown signer", async () => {
    const { code, out } = await valija(
      "verify",
      "--public-key",
      OTHER_KEY,
      signed,
    );
    expect(code).toBe(1);
    expect(verdictOf(out[0] ?? "")).toBe("unknown-signer");
  });

  it("are not asked for: an unsigned package says so", async () => {
    const { out } = await valija(
      "verify",
      "--public-key",
      OTHER_KEY,
      MONTH_FILE,
    );
    expect(out[0]).toMatch(/, sin firma$/);
  });

  it("need whole keys", async () => {
    const { code, out, err } = await valija(
      "verify",
      "--public-key",
      `${OTHER_KEY.slice(0, -1)}A`,
      signed,
    );
    expect([code, out]).toEqual([2, []]);
    expect(err[0]).toContain("no es una llave pública válida");
  });
});

/** The public key of RFC 8032's first test, with its id. */
const OTHER_KEY = "RWQh/jHfoVSiYddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";

describe("inspect", () => {
  it("says what the manifest says, and that a name is another than expected", async () => {
    const { code, out } = await valija("inspect", MONTH_FILE);
    expect(code).toBe(0);
    expect(out[0]).toBe(`${MONTH_FILE}:`);
    expect(out).toContain("  Sede                0002 Arequipa");
    expect(out).toContain(
      "  T/O 05              3 comprobantes, debe 489.00 y haber 489.00 PEN, del 000001 al 000003",
    );
    expect(out).toContain("  Código de control   K9KC-C0ZT");
    expect(out).toContain(
      "  Observación         el nombre esperado es 20512333797_2026-10_S0002_N0001.zip",
    );
  });

  it("has no remark where the name is as expected", async () => {
    const files = written({ [MONTH.fileName]: readFileSync(MONTH_FILE) });
    const { out } = await valija("inspect", ...files);
    expect(out.join("\n")).not.toContain("Observación");
  });

  it("does not read the tables", async () => {
    expect((await valija("inspect", WRONG_HASH)).code).toBe(0);
  });
});

describe("--json", () => {
  interface Document {
    file: string;
    ok: boolean;
    message?: string;
    error?: { code: string };
    summary?: { totals: unknown; company: unknown };
    controlCode?: string;
    books?: unknown[];
    masters?: unknown;
    resources?: { path: string; bytes: number }[];
    signature?: unknown;
  }
  const json = async (...args: string[]): Promise<Document[]> =>
    JSON.parse((await valija(...args, "--json")).out.join("\n")) as Document[];

  it("gives one list with an object a file, good, bad or unreadable", async () => {
    const files = [MONTH_FILE, WRONG_HASH, "/no/such.zip"];
    const [first, second, third, ...rest] = await json("verify", ...files);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      file: MONTH_FILE,
      ok: true,
      signature: { state: "unsigned" },
      controlCode: "K9KC-C0ZT",
      summary: { totals: { vouchers: 4, debit: "607.00" } },
    });
    expect(second).toMatchObject({
      file: WRONG_HASH,
      ok: false,
      error: { code: "wrong-hash", entry: "personas.csv" },
    });
    expect(second?.message).toContain("Pida a la sede");
    expect(third).toMatchObject({
      ok: false,
      error: { code: "unreadable", reason: "not-found" },
    });
  });

  it("of inspect holds summary, resources with sizes, books, fingerprints of masters and control code", async () => {
    const [document] = await json("inspect", MONTH_FILE);
    expect(document).toMatchObject({
      ok: true,
      controlCode: "K9KC-C0ZT",
      summary: { company: { taxId: "20512333797" } },
      masters: { accounts: expect.stringMatching(/^sha256:/) as unknown },
    });
    expect(document?.books).toHaveLength(2);
    expect(document?.resources?.map((r) => r.path)).toContain("personas.csv");
    expect(document?.resources?.every((r) => r.bytes > 0)).toBe(true);
  });

  it("is a list for no file that could be read, too, and stays one document with hostile text", async () => {
    expect(await json("inspect", "/no/such.zip")).toHaveLength(1);
    const [document] = await json("inspect", fixture("v1", "hostile-text.zip"));
    expect(document?.ok).toBe(true);
  });
});

describe("wrong usage", () => {
  it.for([
    [[], "Falta la orden."],
    [["open", "x.zip"], "La orden «open» no existe."],
    [["verify"], "Indique al menos un archivo."],
    [["verify", "--fast", "x.zip"], "La opción --fast no existe."],
    [["verify", "-x", "x.zip"], "La opción -x no existe."],
    [["verify", "--public-key"], "La opción --public-key está mal usada."],
    [
      ["inspect", "--all", "x.zip"],
      "Las opciones --all y --public-key son de «verify».",
    ],
  ] as const)(
    "%j is answered with %s and the usage, on stderr",
    async ([args, sentence]) => {
      const { code, out, err } = await valija(...args);
      expect([code, out]).toEqual([2, []]);
      expect(err[0]).toBe(`valija: ${sentence}`);
      expect(err[1]).toMatch(/^Uso:/);
    },
  );

  it("--help is no mistake", async () => {
    const { code, out, err } = await valija("--help");
    expect([code, err]).toEqual([0, []]);
    expect(out[0]).toMatch(/^Uso:/);
  });
});

describe("the program", () => {
  it("answers on stdout, by line, with its exit code", () => {
    const { code, out, err } = spawned("verify", MONTH_FILE, WRONG_HASH);
    expect(out.map(verdictOf)).toEqual(["correcto", "wrong-hash"]);
    expect([code, err]).toEqual([1, []]);
    expect(spawned("verify").code).toBe(2);
  });

  it("is the npm script", () => {
    const { scripts } = JSON.parse(
      readFileSync(join(ROOT, "package.json"), "utf8"),
    ) as { scripts: Record<string, string> };
    expect(scripts["valija"]).toBe("node scripts/valija.js");
  });
});
