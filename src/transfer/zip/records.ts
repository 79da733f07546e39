/**
 * The byte layouts of PKWARE's APPNOTE 6.3 that a package may hold, all little-endian. Only fixed parts are read here, from bytes
 * that the caller has made sure are there; what they mean together is judged in preflight.ts.
 */
import type { NameRule } from "./entry-rules.ts";
import type { Bytes } from "../../lib/bytes.ts";

export const LOCAL_SIGNATURE = 0x04034b50;
export const DIRECTORY_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const DESCRIPTOR_SIGNATURE = 0x08074b50;

/** Lengths of the fixed parts, in bytes. */
export const LOCAL_BYTES = 30;
export const DIRECTORY_BYTES = 46;
export const END_BYTES = 22;
/** A data descriptor without its optional signature. */
export const DESCRIPTOR_BYTES = 12;

/** General purpose bit flag, 4.4.4. */
export const FLAG = {
  encrypted: 1 << 0,
  /** CRC and sizes follow the data. */
  descriptor: 1 << 3,
  patched: 1 << 5,
  strongEncryption: 1 << 6,
  utf8: 1 << 11,
  maskedHeader: 1 << 13,
} as const;

/** What local header and directory both say of an entry. */
export interface EntryHeader {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly nameLength: number;
  readonly extraLength: number;
}

export interface DirectoryHeader extends EntryHeader {
  readonly commentLength: number;
  readonly disk: number;
  /** External file attributes, 4.4.15: DOS attributes below, Unix mode in the upper 16 bits. */
  readonly attributes: number;
  readonly localOffset: number;
}

/** A header of the directory with its name. */
export interface DirectoryEntry extends DirectoryHeader {
  readonly name: string;
  readonly nameBytes: Bytes;
  readonly names: NameRule;
}

export interface EndRecord {
  readonly disk: number;
  readonly directoryDisk: number;
  readonly entriesHere: number;
  readonly entries: number;
  readonly directorySize: number;
  readonly directoryOffset: number;
  readonly commentLength: number;
}

/** A view for little-endian numbers. */
export function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** 4.3.7 local file header, from its `LOCAL_BYTES`; null when the signature is another. */
export function parseLocalHeader(bytes: Bytes): EntryHeader | null {
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) return null;
  return {
    flags: view.getUint16(6, true),
    method: view.getUint16(8, true),
    crc: view.getUint32(14, true),
    compressedSize: view.getUint32(18, true),
    size: view.getUint32(22, true),
    nameLength: view.getUint16(26, true),
    extraLength: view.getUint16(28, true),
  };
}

/** 4.3.12 central directory header, from its `DIRECTORY_BYTES`; null when the signature is another. */
export function parseDirectoryHeader(bytes: Bytes): DirectoryHeader | null {
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== DIRECTORY_SIGNATURE) return null;
  return {
    flags: view.getUint16(8, true),
    method: view.getUint16(10, true),
    crc: view.getUint32(16, true),
    compressedSize: view.getUint32(20, true),
    size: view.getUint32(24, true),
    nameLength: view.getUint16(28, true),
    extraLength: view.getUint16(30, true),
    commentLength: view.getUint16(32, true),
    disk: view.getUint16(34, true),
    attributes: view.getUint32(38, true),
    localOffset: view.getUint32(42, true),
  };
}

/** 4.3.16 end of central directory record, from its `END_BYTES`; null when the signature is another. */
export function parseEndRecord(bytes: Bytes): EndRecord | null {
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== END_SIGNATURE) return null;
  return {
    disk: view.getUint16(4, true),
    directoryDisk: view.getUint16(6, true),
    entriesHere: view.getUint16(8, true),
    entries: view.getUint16(10, true),
    directorySize: view.getUint32(12, true),
    directoryOffset: view.getUint32(16, true),
    commentLength: view.getUint16(20, true),
  };
}
