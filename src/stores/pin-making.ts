import {
  iterationsFor,
  LEAST_ITERATIONS,
  type PinMaking,
} from "../domain/pin.ts";
import { pbkdf2 } from "../lib/pbkdf2.ts";

/** What a PIN is made with on this machine: chance, and so much work that every try takes its time. */
export async function pinMaking(): Promise<PinMaking> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const begun = performance.now();
  await pbkdf2("0000", salt, LEAST_ITERATIONS);
  return { salt, iterations: iterationsFor(performance.now() - begun) };
}
