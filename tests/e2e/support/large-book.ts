/** Puts a book of T/O 05 of October 2026 at a site with so many vouchers, as far as lists read it. Runs in the page. */
export async function seedLargeBook({
  site,
  count,
}: {
  readonly site: string;
  readonly count: number;
}): Promise<void> {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open("valija");
    request.onsuccess = () => {
      done(request.result);
    };
  });
  const company = "PE-20512333797";
  const id = `${company}|vouchers|${site}|2026-10|05`;
  const work = db.transaction(["books", "summaries"], "readwrite");
  const size = 250;
  const pages = Array.from({ length: count / size }, (_, p) => {
    const rows = Array.from({ length: size }, (_row, k) => p * size + k);
    const numbers = rows.map((k) => (100_000 + k).toString());
    const hash = p.toString(16).padStart(32, "0");
    work.objectStore("summaries").put({
      book: id,
      hash,
      digest: JSON.stringify({ accountTotals: [], use: {} }),
      columns: JSON.stringify({
        ids: rows.map((k) => `id-${k}`),
        numbers,
        dates: rows.map(
          (k) => `2026-10-${String((k % 31) + 1).padStart(2, "0")}`,
        ),
        memos: rows.map((k) => `Venta ${k} según guía`),
        currencies: rows.map(() => "PEN"),
        statuses: rows.map((k) => (k % 97 === 0 ? "voided" : "valid")),
        totals: rows.map((k) => 11_800 + k),
        lineCounts: rows.map(() => 4),
        persons: rows.map((k) => `6|20${String(k % 4000).padStart(9, "0")}`),
      }),
    });
    const [first, last] = [numbers[0], numbers.at(-1)];
    return { hash, first, last, count: size, lines: 4 * size };
  });
  work.objectStore("books").put({
    id,
    month: `${company}|vouchers|2026-10`,
    key: {
      company,
      kind: "vouchers",
      site,
      period: "2026-10",
      operationType: "05",
    },
    revision: 1,
    pages,
    accountTotals: [],
    count,
    lines: 4 * count,
    debit: 184_320_155,
    credit: 184_320_155,
  });
  await new Promise((done) => {
    work.oncomplete = done;
  });
  db.close();
}
