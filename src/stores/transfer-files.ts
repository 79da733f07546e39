/** The one door to folders and files of the person's own: choosing, permission, listing, handing a file over. */
import type { Bytes } from "../lib/bytes.ts";
import { rememberFolder, type FolderUse } from "./history.svelte.ts";

/** What of the File System Access API TypeScript does not know: only Chromium has it. */
interface FolderPicker {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: AccessMode;
  }) => Promise<FileSystemDirectoryHandle>;
}

interface Permission {
  readonly queryPermission?: (options: Mode) => Promise<PermissionState>;
  readonly requestPermission?: (options: Mode) => Promise<PermissionState>;
}

interface Mode {
  readonly mode: AccessMode;
}

type AccessMode = "read" | "readwrite";

const MODES: Readonly<Record<FolderUse, AccessMode>> = {
  export: "readwrite",
  import: "read",
};

/** Why no folder came of it. */
export type FolderError = "gone" | "denied";

/** Whether this browser lets a page write into folders; elsewhere files are downloaded and chosen one by one. */
export function foldersWork(): boolean {
  return "showDirectoryPicker" in window;
}

/** Asks for a folder and remembers it; null when the person thought better of it. Only within a click or key press. */
export async function chooseFolder(
  use: FolderUse,
): Promise<FileSystemDirectoryHandle | null> {
  const { showDirectoryPicker } = window as FolderPicker;
  if (!showDirectoryPicker) return null;
  try {
    const folder = await showDirectoryPicker.call(window, {
      id: `valija-${use}`,
      mode: MODES[use],
    });
    await rememberFolder(use, folder);
    return folder;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError")
      return null;
    throw error;
  }
}

/** Makes sure that a folder may be used, asking the person where the browser wants it. Only within a click or key press. */
export async function mayUse(
  folder: FileSystemDirectoryHandle,
  use: FolderUse,
): Promise<boolean> {
  const handle = folder as Permission;
  const mode = { mode: MODES[use] };
  if ((await handle.queryPermission?.(mode)) === "granted") return true;
  const answer = await handle.requestPermission?.(mode);
  return answer === undefined || answer === "granted";
}

/** The files of a folder whose names end in `.zip`, by name; what lies in folders within it is left alone. */
export async function zipsIn(
  folder: FileSystemDirectoryHandle,
): Promise<readonly File[] | FolderError> {
  try {
    const files: File[] = [];
    for await (const entry of folder.values())
      if (entry.kind === "file" && /\.zip$/i.test(entry.name))
        files.push(await entry.getFile());
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return error.name === "NotAllowedError" ? "denied" : "gone";
  }
}

/** How long a download may take to begin, in milliseconds, before its bytes are let go. */
const HAND_OVER = 60_000;

/** Hands a file to the browser's downloads. Where it goes, and whether it arrived, the page does not learn. */
export function download(
  name: string,
  bytes: Bytes,
  type = "application/zip",
): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, HAND_OVER);
}
