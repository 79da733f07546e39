import { utf8 } from "../lib/bytes.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import { sha256, type Sha256 } from "../lib/digest.ts";

/**
 * The content hash (section 3) of lines `<path> <sha256>\n`, one a data entry, in any order. It does not depend on the time,
 * the name or the sequence.
 */
export async function contentHashOf(lines: readonly string[]): Promise<Sha256> {
  return await sha256(utf8([...lines].sort(compareCodePoints).join("")));
}
