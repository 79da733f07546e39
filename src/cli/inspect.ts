import { ok, type Result } from "../lib/result.ts";
import type { PackageError } from "../transfer/format/errors.ts";
import { packageFileName } from "../transfer/format/file-name.ts";
import {
  isTableResource,
  readManifest,
  SIGNATURE_PATH,
  type Manifest,
} from "../transfer/format/manifest.ts";
import type { ByteSource } from "../transfer/zip/byte-source.ts";
import { peek } from "../transfer/peek.ts";
import { readDirectory, type ZipDirectory } from "../transfer/zip/preflight.ts";
import { nodeInflater } from "./node-inflate.ts";

/** A file or group of files that a manifest lists. */
export interface InspectedResource {
  readonly name: string;
  readonly path: string | readonly string[];
  /** Unpacked; of originals, which declare none, as the container says. */
  readonly bytes: number;
  readonly hash: string | null;
}

/** What a package says of itself. Its container is sound; tables, hashes and totals are not checked. */
export interface InspectedPackage {
  readonly manifest: Manifest;
  /** Of the file. */
  readonly size: number;
  readonly resources: readonly InspectedResource[];
  readonly signed: boolean;
  /** The name that section 2 gives it; mail programs may have changed it. */
  readonly expectedName: string;
}

/** Reads the manifest and the container's directory. Rejects only when the source does. */
export async function inspectPackage(
  source: ByteSource,
): Promise<Result<InspectedPackage, PackageError>> {
  const head = await peek(source, nodeInflater);
  if (!head.ok) return head;
  // A manifest at the start says nothing of a file that was cut short, or that holds two packages.
  const directory = await readDirectory(source);
  if (!directory.ok) return directory;
  if (head.value.kind === "sealed")
    return { ok: false, error: { code: "sealed" } };
  const manifest = readManifest(head.value.manifest);
  if (!manifest.ok) return manifest;
  const { kind, company, scope, site, sequence } = manifest.value.valija;
  return ok({
    manifest: manifest.value,
    size: source.size,
    resources: manifest.value.resources.map((r) =>
      isTableResource(r)
        ? { name: r.name, path: r.path, bytes: r.bytes, hash: r.hash }
        : {
            name: r.name,
            path: r.path,
            bytes: bytesOf(r.path, directory.value),
            hash: null,
          },
    ),
    signed: directory.value.entries.has(SIGNATURE_PATH),
    expectedName: packageFileName({
      kind,
      taxId: company.taxId,
      ...scope,
      site: site.code,
      sequence,
    }),
  });
}

function bytesOf(names: readonly string[], { entries }: ZipDirectory): number {
  return names.reduce((n, name) => n + (entries.get(name)?.size ?? 0), 0);
}
