import { textOf } from "../../lib/bytes.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { ManifestFault } from "./errors.ts";

/** How deep a manifest may nest; ours needs six. */
const MAX_DEPTH = 32;

/**
 * Reads JSON that came from outside: strict UTF-8 without a byte order mark, bounded depth, and no key twice in an object
 * (one reader would take the first, another the last).
 */
export function parseStrictJson(
  bytes: Uint8Array,
): Result<unknown, ManifestFault> {
  const text = textOf(bytes);
  if (text === null || text.startsWith("\ufeff")) return err("not-utf-8");
  const fault = scan(text);
  if (fault !== null) return err(fault);
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return err("not-json");
  }
}

const COLON = /\s*:/y;

/**
 * Looks for depth and repeated keys only; whether it is JSON at all is `JSON.parse`'s to say. A string followed by a colon
 * is a key of the innermost object.
 */
function scan(text: string): ManifestFault | null {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === "{" || c === "[") {
      if (open.push(c === "{" ? new Set() : null) > MAX_DEPTH)
        return "too-deep";
    } else if (c === "}" || c === "]") open.pop();
    else if (c === '"') {
      const end = endOfString(text, at);
      if (end === -1) return "not-json";
      COLON.lastIndex = end + 1;
      const keys = open.at(-1);
      if (keys && COLON.test(text)) {
        const key = decoded(text.slice(at, end + 1));
        if (keys.has(key)) return "repeated-key";
        keys.add(key);
      }
      at = end;
    }
  }
  return null;
}

/** Where the string that begins at `start` has its closing quote; -1 when nowhere. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 0x5c) at++;
    else if (c === 0x22) return at;
  }
  return -1;
}

/** A key written with escapes is the same key. */
function decoded(string: string): string {
  try {
    return JSON.parse(string) as string;
  } catch {
    return string;
  }
}
