/** Keeps a file in the origin's private file system, over one of that name. */
export async function keepFile(
  name: string,
  content: Blob | Uint8Array<ArrayBuffer>,
): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const file = await root.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(content);
  await stream.close();
}

/** A file that was kept, as a file dialog would give it. */
export async function keptFile(name: string): Promise<File> {
  const root = await navigator.storage.getDirectory();
  return await (await root.getFileHandle(name)).getFile();
}
