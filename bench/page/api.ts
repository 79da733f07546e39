/** What the driver asks of the benchmark page: plain data only. */

/** How big everything is. */
export interface Size {
  readonly vouchers: number;
  readonly invoices: number;
  /** Also fill the databases of the peers. */
  readonly peers: boolean;
}

/** The packages that are made beforehand and lie as files in the origin's private file system. */
export type PackageName =
  /** The month that is there, all its vouchers others. */
  | "all-other"
  /** The month that is there, 10 vouchers changed. */
  | "ten-changed"
  /** A month that is not there, with persons that are not there. */
  | "first";

export type PeerName = "dexie-export-import" | "first-pipeline";

/** One piece of work as the page saw it; milliseconds. */
export interface Timing {
  readonly ms: number;
  /** How long each step of it took, by the worker's own progress. */
  readonly steps: Readonly<Record<string, number>>;
  /** Bytes of the file that came out or went in. */
  readonly bytes: number;
  /** The most that a 10 ms timer of the page came late, and the longest task of the page. */
  readonly pageLate: number;
  readonly longestTask: number;
  /** The longest that a point read of the page waited, through a connection of its own; null where nobody read. */
  readonly readerWait: number | null;
}

/** What screens do on the page, milliseconds: the first time after the start, and the median of ten times after it. */
export interface ScreenTimings {
  readonly list: readonly [number, number];
  readonly balance: readonly [number, number];
  readonly open: readonly [number, number];
  readonly save: readonly [number, number];
}

/** The page's functions, under `bench`. */
export interface BenchPage {
  prepare(size: Size): Promise<void>;
  exportMonth(): Promise<Timing>;
  importPackage(name: PackageName): Promise<Timing>;
  /** All management data into a package. */
  backup(): Promise<Timing>;
  /** A package of quite other documents in the place of those that are there. */
  restore(): Promise<Timing>;
  screens(): Promise<ScreenTimings>;
  peerExport(peer: PeerName): Promise<Timing>;
  peerImport(peer: PeerName): Promise<Timing>;
  /** The same documents as records, by dexie-export-import. */
  peerBackup(): Promise<Timing>;
  peerRestore(): Promise<Timing>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}
