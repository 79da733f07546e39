import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/domain/text.ts";
import {
  roomForReason,
  voidReasonOf,
  withoutVoidReason,
  withVoidReason,
} from "../../src/domain/void-reason.ts";
import { LIMITS } from "../../src/domain/voucher.ts";

const memo = fc
  .string({ maxLength: 250, unit: "binary" })
  .map((text) => cleanText(text));

describe("the reason of a voiding", () => {
  it("is taken away exactly, whatever memo it was put on", () => {
    fc.assert(
      fc.property(memo, fc.string({ unit: "binary" }), (before, reason) => {
        const voided = withVoidReason(before, reason);
        expect(voidReasonOf(voided)).not.toBeNull();
        expect(withoutVoidReason(voided)).toBe(before);
      }),
    );
  });

  it("leaves a reason that stood there before as it was", () => {
    const once = withVoidReason("Pago", "uno");
    const twice = withVoidReason(once, "dos");
    expect(twice).toBe("Pago [Anulado: uno] [Anulado: dos]");
    expect(withoutVoidReason(twice)).toBe(once);
  });

  it("fits in the memo's limit as long as it has the room that is said", () => {
    fc.assert(
      fc.property(memo, (before) => {
        const room = roomForReason(before);
        if (room < 1) return;
        expect(withVoidReason(before, "x".repeat(room))).toHaveLength(
          LIMITS.memo,
        );
      }),
    );
  });

  it.each([
    [null, null],
    ["Pago", null],
    ["[Anulado: x]", "x"],
    ["Pago [Anulado: x]", "x"],
    ["Pago [Anulado: x] y más", null],
    ["Pago[Anulado: x]", null],
    ["Pago [Anulado: ]", null],
  ])("of %j is %j", (text, reason) => {
    expect(voidReasonOf(text)).toBe(reason);
    if (reason === null) expect(withoutVoidReason(text)).toBe(text);
  });

  it("keeps one line and no brackets of its own", () => {
    expect(withVoidReason(null, " doble\n [ver 12] ")).toBe(
      "[Anulado: doble (ver 12)]",
    );
  });
});
