import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../support/transfers.ts";
import { PackageDraft } from "../support/package-draft.ts";
import { present } from "../../src/lib/assert.ts";
import { fixture, valija, verdictOf, written } from "./support.ts";

const PACKAGE = fixture("v1", "management.zip");

describe("a management package on the command line", () => {
  it("is inspected and verified with its totals", async () => {
    const totals = "2 facturas, 1 cobro, 1 pago, 3 personas";
    expect((await valija("inspect", PACKAGE)).out.join("\n")).toContain(totals);
    const verified = await valija("verify", PACKAGE);
    expect(verified.code).toBe(0);
    expect(verified.out.join("\n")).toContain(totals);
  });

  it.for(["comprobantes/05-0001.csv", "cuentas.csv"])(
    "is refused for a planted %s",
    async (name) => {
      const bytes = new Uint8Array(readFileSync(PACKAGE));
      for (const named of [false, true]) {
        const draft = new PackageDraft(await entriesOf(bytes));
        draft.entries.set(name, "cuenta,nombre\r\n");
        if (named)
          draft.manifest.resources.push({
            ...present(draft.manifest.resources[0], "a resource"),
            path: name,
          });
        const [path = ""] = written({ "planted.zip": await draft.zip() });
        const { code, out } = await valija("verify", path);
        expect(code).not.toBe(0);
        expect(out.map(verdictOf)).toContain("forbidden-content");
      }
    },
  );
});
