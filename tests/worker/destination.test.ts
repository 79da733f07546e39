import { describe, expect, it } from "vitest";
import type { Bytes } from "../../src/lib/bytes.ts";
import { utf8 } from "../../src/lib/bytes.ts";
import { err, ok, type Result } from "../../src/lib/result.ts";
import { writeInto } from "../../src/worker/destination.ts";

type Trouble = "full" | "flipped" | null;

/** A folder in memory, as the browser would hand it over; `trouble` is what its medium does to what is written. */
class Folder {
  readonly files = new Map<string, Bytes>();
  trouble: Trouble = null;

  get handle(): FileSystemDirectoryHandle {
    return {
      getFileHandle: async (
        name: string,
        { create = false }: FileSystemGetFileOptions = {},
      ) => {
        if (create && !this.files.has(name))
          this.files.set(name, new Uint8Array());
        if (!this.files.has(name)) throw new DOMException("", "NotFoundError");
        return Promise.resolve(this.#file(name));
      },
      removeEntry: async (name: string) => {
        if (this.files.delete(name)) return Promise.resolve();
        throw new DOMException("", "NotFoundError");
      },
    } as Partial<FileSystemDirectoryHandle> as FileSystemDirectoryHandle;
  }

  #file(name: string): FileSystemFileHandle {
    const writable = {
      write: async (bytes: Bytes) => {
        if (this.trouble === "full")
          throw new DOMException("", "QuotaExceededError");
        const kept = this.trouble === "flipped" ? bytes.toReversed() : bytes;
        this.files.set(name, kept);
        return Promise.resolve();
      },
      close: async () => Promise.resolve(),
    };
    return {
      createWritable: async () => Promise.resolve(writable as never),
      getFile: async () =>
        Promise.resolve(new File([this.files.get(name) ?? ""], name)),
    } as Partial<FileSystemFileHandle> as FileSystemFileHandle;
  }
}

const NAME = "paquete.zip";
const BYTES = utf8("contenido");
const FAILED = { code: "storage-failed", detail: "x" } as const;

async function noted(): Promise<Result<string, typeof FAILED>> {
  return Promise.resolve(ok("noted"));
}

async function notNoted(): Promise<Result<string, typeof FAILED>> {
  return Promise.resolve(err(FAILED));
}

describe("a file for a folder", () => {
  it("is written, read back, and noted", async () => {
    const folder = new Folder();
    expect(await writeInto(folder.handle, NAME, BYTES, noted)).toEqual(
      ok("noted"),
    );
    expect(folder.files.get(NAME)).toEqual(BYTES);
  });

  it("that cannot be noted is taken away again, so that a retry with other bytes works", async () => {
    const folder = new Folder();
    expect(await writeInto(folder.handle, NAME, BYTES, notNoted)).toEqual(
      err(FAILED),
    );
    expect([...folder.files.keys()]).toEqual([]);
    const later = utf8("un segundo después");
    expect(await writeInto(folder.handle, NAME, later, noted)).toEqual(
      ok("noted"),
    );
    expect(folder.files.get(NAME)).toEqual(later);
  });

  it("is taken away also where noting it throws", async () => {
    const folder = new Folder();
    const bug = new Error("a bug");
    await expect(
      writeInto(folder.handle, NAME, BYTES, () => Promise.reject(bug)),
    ).rejects.toBe(bug);
    expect([...folder.files.keys()]).toEqual([]);
  });

  it("that was there already stays, whatever happens then", async () => {
    const folder = new Folder();
    folder.files.set(NAME, BYTES);
    await writeInto(folder.handle, NAME, BYTES, notNoted);
    expect(folder.files.get(NAME)).toEqual(BYTES);
    expect(await writeInto(folder.handle, NAME, BYTES, noted)).toEqual(
      ok("noted"),
    );
    expect(
      await writeInto(folder.handle, NAME, utf8("otro"), noted),
    ).toMatchObject({ error: { code: "file-exists", name: NAME } });
    expect(folder.files.get(NAME)).toEqual(BYTES);
  });

  it.each([
    ["full", "folder-full"],
    ["flipped", "read-back-differs"],
  ] as const)(
    "on a medium that is %s leaves nothing behind",
    async (trouble, code) => {
      const folder = new Folder();
      folder.trouble = trouble;
      expect(await writeInto(folder.handle, NAME, BYTES, noted)).toMatchObject({
        error: { code },
      });
      expect([...folder.files.keys()]).toEqual([]);
      folder.trouble = null;
      expect((await writeInto(folder.handle, NAME, BYTES, noted)).ok).toBe(
        true,
      );
    },
  );

  it("whose folder is gone when it should be taken away says why it was not noted", async () => {
    const folder = new Folder();
    const pulled = async (): Promise<Result<string, typeof FAILED>> => {
      folder.files.clear();
      return notNoted();
    };
    expect(await writeInto(folder.handle, NAME, BYTES, pulled)).toEqual(
      err(FAILED),
    );
  });
});
