import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodeInflater } from "../../../src/cli/node-inflate.ts";
import type { Bytes } from "../../../src/lib/bytes.ts";
import { memorySource } from "../../../src/transfer/zip/byte-source.ts";
import { webInflater } from "../../../src/transfer/zip/inflate.ts";
import { peek } from "../../../src/transfer/peek.ts";
import { readDirectory } from "../../../src/transfer/zip/preflight.ts";
import { needsShared, SHARED, sharedPath } from "../../support/shared.ts";
import { owned, readAll, told } from "./support.ts";

/** What each made file must come to: read off its name and its bytes, not off our answer. */
const MADE = new Map([
  // The directory says 65599 bytes, the local header 63.
  ["bitflip-cd.zip", "damaged/structure"],
  ["bomb-256MiB-says-100.zip", "damaged/length"],
  ["bomb-256MiB.zip", "too-large/ratio"],
  // A plain ZIP of plain ZIPs: that its names are none of ours is for the next layer.
  ["bomb-nested.zip", "accepted"],
  ["bomb-overlap-16MiBx1000.zip", "damaged/overlap"],
  ["bomb-quoted-overlap-60x16MiB.zip", "damaged/overlap"],
  // DEADBEEF in both headers.
  ["crc-wrong.zip", "damaged/crc"],
  // Both headers say 10 of 58 bytes: 48 are left over before the next entry.
  ["csize-short.zip", "damaged/stray-bytes"],
  ["deflate-invalid.zip", "damaged/compressed-data"],
  ["dup-after-sanitise.zip", "unexpected-entry/name"],
  ["dup-case.zip", "unexpected-entry/repeated"],
  ["dup-manifest.zip", "unexpected-entry/repeated"],
  ["eocd-cdoff-past-eof.zip", "damaged/truncated"],
  ["eocd-count-0-of-2.zip", "damaged/structure"],
  ["eocd-count-3-of-2.zip", "damaged/structure"],
  ["eocd-disk-7.zip", "damaged/structure"],
  // A sound ZIP; the name is for the next layer.
  ["exec-disguised.zip", "accepted"],
  ["file-and-dir-same.zip", "unexpected-entry/repeated"],
  ["flag-encrypted.zip", "unexpected-entry/encrypted"],
  ["junk-prefix.zip", "damaged/stray-bytes"],
  ["junk-suffix-70k.zip", "damaged/stray-bytes"],
  ["local-name-differs.zip", "damaged/structure"],
  ["local-offset-into-cd.zip", "damaged/overlap"],
  // Every byte lost its upper bit: the directory is not where the end record says.
  ["mail-7bit.zip", "damaged/structure"],
  ["mail-last-line-lost.zip", "damaged/truncated"],
  // Its names are `a` and the numbers in base 36, among them `a`.
  ["many-18000-shared.zip", "unexpected-entry/repeated"],
  ["method-12.zip", "unexpected-entry/method"],
  ["method-9.zip", "unexpected-entry/method"],
  ["method-93.zip", "unexpected-entry/method"],
  ["method-99.zip", "unexpected-entry/method"],
  ["name-cp437-accent.zip", "unexpected-entry/name"],
  ["name-empty.zip", "unexpected-entry/name"],
  ["name-nul.zip", "unexpected-entry/name"],
  ["names-bidi.zip", "unexpected-entry/name"],
  // `__proto__` and `__proto__/manifest.json`: one of them must be a file and a folder.
  ["names-proto.zip", "unexpected-entry/repeated"],
  ["names-slip.zip", "unexpected-entry/name"],
  ["not-zip-crx.zip", "not-a-zip"],
  ["not-zip-empty.zip", "not-a-zip"],
  ["not-zip-gzip.zip", "not-a-zip"],
  ["not-zip-html.zip", "not-a-zip"],
  ["ok-base.zip", "accepted"],
  ["size-cd-bigger.zip", "too-large/entry"],
  ["size-local-differs.zip", "damaged/structure"],
  ["symlink.zip", "unexpected-entry/not-a-file"],
  ["trailing-deflate-garbage.zip", "damaged/compressed-data"],
  ["two-zips-concatenated.zip", "damaged/stray-bytes"],
  ["usb-half.zip", "damaged/truncated"],
  // Damage within the data: which check meets it first depends on the bits.
  ["usb-hole-4k.zip", "damaged"],
  ["usb-missing-cluster.zip", "damaged/truncated"],
  ["usb-swapped-clusters.zip", "damaged"],
  ["zip-in-comment.zip", "damaged/stray-bytes"],
  ["zip64-locator-past-eof.zip", "damaged/structure"],
  ["zip64-off-2e60.zip", "damaged/structure"],
  // Byte for byte the same file as ok-base.zip: nothing of ZIP64 is in it.
  ["zip64-valid.zip", "accepted"],
]);

/**
 * The files of other projects' tests that are accepted whole. All others must be refused. For each of these, directory and
 * local headers agree, the entries fill the file from its first byte, and there is one way to read it.
 */
const ACCEPTED = new Map([
  // Two stored files, sizes and CRC in the local headers; extra fields of times and owners only.
  ["gozip-crc32-not-streamed.zip", 2],
  // One deflated file with a signed descriptor behind it.
  ["gozip-dd.zip", 1],
  // Descriptors without signature; the local headers say the sizes as well.
  ["gozip-go-no-datadesc-sig.zip", 2],
  // Stored, with the sizes only in the descriptors; no data of it looks like a record of a ZIP.
  ["gozip-go-with-datadesc-sig.zip", 2],
  // A file in two folders that have entries of their own.
  ["gozip-subdir.zip", 1],
  // One empty file each, as seven packers write the time.
  ["gozip-time-22738.zip", 1],
  ["gozip-time-7zip.zip", 1],
  ["gozip-time-go.zip", 1],
  ["gozip-time-infozip.zip", 1],
  ["gozip-time-osx.zip", 1],
  ["gozip-time-win7.zip", 1],
  ["gozip-time-winrar.zip", 1],
  ["gozip-time-winzip.zip", 1],
  // Files and one empty folder, by Info-ZIP and by Windows XP.
  ["gozip-unix.zip", 3],
  ["gozip-winxp.zip", 3],
  // The same two files and a folder: streamed (sizes in the headers, CRC behind), by 7-Zip, Windows and Info-ZIP.
  ["jszip-all-stream.zip", 2],
  ["jszip-all.7zip.zip", 2],
  ["jszip-all.windows.zip", 2],
  ["jszip-all.zip", 2],
  // Stored, sizes in both headers, CRC in a signed descriptor.
  ["jszip-data_descriptor.zip", 1],
  // Deflated, with and without a descriptor: DEFLATE says itself where it ends.
  ["jszip-deflate-stream.zip", 1],
  ["jszip-deflate.zip", 1],
  // Times and owners.
  ["jszip-extra_attributes.zip", 1],
  // Only a folder.
  ["jszip-folder.zip", 0],
  ["jszip-image.zip", 1],
  // A ZIP as a stored file whose length stands before it: nobody needs to search for its end.
  ["jszip-nested.zip", 2],
  ["jszip-nested_data_descriptor.zip", 1],
  // Plain files and folders with modes and attributes, by seven packers.
  ["jszip-permissions-linux_7z.zip", 4],
  ["jszip-permissions-linux_ark.zip", 4],
  ["jszip-permissions-linux_file_roller-ubuntu.zip", 4],
  ["jszip-permissions-linux_file_roller-xubuntu.zip", 4],
  ["jszip-permissions-linux_zip.zip", 4],
  ["jszip-permissions-mac_finder.zip", 4],
  ["jszip-permissions-windows_7z.zip", 6],
  ["jszip-permissions-windows_compressed_folders.zip", 6],
  ["jszip-permissions-windows_izarc.zip", 6],
  ["jszip-permissions-windows_winrar.zip", 6],
  // `__proto__`, `constructor`, `toString`: names like others in a Map.
  ["jszip-pollution.zip", 3],
  // Stored, sizes only in the descriptor; its data is plain text.
  ["jszip-store-stream.zip", 1],
  ["jszip-store.zip", 1],
  // Two folders, no file.
  ["jszip-subfolder.zip", 0],
  ["jszip-text.zip", 1],
  // ASCII name; only the content is UTF-8.
  ["jszip-utf8.zip", 1],
  // NTFS times before 1970.
  ["yauzl-NtfsTimestamp.zip", 1],
  ["yauzl-big-uncompressed.zip", 1],
  ["yauzl-cygwin-info-zip.zip", 2],
  ["yauzl-deflate.zip", 1],
  ["yauzl-directories.zip", 1],
  // The empty ZIP, 22 bytes.
  ["yauzl-empty.zip", 0],
  ["yauzl-linux-info-zip.zip", 2],
  // Deflated, with descriptors.
  ["yauzl-streaming.zip", 2],
  ["yauzl-unix-epoch.zip", 1],
  ["yauzl-windows-7-zip.zip", 2],
  ["yauzl-windows-compressed-folder.zip", 2],
]);

/** The container is sound, only the data of an entry is not: one way to read it, and it is damaged. */
const SOUND_BUT_DAMAGED = new Map([
  ["jszip-invalid-crc32.zip", "damaged/crc"],
  ["yauzl-invalid_code_lengths_set.zip", "damaged/compressed-data"],
  ["yauzl-too_many_length_or_distance_symbols.zip", "damaged/compressed-data"],
  ["zipjs-lorem-invalid-crc.zip", "damaged/crc"],
]);

function files(folder: string): readonly string[] {
  return SHARED === null ? [] : readdirSync(sharedPath("corpus", folder));
}

function bytesOf(folder: string, file: string): Bytes {
  return owned(readFileSync(sharedPath("corpus", folder, file)));
}

describe.skipIf(SHARED === null)(needsShared("the hostile corpus"), () => {
  it("is known file by file", () => {
    expect(files("zip-made")).toEqual([...MADE.keys()].sort());
    const others = new Set(files("zip"));
    for (const file of [...ACCEPTED.keys(), ...SOUND_BUT_DAMAGED.keys()])
      expect(others).toContain(file);
  });

  it.for([...MADE])("made: %s gives %s", async ([file, want]) => {
    const outcome = await readAll(memorySource(bytesOf("zip-made", file)));
    const got = "refused" in outcome ? outcome.refused : "accepted";
    if (want === "damaged")
      expect(got).toMatch(/^damaged\/(compressed-data|length|crc)$/);
    else expect(got).toBe(want);
  });

  it("accepts only files that every reader reads alike", async () => {
    for (const file of files("zip")) {
      const outcome = await readAll(memorySource(bytesOf("zip", file)));
      const count = "data" in outcome ? outcome.data.size : null;
      expect(count, file).toBe(ACCEPTED.get(file) ?? null);
    }
  });

  it("accepts the container of no other file", async () => {
    for (const file of files("zip")) {
      const source = memorySource(bytesOf("zip", file));
      const known = ACCEPTED.has(file) || SOUND_BUT_DAMAGED.has(file);
      expect((await readDirectory(source)).ok, file).toBe(known);
      const want = SOUND_BUT_DAMAGED.get(file);
      if (want !== undefined)
        expect(await readAll(source)).toEqual({ refused: want });
    }
  });

  it("never throws and takes no memory, with both inflaters", async () => {
    const before = process.memoryUsage().arrayBuffers;
    for (const folder of ["zip", "zip-made"])
      for (const file of files(folder)) {
        const source = memorySource(bytesOf(folder, file));
        const node = await readAll(source, nodeInflater);
        const web = await readAll(source, webInflater);
        // None of them is a package; peek must say so, in a word that it may use.
        const peeked = await peek(source, nodeInflater);
        expect(peeked.ok, file).toBe(false);
        if (!peeked.ok) expect(told(peeked.error)).not.toBe("");
        expect(web, file).toEqual(node);
      }
    const grown = process.memoryUsage().arrayBuffers - before;
    expect(grown).toBeLessThan(128 * 1024 * 1024);
  });
});

describe.skipIf(SHARED === null)(needsShared("the golden packages"), () => {
  it("are read whole, and peek finds their manifest at the start", async () => {
    const golden = SHARED === null ? [] : readdirSync(sharedPath("golden"));
    expect(golden.length).toBeGreaterThan(0);
    for (const file of golden) {
      const bytes = owned(readFileSync(sharedPath("golden", file)));
      const outcome = await readAll(memorySource(bytes));
      const peeked = await peek(memorySource(bytes), nodeInflater);
      if (!("data" in outcome) || !peeked.ok) throw new Error(file);
      expect(peeked.value.manifest).toEqual(
        outcome.data.get("datapackage.json"),
      );
    }
  });
});
