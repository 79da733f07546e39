import { crc32 } from "../../../src/lib/crc32.ts";
import { owned } from "./support.ts";
import type { Bytes } from "../../../src/lib/bytes.ts";

/** An entry of a ZIP that says what one tells it to say: stored, unless the method is another. */
export interface RawEntry {
  readonly name: string;
  readonly data?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** Sizes and CRC in the local header: as they are, or zero. */
  readonly localZero?: boolean;
  readonly extra?: readonly number[];
  readonly localExtra?: readonly number[];
  readonly attributes?: number;
  readonly madeBy?: number;
  readonly size?: number;
  readonly comment?: string;
  readonly disk?: number;
  /** What stands between the data and the next entry. */
  readonly after?: readonly number[];
}

/** Little-endian bytes of a number. */
export function le(value: number, bytes: number): readonly number[] {
  return Array.from(
    { length: bytes },
    (_, k) => Math.floor(value / 256 ** k) % 256,
  );
}

/** One extra field. */
export function extra(id: number, ...bytes: readonly number[]): number[] {
  return [...le(id, 2), ...le(bytes.length, 2), ...bytes];
}

/** The data descriptor of some data that is stored. */
export function descriptor(data: Uint8Array, signed = true): number[] {
  const signature = signed ? le(0x08074b50, 4) : [];
  const sizes = [...le(data.length, 4), ...le(data.length, 4)];
  return [...signature, ...le(crc32(data), 4), ...sizes];
}

/** The bytes of a ZIP of these entries, each as it asks for. */
export function rawZip(entries: readonly RawEntry[]): Bytes {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (to: Uint8Array[], bytes: Iterable<number>): void => {
    const part = Uint8Array.from(bytes);
    to.push(part);
    if (to === parts) at += part.length;
  };
  for (const entry of entries) {
    const data = entry.data ?? new Uint8Array(0);
    const name = Buffer.from(entry.name, "latin1");
    const sizes = [
      ...le(crc32(data), 4),
      ...le(data.length, 4),
      ...le(entry.size ?? data.length, 4),
    ];
    const head = [
      ...le(20, 2),
      ...le(entry.flags ?? 0, 2),
      ...le(entry.method ?? 0, 2),
      ...le(0x00210000, 4),
    ];
    const local = entry.localExtra ?? [];
    const central = entry.extra ?? [];
    const comment = Buffer.from(entry.comment ?? "", "latin1");
    put(directory, [
      ...le(0x02014b50, 4),
      ...le(entry.madeBy ?? 20, 2),
      ...head,
      ...sizes,
      ...le(name.length, 2),
      ...le(central.length, 2),
      ...le(comment.length, 2),
      ...le(entry.disk ?? 0, 2),
      ...le(0, 2),
      ...le(entry.attributes ?? 0, 4),
      ...le(at, 4),
    ]);
    put(directory, [...name, ...central, ...comment]);
    const shown = entry.localZero === true ? le(0, 12) : sizes;
    put(parts, [...le(0x04034b50, 4), ...head, ...shown]);
    put(parts, [...le(name.length, 2), ...le(local.length, 2), ...name]);
    put(parts, [...local]);
    put(parts, data);
    put(parts, entry.after ?? []);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = [...le(entries.length, 2), ...le(entries.length, 2)];
  const end = [...le(0x06054b50, 4), ...le(0, 4), ...count];
  const places = [...le(size, 4), ...le(at, 4), ...le(0, 2)];
  return owned(
    Buffer.concat([
      ...parts,
      ...directory,
      Uint8Array.from([...end, ...places]),
    ]),
  );
}
