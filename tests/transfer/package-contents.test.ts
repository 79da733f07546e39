import { describe, expect, it } from "vitest";
import { nodeInflater } from "../../src/cli/node-inflate.ts";
import { readPackage } from "../../src/transfer/read-package.ts";
import { memorySource } from "../../src/transfer/zip/byte-source.ts";
import { fill, newInstallation } from "../support/database.ts";
import { installation, MASTERS, simple, voucher } from "../support/samples.ts";
import { entriesOf, exported } from "../support/transfers.ts";
import { PackageDraft } from "../support/package-draft.ts";

const A = installation();

async function draft(): Promise<PackageDraft> {
  const db = await newInstallation(A);
  const many = Array.from({ length: 600 }, (_, k) =>
    simple((100_000 + k).toString(), k),
  );
  await fill(db, A, [...many, voucher("000001")]);
  return new PackageDraft(await entriesOf((await exported(db, A)).bytes));
}

const PAGE = "comprobantes/05-0001.csv";

describe("reading a package", () => {
  it("accepts it as it was made and zipped again", async () => {
    expect(await (await draft()).told()).toBe("accepted");
    expect(await (await (await draft()).sign()).told()).toBe("accepted");
  });

  it.for<readonly [string, (d: PackageDraft) => void, string]>([
    [
      "a changed table",
      (d) => {
        d.edit(PAGE, (t) => t.replace("Venta", "venta"));
      },
      `wrong-hash ${PAGE}`,
    ],
    [
      "a changed slip",
      (d) => {
        d.edit("LEEME.txt", (t) => `${t} `);
      },
      "wrong-hash LEEME.txt",
    ],
    [
      "another content hash",
      (d) => {
        d.manifest.valija.contentHash = `sha256:${"0".repeat(64)}`;
        d.manifest.valija.controlCode = "0000-0000";
      },
      "wrong-hash contentHash",
    ],
    [
      "a missing slip",
      (d) => {
        d.entries.delete("LEEME.txt");
      },
      "missing-entry LEEME.txt",
    ],
    [
      "a missing page",
      (d) => {
        d.entries.delete(PAGE);
      },
      `missing-entry ${PAGE}`,
    ],
    [
      "a missing schema",
      (d) => {
        d.entries.delete("esquemas/cuentas.json");
      },
      "missing-entry esquemas/cuentas.json",
    ],
    [
      "a schema of another table",
      (d) => {
        d.edit(
          "esquemas/cuentas.json",
          () => d.entries.get("esquemas/personas.json") ?? "",
        );
      },
      "bad-manifest/contradiction esquemas/cuentas.json",
    ],
    [
      "a file that nobody lists",
      (d) => {
        d.entries.set("centros_costo.csv", "x");
        d.manifest.resources = d.manifest.resources.filter(
          (r) => r.path !== "centros_costo.csv",
        );
      },
      "unexpected-entry/name centros_costo.csv",
    ],
    [
      "an unknown file",
      (d) => {
        d.entries.set("notas.txt", "x");
      },
      "unexpected-entry/name notas.txt",
    ],
    [
      "invoices among vouchers",
      (d) => {
        d.entries.set("facturas/2026-10-0001.csv", "x");
      },
      "unexpected-entry/name facturas/2026-10-0001.csv",
    ],
    [
      "vouchers in a management package",
      (d) => {
        Object.assign(d.manifest.valija, {
          kind: "management",
          books: [],
          totals: { persons: 2, invoices: 0, collections: 0, payments: 0 },
        });
      },
      `forbidden-content esquemas/comprobantes.json`,
    ],
  ])("refuses %s", async ([, change, expected]) => {
    const d = await draft();
    change(d);
    expect(await d.told()).toBe(expected);
  });

  it.for<readonly [string, (d: PackageDraft) => void, string]>([
    [
      "wrong totals",
      (d) => {
        d.manifest.valija.totals["lines"] = 7;
      },
      "wrong-totals totals.lines",
    ],
    [
      "wrong persons",
      (d) => {
        d.manifest.valija.totals["persons"] = 7;
      },
      "wrong-totals totals.persons",
    ],
    [
      "wrong book totals",
      (d) => {
        Object.assign(d.manifest.valija.books[0] ?? {}, { debit: "1.00" });
      },
      "wrong-totals books.05.debit",
    ],
    [
      "a wrong last number",
      (d) => {
        Object.assign(d.manifest.valija.books[0] ?? {}, { last: "x" });
      },
      "wrong-totals books.05",
    ],
    [
      "a book that is not there",
      (d) => {
        d.manifest.valija.books.push({
          operationType: "09",
          vouchers: 1,
          debit: "0.00",
          credit: "0.00",
          first: "1",
          last: "1",
        });
      },
      "wrong-totals books.09.vouchers",
    ],
    [
      "a T/O outside the scope",
      (d) => {
        d.manifest.valija.scope.operationType = "02";
      },
      "out-of-scope",
    ],
    [
      "a period that is not the vouchers'",
      (d) => {
        d.manifest.valija.scope.period = "2026-11";
      },
      "out-of-scope",
    ],
    [
      "a first page that was left out",
      (d) => {
        d.drop(PAGE);
        d.drop("renglones/05-0001.csv");
      },
      `missing-entry ${PAGE}`,
    ],
    [
      "lines without their page",
      (d) => {
        d.drop("comprobantes/05-0003.csv");
      },
      "missing-entry comprobantes/05-0003.csv",
    ],
    [
      "no persons' table though there are persons",
      (d) => {
        d.drop("personas.csv");
      },
      "missing-entry personas.csv",
    ],
    [
      "bad rows",
      (d) => {
        d.edit("cuentas.csv", (t) => t.replace(",si,", ",yes,"));
      },
      "bad-row",
    ],
  ])("refuses %s, however well it is hashed", async ([, change, expected]) => {
    const d = await draft();
    change(d);
    await d.sign();
    expect(await d.told()).toBe(expected);
  });

  it("lists the bad rows of all tables together", async () => {
    const d = await draft();
    d.edit(PAGE, (t) => t.replace("2026-10-05", "2026-10-32"));
    d.edit("personas.csv", (t) => t.replace(",si,", ",yes,"));
    await d.sign();
    const read = await readPackage(memorySource(await d.zip()), {
      inflater: nodeInflater,
      keepPages: false,
    });
    expect(
      !read.ok && read.error.code === "bad-row"
        ? read.error.rows.map((r) => `${r.table} ${r.reason}`)
        : read,
    ).toEqual([`${PAGE} not-a-date`, "personas.csv not-a-boolean"]);
  });

  it("accepts vouchers of a company without persons, with or without the empty table", async () => {
    const db = await newInstallation(A, { ...MASTERS, persons: [] });
    await fill(db, A, [simple("1", 5)]);
    const d = new PackageDraft(await entriesOf((await exported(db, A)).bytes));
    expect(await d.told()).toBe("accepted");
    d.drop("personas.csv");
    d.entries.delete("esquemas/personas.json");
    await d.sign();
    expect(await d.told()).toBe("accepted");
  });

  it("can be cancelled at every step", async () => {
    const source = memorySource(await (await draft()).zip());
    for (let stop = 1; ; stop++) {
      const controller = new AbortController();
      let steps = 0;
      const onProgress = (): void => {
        if (++steps === stop) controller.abort();
      };
      const { signal } = controller;
      const reading = readPackage(source, {
        inflater: nodeInflater,
        keepPages: true,
        onProgress,
        signal,
      });
      const outcome = await reading.then(
        (read) => read.ok,
        (error: unknown) => error === signal.reason,
      );
      expect(outcome).toBe(true);
      if (steps < stop) break;
    }
  });
});
