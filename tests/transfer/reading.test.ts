import { describe, expect, it } from "vitest";
import { nodeInflater } from "../../src/cli/node-inflate.ts";
import { utf8, type Bytes } from "../../src/lib/bytes.ts";
import {
  readPackage,
  type ReadPackage,
} from "../../src/transfer/read-package.ts";
import type { PackageError } from "../../src/transfer/format/errors.ts";
import { memorySource } from "../../src/transfer/zip/byte-source.ts";
import { MAX_MANIFEST, SEALED_MIMETYPE } from "../../src/transfer/peek.ts";
import type { Result } from "../../src/lib/result.ts";
import {
  buildPackage,
  zipOf,
  type Json,
  type PackageParts,
} from "../fixtures/build-package.ts";
import {
  good,
  MANAGEMENT,
  MONTH,
  TWO_PAGES,
  WHOLE_MASTERS,
} from "../fixtures/good-packages.ts";

async function read(
  bytes: Bytes,
  keepPages = false,
): Promise<Result<ReadPackage, PackageError>> {
  return await readPackage(memorySource(bytes), {
    inflater: nodeInflater,
    keepPages,
  });
}

/** The refusal of the month when its entries are changed. */
async function refusal(
  change: (entries: Map<string, Bytes>) => void,
): Promise<PackageError | null> {
  const { entries } = good();
  change(entries);
  const result = await read(zipOf(entries));
  return result.ok ? null : result.error;
}

async function refusalOf(parts: PackageParts): Promise<PackageError | null> {
  const result = await read(zipOf(buildPackage(parts).entries));
  return result.ok ? null : result.error;
}

describe("the kind of a file", () => {
  it("is told by mimetype alone: a package that lost its manifest misses an entry", async () => {
    expect(await refusal((e) => e.delete("datapackage.json"))).toEqual({
      code: "missing-entry",
      entry: "datapackage.json",
    });
  });

  it("is that of a sealed one even where nothing else is there", async () => {
    const sealed = new Map([["mimetype", utf8(SEALED_MIMETYPE)]]);
    const result = await read(zipOf(sealed));
    expect(result).toEqual({ ok: false, error: { code: "sealed" } });
  });

  it.for([
    ["absent", null],
    ["another", "application/zip"],
    ["followed by a line end", "application/vnd.valija.package+zip\n"],
    ["huge", "a".repeat(1024 * 1024)],
  ] as const)("is no package when mimetype is %s", async ([, text]) => {
    const error = await refusal((e) => {
      if (text === null) e.delete("mimetype");
      else e.set("mimetype", utf8(text));
    });
    expect(error).toEqual({ code: "not-a-package" });
  });
});

describe("entries that are read as one text", () => {
  it.for(["datapackage.json", "LEEME.txt", "esquemas/personas.json"])(
    "have the bound of a manifest, not that of a table: %s",
    async (name) => {
      // Different numbers, so that the ratio is not what refuses it.
      const huge = Array.from({ length: 2_500_000 }, (_, k) => k.toString(36));
      const text = utf8(huge.join(" ").padEnd(MAX_MANIFEST + 1, "x"));
      const error = await refusal((e) => e.set(name, text));
      expect(error).toEqual({
        code: "too-large",
        what: "entry",
        limit: MAX_MANIFEST,
        entry: name,
      });
    },
  );
});

describe("totals", () => {
  const lacking = (parts: PackageParts, name: string): PackageParts => {
    const totals: Json = { ...parts.totals };
    Reflect.deleteProperty(totals, name);
    return { ...parts, totals };
  };

  it.for([
    [MONTH, ["vouchers", "lines", "debit", "credit", "persons"]],
    [MANAGEMENT, ["invoices", "collections", "payments", "persons"]],
    [WHOLE_MASTERS, ["persons"]],
  ] as const)("must all be stated: $0.kind", async ([parts, names]) => {
    for (const name of names)
      expect(await refusalOf(lacking(parts, name))).toMatchObject({
        code: "bad-manifest",
        where: `valija.totals.${name}`,
        reason: "missing",
      });
  });

  it("of vouchers are wrong in a package that holds none", async () => {
    const totals = { ...MANAGEMENT.totals, debit: "5.00" };
    expect(await refusalOf({ ...MANAGEMENT, totals })).toMatchObject({
      code: "wrong-totals",
      where: "totals.debit",
    });
  });
});

describe("a reading that only checks", () => {
  it("holds no page, and comes to the same sums", async () => {
    const bytes = zipOf(good(TWO_PAGES).entries);
    const [kept, checked] = [await read(bytes, true), await read(bytes)];
    if (!kept.ok || !checked.ok) throw new Error("refused");
    const [book] = kept.value.books;
    expect(book?.pages).toHaveLength(2);
    expect(checked.value.books).toEqual([{ ...book, pages: [] }]);
    expect(book).toMatchObject({ first: "000056", last: "000057", count: 2 });
  });
});
