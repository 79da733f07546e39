import { readSetting, putSetting } from "../db/installations.ts";
import { listTransfers } from "../db/transfers.ts";
import type { Installation } from "../domain/company.ts";
import type { Transfer } from "../domain/transfer.ts";
import { database } from "./database.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";

/** Every package out and in and every file brought, newest first. */
export function liveHistory(company: Installation): LiveQuery<Transfer[]> {
  return new LiveQuery(async () => listTransfers(database.db, company.id));
}

/** What a remembered folder is for. */
export type FolderUse = "export" | "import";

/** The folder that was last chosen for a use, or null; the browser may ask for permission again. */
export async function rememberedFolder(
  use: FolderUse,
): Promise<FileSystemDirectoryHandle | null> {
  const kept = await readSetting(database.db, `folder-${use}`);
  return kept instanceof FileSystemDirectoryHandle ? kept : null;
}

/** Remembers a folder for a use. */
export async function rememberFolder(
  use: FolderUse,
  folder: FileSystemDirectoryHandle,
): Promise<void> {
  await putSetting(database.db, `folder-${use}`, folder);
}
