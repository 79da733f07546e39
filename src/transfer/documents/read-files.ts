import type { Instant } from "../../domain/calendar-date.ts";
import { crc32 } from "../../lib/crc32.ts";
import { present } from "../../lib/assert.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { OwnCompany } from "../../foreign/documents/document.ts";
import { readDocument } from "../../foreign/documents/read.ts";
import type { DocumentRefusal } from "../../foreign/documents/refusal.ts";
import {
  isSatMetadata,
  readSatMetadata,
  type SatMetadata,
} from "../../foreign/documents/sat-metadata.ts";
import { readVoids } from "../../foreign/documents/voids.ts";
import { decodeText } from "../../foreign/text.ts";
import { storedPart } from "../stored-page.ts";
import type { FoundFile } from "./resolve.ts";
import type { FileRefusal } from "./review.ts";
import { reading, type DocumentSource } from "./sources.ts";

/** Files that are read, hashed and deflated side by side: all but the reading itself is done by other threads. */
const BATCH = 24;

/** Rows of a list that are left out, of which the report tells. */
const MOST_FINDINGS = 100;

interface ReadOptions {
  readonly now: Instant;
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/** Reads every file; rejects when it is cancelled. */
export async function readFiles(
  sources: readonly DocumentSource[],
  own: OwnCompany,
  { now, onProgress, signal }: ReadOptions,
): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const total = sources.length;
  await onProgress?.(0, total);
  for (let at = 0; at < total; at += BATCH) {
    signal?.throwIfAborted();
    const batch = sources.slice(at, at + BATCH);
    found.push(
      ...(await Promise.all(
        batch.map(async (source) => readOne(source, own, now)),
      )),
    );
    await onProgress?.(Math.min(at + BATCH, total), total);
  }
  return found;
}

async function readOne(
  { name, read }: DocumentSource,
  own: OwnCompany,
  now: Instant,
): Promise<FoundFile> {
  const bytes = await reading(read);
  if (bytes === null) return refused(name, { code: "unreadable" });
  if (!bytes.ok) return refused(name, bytes.error);
  const data = bytes.value;
  const document = await readDocument(data, own, now);
  if (document.ok) {
    const sha256 = present(document.value.invoice.original, "a hash");
    const original = await storedPart({
      data,
      raw: null,
      crc: crc32(data),
      sha256,
    });
    return { kind: "document", name, read: document.value, original };
  }
  const states = readStates(data, own, document.error);
  if (!states.ok) return refused(name, states.error);
  const { notices, findings } = states.value;
  const cancelled = notices
    .filter((notice) => notice.cancelled)
    .map(({ key }) => key);
  return { kind: "states", name, cancelled: [...new Set(cancelled)], findings };
}

/** A file that is no document may be a list of states; `refusal` says what it is otherwise. */
function readStates(
  bytes: Bytes,
  own: OwnCompany,
  refusal: DocumentRefusal,
): Result<SatMetadata, DocumentRefusal> {
  if (refusal.code === "not-xml" && refusal.what === "text") {
    const text = decodeText(bytes);
    if (!text.ok || !isSatMetadata(text.value)) return err(refusal);
    if (own.country !== "MX")
      return err({ code: "other-country", country: "MX" });
    const metadata = readSatMetadata(text.value);
    if (!metadata.ok) return metadata;
    const { notices, findings } = metadata.value;
    return ok({ notices, findings: findings.slice(0, MOST_FINDINGS) });
  }
  const mayVoid =
    refusal.code === "unknown-document" &&
    (refusal.kind === "voided" || refusal.kind === "summary");
  if (!mayVoid) return err(refusal);
  const voids = readVoids(bytes);
  if (!voids.ok) return voids;
  const { ruc, notices } = voids.value;
  if (own.country !== "PE")
    return err({ code: "other-country", country: "PE" });
  return ruc === own.taxId
    ? ok({ notices, findings: [] })
    : err({
        code: "other-company",
        issuer: ruc,
        receiver: null,
        own: own.taxId,
      });
}

function refused(name: string, refusal: FileRefusal): FoundFile {
  return { kind: "refused", name, outcome: { kind: "refused", refusal } };
}
