import { parseArgs } from "node:util";

/** What a run measures. */
export interface Options {
  readonly vouchers: number;
  readonly invoices: number;
  /** How often every variant runs, each time with a fresh profile. */
  readonly rounds: number;
  /** Whether the peers in the browser run too. */
  readonly peers: boolean;
  /** Only variants whose name begins so; all when empty. */
  readonly only: readonly string[];
}

const USAGE =
  "npm run bench -- [--vouchers 50000] [--invoices 5000] [--rounds 3] [--peers all|none] [--only import,native]";

/** Reads the command line; throws with the usage on anything else. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      vouchers: { type: "string", default: "50000" },
      invoices: { type: "string", default: "5000" },
      rounds: { type: "string", default: "3" },
      peers: { type: "string", default: "all" },
      only: { type: "string", default: "" },
    },
  });
  const { peers, only } = values;
  if (peers !== "all" && peers !== "none") throw new Error(USAGE);
  return {
    vouchers: count(values.vouchers, 100),
    invoices: count(values.invoices, 10),
    rounds: count(values.rounds, 1),
    peers: peers === "all",
    only: only.split(",").filter((name) => name !== ""),
  };
}

function count(text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) throw new Error(USAGE);
  return value;
}
