import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { compareCodePoints } from "../lib/code-points.ts";

/** Why a file was not read. */
export type Unreadable =
  | "not-found"
  | "no-permission"
  | "not-a-file"
  | "no-packages"
  | "changed"
  | "failed"
  /** A bug of ours met it; the other files are still looked at. */
  | "internal";

/** A file to look at, or one that cannot be. */
export type Target =
  | { readonly file: string; readonly unreadable: null }
  | { readonly file: string; readonly unreadable: Unreadable };

/** The files that the arguments mean, one after the other: a folder means its `*.zip`, not those of its folders. */
export async function* targetsOf(
  paths: readonly string[],
): AsyncGenerator<Target> {
  for (const path of paths) {
    try {
      const info = await stat(path);
      if (info.isDirectory()) yield* targetsIn(path);
      else if (info.isFile()) yield { file: path, unreadable: null };
      // Reading a device or a pipe might never end.
      else yield { file: path, unreadable: "not-a-file" };
    } catch (cause) {
      yield { file: path, unreadable: unreadableOf(cause) };
    }
  }
}

async function* targetsIn(folder: string): AsyncGenerator<Target> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((e) => /\.zip$/i.test(e.name) && !e.isDirectory())
    .map((e) => e.name)
    .sort(compareCodePoints);
  if (names.length === 0) yield { file: folder, unreadable: "no-packages" };
  for (const name of names) {
    const file = join(folder, name);
    try {
      const plain = (await stat(file)).isFile();
      yield { file, unreadable: plain ? null : "not-a-file" };
    } catch (cause) {
      yield { file, unreadable: unreadableOf(cause) };
    }
  }
}

const REASONS: ReadonlyMap<unknown, Unreadable> = new Map([
  ["ENOENT", "not-found"],
  ["ENOTDIR", "not-found"],
  ["EACCES", "no-permission"],
  ["EPERM", "no-permission"],
  ["EISDIR", "not-a-file"],
] as const);

/** Why a file could not be read: what the system says, or a bug. */
export function unreadableOf(cause: unknown): Unreadable {
  if (cause instanceof FileChanged) return "changed";
  if (!(cause instanceof Error) || !("syscall" in cause)) return "internal";
  return REASONS.get("code" in cause ? cause.code : null) ?? "failed";
}

/** Thrown by a read when the file has become shorter since it was opened. */
export class FileChanged extends Error {
  constructor() {
    super("the file changed while it was read");
  }
}
