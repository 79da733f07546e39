import { assert } from "../../lib/assert.ts";
import { concat, type Bytes } from "../../lib/bytes.ts";
import { err, ok, type Result } from "../../lib/result.ts";

/** Why a stream did not inflate: more came out than allowed, or it is no single, whole DEFLATE stream. */
export type InflateFault = "too-large" | "damaged";

/** A way to inflate one raw DEFLATE stream (RFC 1951). */
export interface Inflater {
  /**
   * All that `raw` holds. `too-large` as soon as more than `limit` bytes have come out; `damaged` when the stream
   * is invalid, unfinished, or followed by other bytes.
   */
  inflate(raw: Bytes, limit: number): Promise<Result<Bytes, InflateFault>>;
}

/**
 * Input per step. A stream unfolds all that a step holds before the reader can stop it, and DEFLATE at most 1032-fold: so at most
 * 16.5 MiB come out beyond the limit.
 */
const STEP_BYTES = 16 * 1024;

/** Inflates by the platform's DecompressionStream: browsers, workers, Node. */
export const webInflater: Inflater = {
  async inflate(raw, limit) {
    const whole = await run(raw, limit);
    if (!whole.ok || (await platformRefusesJunk())) return whole;
    // A stream that is whole without its last byte ends too early.
    const shorter = await run(raw.subarray(0, -1), limit);
    return shorter.ok ? err("damaged") : whole;
  },
};

async function run(
  raw: Bytes,
  limit: number,
): Promise<Result<Bytes, InflateFault>> {
  const stream = new DecompressionStream("deflate-raw");
  const reader = stream.readable.getReader();
  const fed = feed(stream.writable.getWriter(), raw);
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > limit) {
        await reader.cancel();
        return err("too-large");
      }
      parts.push(value);
    }
  } catch {
    return err("damaged");
  } finally {
    await fed;
  }
  return ok(concat(parts));
}

/** Writes all input, step by step as the reader keeps up. Never rejects: what fails here is seen by the reader. */
async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  raw: Bytes,
): Promise<void> {
  try {
    for (let at = 0; at < raw.length; at += STEP_BYTES)
      await writer.write(raw.subarray(at, at + STEP_BYTES));
    await writer.close();
  } catch {
    // The reader has stopped, or gets the same error.
  }
}

let junkRefused: Promise<boolean> | null = null;

/** Whether this platform sees bytes behind the end of a stream, as the Compression Streams standard asks. Node 20 does not. */
function platformRefusesJunk(): Promise<boolean> {
  // 03 00 is the empty stream.
  junkRefused ??= run(new Uint8Array([3, 0, 0]), 0).then((tried) => !tried.ok);
  return junkRefused;
}

/** One raw DEFLATE stream (RFC 1951) that holds the bytes, made by the platform's CompressionStream. */
export async function deflateRaw(bytes: Bytes): Promise<Bytes> {
  const stream = new CompressionStream("deflate-raw");
  const written = feed(stream.writable.getWriter(), bytes);
  const deflated = await new Response(stream.readable).arrayBuffer();
  await written;
  assert(deflated.byteLength > 0, "a DEFLATE stream is never empty");
  return new Uint8Array(deflated);
}
