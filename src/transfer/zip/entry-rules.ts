/** What an entry's own header may say: name, flags, method, attributes, extra fields (package format, sections 1 and 6). */
import type { Bytes } from "../../lib/bytes.ts";
import type { EntryFault, PackageError } from "../format/errors.ts";
import { FLAG, viewOf, type DirectoryHeader } from "./records.ts";
import { damaged, unexpected } from "./refusals.ts";

/**
 * How entries may be called: plain as in packages, or in any alphabet where the reader goes by content and position only
 * (the SAT names its files by an RFC, which may hold an Ñ).
 */
export type NameRule = "plain" | "any";

/** The longest name of the format has 68 characters; the bound keeps the checks of 20 000 names short. */
const MAX_NAME = 255;

const S_IFMT = 0xf000;
const S_IFREG = 0x8000;
const S_IFDIR = 0x4000;
const DOS_FOLDER = 0x10;

/** Bits 1 and 2 say how hard the packer tried (4.4.4) and change nothing; every bit not named is reserved or unused. */
const ALLOWED_FLAGS = 0b110 | FLAG.descriptor | FLAG.utf8;
const ENCRYPTION_FLAGS =
  FLAG.encrypted | FLAG.strongEncryption | FLAG.maskedHeader;

/** Extra fields (4.5, 4.6) that change what an entry is called, is, or holds. Times and owners are of no interest and pass. */
const EXTRA = new Map<number, EntryFault | "structure">([
  // 4.5.3 ZIP64.
  [0x0001, "structure"],
  // 4.5.2 extended language encoding: another name.
  [0x0008, "second-name"],
  // 4.5.8 patch descriptor: the data is a difference to another file.
  [0x000f, "structure"],
  // 4.5.9-4.5.12 and 4.5.14 certificates and strong encryption.
  [0x0014, "encrypted"],
  [0x0015, "encrypted"],
  [0x0016, "encrypted"],
  [0x0017, "encrypted"],
  [0x0019, "encrypted"],
  // ZipIt for Macintosh, long and short form: file name and kind.
  [0x2605, "second-name"],
  [0x2705, "second-name"],
  // 4.6.9 Info-ZIP Unicode Path: wins over the header's name in half of the readers.
  [0x7075, "second-name"],
  // ASi Unix: mode and the target of a link.
  [0x756e, "not-a-file"],
  // WinZip AES.
  [0x9901, "encrypted"],
]);
/** 4.5.7 PKWARE Unix: twelve bytes of times and owners; what follows is the target of a link or a device. */
const PKWARE_UNIX = 0x000d;
const PKWARE_UNIX_BYTES = 12;

/** The name as a text that can be shown: whatever is not printable ASCII becomes U+FFFD, long ones are cut. */
export function nameForPeople(bytes: Bytes): string {
  let text = "";
  for (const byte of bytes.subarray(0, MAX_NAME))
    text += byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : "\uFFFD";
  return text;
}

/** Whether two readers could place the name differently: 4.4.17 allows forward slashes only, no drive, no leading slash. */
export function isPlainName(name: string): boolean {
  if (name.length === 0 || name.length > MAX_NAME) return false;
  if (!/^[\x20-\x7e]+$/.test(name) || /\\|^[A-Za-z]:/.test(name)) return false;
  const path = name.endsWith("/") ? name.slice(0, -1) : name;
  return path
    .split("/")
    .every((part) => part !== "" && part !== "." && part !== "..");
}

/** What is wrong with the flags; null when nothing is. */
export function flagFault(name: string, flags: number): PackageError | null {
  if ((flags & ENCRYPTION_FLAGS) !== 0) return unexpected(name, "encrypted");
  if ((flags & ~ALLOWED_FLAGS) !== 0) return damaged("structure", name);
  return null;
}

/** What is wrong with the extra fields of a header, each an id, a length and so many bytes (4.5.1); null when nothing is. */
export function extraFault(
  name: string,
  extra: Bytes,
  names: NameRule = "plain",
): PackageError | null {
  const view = viewOf(extra);
  let at = 0;
  while (at < extra.length) {
    if (at + 4 > extra.length) return damaged("structure", name);
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    at += 4 + length;
    if (at > extra.length) return damaged("structure", name);
    const linked = id === PKWARE_UNIX && length > PKWARE_UNIX_BYTES;
    const fault = linked ? "not-a-file" : EXTRA.get(id);
    if (fault === "structure") return damaged("structure", name);
    // Who does not use names may let an entry have two.
    if (fault === "second-name" && names === "any") continue;
    if (fault !== undefined) return unexpected(name, fault);
  }
  return null;
}

/** What is wrong with the kind of thing that the attributes describe; null for a plain file or, with a `/`, a folder. */
function kindFault(name: string, attributes: number): PackageError | null {
  const folder = name.endsWith("/");
  // Read whatever system made the entry: some readers do so, too.
  const type = (attributes >>> 16) & S_IFMT;
  const right = type === 0 || type === (folder ? S_IFDIR : S_IFREG);
  // JSZip believes this bit more than the name, and drops the data.
  const dosFolder = (attributes & DOS_FOLDER) !== 0;
  return right && (folder || !dosFolder)
    ? null
    : unexpected(name, "not-a-file");
}

/** What is wrong with one header of the directory, taken alone; null when nothing is. */
export function headerFault(
  name: string,
  header: DirectoryHeader,
  extra: Bytes,
  names: NameRule,
): PackageError | null {
  const fault =
    flagFault(name, header.flags) ??
    extraFault(name, extra, names) ??
    (header.method === 0 || header.method === 8
      ? null
      : unexpected(name, "method")) ??
    kindFault(name, header.attributes);
  if (fault !== null) return fault;
  const { method, size, compressedSize } = header;
  const storedDiffers = method === 0 && size !== compressedSize;
  const fullFolder = name.endsWith("/") && (size !== 0 || compressedSize !== 0);
  const extras = header.commentLength !== 0 || header.disk !== 0;
  return storedDiffers || fullFolder || extras
    ? damaged("structure", name)
    : null;
}
