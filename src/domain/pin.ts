/** A PIN as it is kept, and how long somebody waits who does not know it. */
import { assert } from "../lib/assert.ts";
import { hex, type Bytes } from "../lib/bytes.ts";
import { pbkdf2 } from "../lib/pbkdf2.ts";
import { later, secondsBetween, type Instant } from "./calendar-date.ts";

/** What is kept of a PIN: enough to know it again, not to read it. */
export interface Pin {
  /** Hexadecimal. */
  readonly salt: string;
  readonly iterations: number;
  /** PBKDF2-SHA256, hexadecimal. */
  readonly hash: string;
}

/** What a new PIN is made with. */
export interface PinMaking {
  /** Chance, 16 bytes. */
  readonly salt: Bytes;
  readonly iterations: number;
}

/** How many digits a PIN has. */
export const PIN_DIGITS = { least: 4, most: 12 } as const;

/** Never fewer (OWASP's number for PBKDF2-SHA256). */
export const LEAST_ITERATIONS = 600_000;

/** How long one try takes at least, in milliseconds, on the machine where the PIN is set. */
export const LEAST_TIME = 200;

/** Never more: a clock that jumps must not lock anybody out. */
const MOST_ITERATIONS = 20_000_000;

/** Whether the text can be a PIN. */
export function isPin(text: string): boolean {
  return /^\d{4,12}$/.test(text);
}

/** How many iterations take `LEAST_TIME` where `LEAST_ITERATIONS` took so many milliseconds, with a fifth to spare. */
export function iterationsFor(milliseconds: number): number {
  const needed =
    (LEAST_ITERATIONS * LEAST_TIME * 1.2) / Math.max(milliseconds, 1);
  const rounded = Math.ceil(needed / 50_000) * 50_000;
  return Math.min(Math.max(rounded, LEAST_ITERATIONS), MOST_ITERATIONS);
}

/** What is kept of a PIN. */
export async function makePin(
  digits: string,
  { salt, iterations }: PinMaking,
): Promise<Pin> {
  assert(isPin(digits), "a PIN of digits");
  assert(iterations >= LEAST_ITERATIONS, "enough iterations");
  const hash = hex(await pbkdf2(digits, salt, iterations));
  return { salt: hex(salt), iterations, hash };
}

/** Whether this is the PIN. */
export async function isThePin(
  { salt, iterations, hash }: Pin,
  typed: string,
): Promise<boolean> {
  return hex(await pbkdf2(typed, unhex(salt), iterations)) === hash;
}

function unhex(text: string): Bytes {
  const bytes = new Uint8Array(text.length / 2);
  for (let k = 0; k < bytes.length; k++)
    bytes[k] = Number.parseInt(text.slice(2 * k, 2 * k + 2), 16);
  return bytes;
}

/** Wrong PINs in a row that cost nothing but the time of trying. */
export const FREE_ATTEMPTS = 2;

const FIRST_WAIT = 30;
const LONGEST_WAIT = 3600;

/** Seconds that follow so many wrong PINs in a row: none, then 30 and twice as long each time, up to an hour. */
export function waitAfter(failedAttempts: number): number {
  if (failedAttempts <= FREE_ATTEMPTS) return 0;
  // Past some doublings the hour is reached anyway.
  const doublings = Math.min(failedAttempts - FREE_ATTEMPTS - 1, 20);
  return Math.min(FIRST_WAIT * 2 ** doublings, LONGEST_WAIT);
}

/** How often a PIN was wrong, and until when none is looked at. */
export interface Attempts {
  readonly failedAttempts: number;
  readonly lockedUntil: Instant | null;
}

/** No wrong PIN. */
export const NO_ATTEMPTS: Attempts = { failedAttempts: 0, lockedUntil: null };

/** One more wrong PIN. */
export function failedOnceMore(
  { failedAttempts }: Attempts,
  now: Instant,
): Attempts {
  const count = failedAttempts + 1;
  const wait = waitAfter(count);
  return {
    failedAttempts: count,
    lockedUntil: wait === 0 ? null : later(now, wait),
  };
}

/** Seconds still to wait; never more than the attempts ask for, even where the clock was put back. */
export function secondsToWait(
  { failedAttempts, lockedUntil }: Attempts,
  now: Instant,
): number {
  if (lockedUntil === null) return 0;
  const left = secondsBetween(now, lockedUntil);
  return Math.min(Math.max(left, 0), waitAfter(failedAttempts));
}

/** How many more wrong PINs cost nothing. */
export function freeAttempts({ failedAttempts }: Attempts): number {
  return Math.max(FREE_ATTEMPTS - failedAttempts, 0);
}
