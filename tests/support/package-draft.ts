import { utf8, type Bytes } from "../../src/lib/bytes.ts";
import { sha256, sha256Hex } from "../../src/lib/digest.ts";
import { present } from "../../src/lib/assert.ts";
import { nodeInflater } from "../../src/cli/node-inflate.ts";
import { contentHashOf } from "../../src/transfer/content-hash.ts";
import { controlCode } from "../../src/transfer/format/control-code.ts";
import { readPackage } from "../../src/transfer/read-package.ts";
import { memorySource } from "../../src/transfer/zip/byte-source.ts";
import { zipPackage, type ZipInput } from "../../src/transfer/zip/zip.ts";
import { told } from "../transfer/zip/support.ts";

/** A manifest as its JSON stands, to be made wrong. */
export interface Document {
  name: string;
  resources: { path: string; bytes: number; hash: string; schema: string }[];
  valija: {
    contentHash: string;
    controlCode: string;
    slip: string;
    scope: { period: string; operationType: string | null };
    totals: Record<string, unknown>;
    books: Record<string, unknown>[];
  } & Record<string, unknown>;
}

/** A package taken apart, to be changed and put together again. */
export class PackageDraft {
  readonly entries: Map<string, string>;
  readonly manifest: Document;

  constructor(entries: ReadonlyMap<string, string>) {
    this.entries = new Map(entries);
    this.manifest = JSON.parse(
      present(entries.get("datapackage.json"), "a manifest"),
    ) as Document;
  }

  /** Makes every hash right again after the tables were changed. */
  async sign(): Promise<this> {
    const lines: string[] = [];
    for (const resource of this.manifest.resources) {
      const data = utf8(this.entries.get(resource.path) ?? "");
      const digest = await sha256Hex(data);
      resource.bytes = data.length;
      resource.hash = `sha256:${digest}`;
      lines.push(`${resource.path} ${digest}\n`);
    }
    const hash = await contentHashOf(lines);
    const { valija } = this.manifest;
    valija.contentHash = hash;
    valija.controlCode = controlCode(hash);
    valija.slip = await sha256(utf8(this.entries.get("LEEME.txt") ?? ""));
    return this;
  }

  drop(path: string): void {
    this.entries.delete(path);
    const { resources } = this.manifest;
    resources.splice(
      resources.findIndex((r) => r.path === path),
      1,
    );
  }

  edit(path: string, change: (text: string) => string): void {
    this.entries.set(path, change(this.entries.get(path) ?? ""));
  }

  async zip(): Promise<Bytes> {
    this.entries.set(
      "datapackage.json",
      JSON.stringify(this.manifest, null, 2),
    );
    const inputs = [...this.entries].map(([name, text]): ZipInput => ({
      name,
      data: utf8(text),
      store: name === "mimetype" || name === "datapackage.json",
    }));
    return await zipPackage(inputs);
  }

  async told(): Promise<string> {
    const options = { inflater: nodeInflater, keepPages: false };
    const read = await readPackage(memorySource(await this.zip()), options);
    if (read.ok) return "accepted";
    const { error } = read;
    const at =
      "where" in error ? error.where : "entry" in error ? error.entry : "";
    return at ? `${told(error)} ${at}` : told(error);
  }
}
