import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  instantOf,
  later,
  secondsBetween,
  type Instant,
} from "../../src/domain/calendar-date.ts";
import {
  failedOnceMore,
  freeAttempts,
  isPin,
  isThePin,
  iterationsFor,
  LEAST_ITERATIONS,
  makePin,
  NO_ATTEMPTS,
  secondsToWait,
  waitAfter,
  type Attempts,
} from "../../src/domain/pin.ts";
import { hex } from "../../src/lib/bytes.ts";
import { pbkdf2 } from "../../src/lib/pbkdf2.ts";
import { utf8 } from "../../src/lib/bytes.ts";

const NOW = "2026-03-31T18:20:05Z" as Instant;

describe("PBKDF2", () => {
  // RFC 7914, section 11: the first 32 of its 64 bytes.
  it.each([
    [
      "passwd",
      "salt",
      1,
      "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc",
    ],
    [
      "Password",
      "NaCl",
      80_000,
      "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56",
    ],
  ])(
    "gives what the RFC says for %s",
    async (secret, salt, count, expected) => {
      expect(hex(await pbkdf2(secret, utf8(salt), count))).toBe(expected);
    },
  );
});

describe("a PIN", () => {
  it.each(["1234", "0000", "123456789012"])("can be %s", (text) => {
    expect(isPin(text)).toBe(true);
  });

  it.each(["", "123", "1234567890123", "12a4", " 1234", "١٢٣٤", "1234\n"])(
    "cannot be %j",
    (text) => {
      expect(isPin(text)).toBe(false);
    },
  );

  it("is known again, and no other is taken for it", async () => {
    const making = {
      salt: new Uint8Array([1, 2, 3, 255]),
      iterations: LEAST_ITERATIONS,
    };
    const pin = await makePin("2580", making);
    expect(pin).toMatchObject({ salt: "010203ff", iterations: 600_000 });
    expect(JSON.stringify(pin)).not.toContain("2580");
    expect(await isThePin(pin, "2580")).toBe(true);
    expect(await isThePin(pin, "2581")).toBe(false);
    expect(await isThePin(pin, "")).toBe(false);
  });

  it("is made with so many iterations that a try takes 200 ms, and never with fewer than 600 000", () => {
    expect(iterationsFor(60)).toBe(2_400_000);
    expect(iterationsFor(2000)).toBe(600_000);
    expect(iterationsFor(0)).toBeLessThanOrEqual(20_000_000);
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 5000 }), (took) => {
        const iterations = iterationsFor(took);
        const expected = (took * iterations) / LEAST_ITERATIONS;
        return iterations >= LEAST_ITERATIONS && expected >= 200 - 1e-6
          ? true
          : iterations === 20_000_000;
      }),
    );
  });
});

describe("wrong PINs", () => {
  function failed(times: number, at: Instant = NOW): Attempts {
    let attempts = NO_ATTEMPTS;
    for (let k = 0; k < times; k++) attempts = failedOnceMore(attempts, at);
    return attempts;
  }

  it("cost nothing twice, then half a minute, then twice as long each time, up to an hour", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1000].map(waitAfter)).toEqual([
      0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600,
    ]);
    expect([0, 1, 2, 3].map((n) => freeAttempts(failed(n)))).toEqual([
      2, 1, 0, 0,
    ]);
  });

  it("are waited for by the clock", () => {
    const attempts = failed(4);
    expect(secondsToWait(failed(2), NOW)).toBe(0);
    expect(secondsToWait(attempts, NOW)).toBe(60);
    expect(secondsToWait(attempts, later(NOW, 59))).toBe(1);
    expect(secondsToWait(attempts, later(NOW, 60))).toBe(0);
    // Put back by a year: no longer than what the tries ask for.
    expect(secondsToWait(attempts, "2025-03-31T18:20:05Z" as Instant)).toBe(60);
  });
});

describe("instants", () => {
  it("are counted on and apart as the calendar does", () => {
    const instants = fc
      .integer({ min: -2_000_000_000, max: 8_000_000_000 })
      .map((seconds) => ({ seconds, at: instantOf(seconds * 1000) }));
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: -100_000, max: 100_000 }),
        ({ seconds, at }, more) => {
          expect(later(at, more)).toBe(instantOf((seconds + more) * 1000));
          expect(secondsBetween(at, later(at, more))).toBe(more);
        },
      ),
    );
  });
});
