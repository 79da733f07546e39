/** All files of a drop, those in dropped folders too, in the order of their paths. Call it within the drop event. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  // The list is emptied when the event ends: take the entries before the first await.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null)) return [...data.files];
  const found = await Promise.all(
    entries.filter((entry) => entry !== null).map(filesOf),
  );
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  const files = await Promise.all(children.map(filesOf));
  return files.flat();
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** A reader gives at most a hundred a time and ends with none. */
async function childrenOf(
  folder: FileSystemDirectoryEntry,
): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) break;
    all.push(...some);
  }
  return all.sort((a, b) => (a.fullPath < b.fullPath ? -1 : 1));
}
