import { utf8 } from "./bytes.ts";

/** Tables for eight bytes a step ("slicing-by-8"), polynomial 0xEDB88320 (ISO-HDLC, as ZIP and PNG use it). */
const TABLES: readonly Uint32Array[] = (() => {
  const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
  const first = tables[0] ?? new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    first[n] = c >>> 0;
  }
  for (let n = 0; n < 256; n++) {
    let c = first[n] ?? 0;
    for (let t = 1; t < 8; t++) {
      c = (first[c & 255] ?? 0) ^ (c >>> 8);
      (tables[t] ?? first)[n] = c >>> 0;
    }
  }
  return tables;
})();

/** CRC-32 of the bytes, unsigned; `seed` continues an earlier one. */
export function crc32(bytes: Uint8Array, seed = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  let c = ~seed;
  let k = 0;
  const b = (at: number): number => bytes[at] ?? 0;
  for (const end = bytes.length - 7; k < end; k += 8) {
    c ^= b(k) | (b(k + 1) << 8) | (b(k + 2) << 16) | (b(k + 3) << 24);
    c =
      (t7[c & 255] ?? 0) ^
      (t6[(c >>> 8) & 255] ?? 0) ^
      (t5[(c >>> 16) & 255] ?? 0) ^
      (t4[c >>> 24] ?? 0) ^
      (t3[b(k + 4)] ?? 0) ^
      (t2[b(k + 5)] ?? 0) ^
      (t1[b(k + 6)] ?? 0) ^
      (t0[b(k + 7)] ?? 0);
  }
  for (; k < bytes.length; k++) c = (t0[(c ^ b(k)) & 255] ?? 0) ^ (c >>> 8);
  return ~c >>> 0;
}

/** CRC-32 of a text's UTF-8 bytes, unsigned. Short ASCII texts, as keys are, are not worth the encoder's call. */
export function crc32OfText(text: string): number {
  const table = TABLES[0] ?? new Uint32Array(256);
  let c = ~0;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (unit > 127) return crc32(utf8(text));
    c = (table[(c ^ unit) & 255] ?? 0) ^ (c >>> 8);
  }
  return ~c >>> 0;
}
