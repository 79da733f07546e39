import { err, ok, type Result } from "../lib/result.ts";
import { textOf } from "../lib/bytes.ts";
import {
  FOREIGN_BOUNDS,
  type BinaryKind,
  type ForeignRefusal,
} from "./refusal.ts";

/** Bytes that other kinds of file begin with, which people rename to `.txt` or choose by mistake. */
const SIGNATURES: readonly {
  readonly kind: BinaryKind;
  readonly bytes: readonly number[];
}[] = [
  { kind: "zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "zip", bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: "pdf", bytes: [0x25, 0x50, 0x44, 0x46] },
  // OLE2: .xls and .doc until 2003.
  { kind: "office", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
];

/** Whether the bytes begin with these. */
export function startsWith(
  bytes: Uint8Array,
  prefix: readonly number[],
): boolean {
  return prefix.every((byte, k) => bytes[k] === byte);
}

/** The refusals that need no decoding: no bytes, too many of them, or another kind of file. Null when there is none. */
export function refuseBytes(
  bytes: Uint8Array,
  maxBytes: number = FOREIGN_BOUNDS.bytes,
): ForeignRefusal | null {
  if (bytes.length === 0) return { code: "empty" };
  if (bytes.length > maxBytes)
    return { code: "too-large", what: "bytes", limit: maxBytes };
  for (const { kind, bytes: signature } of SIGNATURES)
    if (startsWith(bytes, signature)) return { code: "not-text", what: kind };
  return null;
}

/** Windows-1252 from 0x80 to 0x9F; a blank where nothing is assigned. */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** The text of bytes in an encoding by its WHATWG label, byte order mark taken off; null when they are not of it. */
export function decodeAs(label: string, bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  if (label !== "windows-1252") return text;
  // Node 20 (nodejs/node issue 56542) leaves control characters there, browsers do not.
  return text.replace(/[\u0080-\u009f]/g, (control) =>
    WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80),
  );
}

/** Byte order marks, blanks, and the zero bytes of UTF-16. */
const BEFORE_MARKUP: ReadonlySet<number> = new Set([
  0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00, 0x09, 0x0a, 0x0d, 0x20,
]);

/** Whether the first thing in the bytes is a `<`: XML, or what would be. */
export function isMarkup(bytes: Uint8Array): boolean {
  return bytes.find((byte) => !BEFORE_MARKUP.has(byte)) === 0x3c;
}

/** The UTF-16 that a byte order mark announces, or null. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  return startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : null;
}

/**
 * The text of a TXT file: UTF-16 where a byte order mark says so, UTF-8 where the bytes are, otherwise Windows-1252, which
 * is what Windows calls ANSI in Peru and Mexico and what most programs write PLE in.
 */
export function decodeText(
  bytes: Uint8Array,
  maxBytes?: number,
): Result<string, ForeignRefusal> {
  const refusal = refuseBytes(bytes, maxBytes);
  if (refusal) return err(refusal);
  const wide = utf16Of(bytes);
  if (wide !== null) return decoded(decodeAs(wide, bytes), wide);
  if (bytes.includes(0)) return err({ code: "not-text", what: "binary" });
  const text = textOf(bytes);
  if (text !== null) return decoded(text.replace(/^\ufeff/, ""), "utf-8");
  // A byte order mark of UTF-8 before bytes that are not: neither reading is right.
  if (startsWith(bytes, [0xef, 0xbb, 0xbf]))
    return err({ code: "wrong-encoding", encoding: "utf-8" });
  return decoded(decodeAs("windows-1252", bytes), "windows-1252");
}

function decoded(
  text: string | null,
  encoding: string,
): Result<string, ForeignRefusal> {
  if (text === null) return err({ code: "wrong-encoding", encoding });
  if (text.includes("\0")) return err({ code: "not-text", what: "binary" });
  return text.trim() === "" ? err({ code: "empty" }) : ok(text);
}
