/** A payment that a document states, by the names of the table's columns. */
export interface ExpectedPayment {
  readonly date: string;
  readonly amount: string;
  readonly currency: string;
  readonly rate: string | null;
  readonly form: string | null;
  readonly reference: string | null;
  /** Accounts of whoever is paid and of whoever pays. */
  readonly to: string | null;
  readonly from: string | null;
  readonly settles: ExpectedApplication[];
}

/** A document that a payment settles. */
export interface ExpectedApplication {
  readonly invoice: string;
  readonly installment: number;
  readonly amount: string;
  readonly previousBalance: string | null;
  readonly balance: string | null;
  readonly currency: string | null;
  readonly equivalence: string | null;
}

/** Who stands on one side. */
export interface ExpectedParty {
  readonly docType: string | null;
  readonly docNumber: string | null;
  readonly name: string | null;
}

/** What a sample says. */
export interface ExpectedDocument {
  readonly file: string;
  /** Why it is refused as it lies there; the rest is what it says once it has a stamp. */
  readonly refusal: string | null;
  readonly key: string | null;
  readonly type: string;
  readonly series: string | null;
  readonly number: string | null;
  readonly date: string;
  readonly due: string | null;
  readonly issuer: ExpectedParty;
  readonly receiver: ExpectedParty;
  readonly currency: string;
  readonly rate: string | null;
  readonly subtotal: string | null;
  readonly discount: string | null;
  readonly taxes: string | null;
  readonly withheld: string | null;
  readonly total: string;
  readonly method: string | null;
  readonly form: string | null;
  readonly related: readonly string[];
  /** Whether its parts give another total. */
  readonly differs: boolean;
  readonly payments: ExpectedPayment[];
}

type Cells = (column: number) => string | null;

/** The rows of a table: a folder after `#`, then a file of it a row, `|` between columns, nothing for null. */
function rowsOf(
  table: string,
): { readonly folder: string; readonly text: string; readonly at: Cells }[] {
  let folder = "";
  return table.split("\n").flatMap((text) => {
    if (text.startsWith("# ")) folder = text.slice(2);
    if (text === "" || text.startsWith("#")) return [];
    const cells = text.split("|").map((cell) => cell.trim());
    return {
      folder,
      text,
      at: (column: number) =>
        cells[column] === "" ? null : (cells[column] ?? null),
    };
  });
}

/** Reads a table of documents with their payments below them. */
export function expectedDocuments(table: string): ExpectedDocument[] {
  const documents: ExpectedDocument[] = [];
  for (const { folder, text, at } of rowsOf(table)) {
    const must = (column: number): string => at(column) ?? "";
    if (text.startsWith("    settles"))
      documents
        .at(-1)
        ?.payments.at(-1)
        ?.settles.push({
          invoice: must(1),
          installment: Number(must(2)),
          amount: must(3),
          previousBalance: at(4),
          balance: at(5),
          currency: at(6),
          equivalence: at(7),
        });
    else if (text.startsWith("  payment"))
      documents.at(-1)?.payments.push({
        date: must(1),
        amount: must(2),
        currency: must(3),
        rate: at(4),
        form: at(5),
        reference: at(6),
        to: at(7),
        from: at(8),
        settles: [],
      });
    else
      documents.push({
        file: `${folder}/${must(0)}`,
        refusal: at(1),
        key: at(2),
        type: must(3),
        series: at(4),
        number: at(5),
        date: must(6),
        due: at(7),
        issuer: { docType: at(8), docNumber: at(9), name: at(10) },
        receiver: { docType: at(11), docNumber: at(12), name: at(13) },
        currency: must(14),
        rate: at(15),
        subtotal: at(16),
        discount: at(17),
        taxes: at(18),
        withheld: at(19),
        total: must(20),
        method: at(21),
        form: at(22),
        related: at(23)?.split(" ") ?? [],
        differs: at(24) === "differs",
        payments: [],
      });
  }
  return documents;
}

/** Reads a table of files and the kinds by which they are refused. */
export function expectedRefusals(
  table: string,
): { readonly file: string; readonly kind: string }[] {
  return rowsOf(table).map(({ folder, at }) => ({
    file: `${folder}/${at(0) ?? ""}`,
    kind: at(1) ?? "",
  }));
}
