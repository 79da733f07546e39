import JSZip from "jszip";
import { assert, present } from "../../src/lib/assert.ts";
import type { RecordStore, VoucherRecord } from "./record-store.ts";

/** The pipeline that one writes first: read all, stringify, JSZip. */
export async function exportFirst(
  db: RecordStore,
  part: string,
): Promise<Blob> {
  const vouchers = await db.vouchers.where("part").equals(part).toArray();
  const zip = new JSZip();
  zip.file("vouchers.json", JSON.stringify(vouchers));
  return await zip.generateAsync({ type: "blob", compression: "DEFLATE" });
}

/** Its way back: parse all, then delete and add in one transaction. Checks nothing but the count. */
export async function importFirst(
  db: RecordStore,
  part: string,
  file: Blob,
): Promise<void> {
  const zip = await JSZip.loadAsync(file);
  const text = await present(zip.file("vouchers.json"), "the entry").async(
    "string",
  );
  const vouchers = JSON.parse(text) as VoucherRecord[];
  await db.transaction("rw", db.vouchers, async () => {
    await db.vouchers.where("part").equals(part).delete();
    await db.vouchers.bulkAdd(vouchers);
  });
  assert(
    (await db.vouchers.count()) === vouchers.length,
    "all records are there",
  );
}
