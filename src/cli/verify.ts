import { err, ok, type Result } from "../lib/result.ts";
import type { PackageError } from "../transfer/format/errors.ts";
import type { Manifest } from "../transfer/format/manifest.ts";
import { readPackage, type ReadPackage } from "../transfer/read-package.ts";
import {
  keyIdText,
  parsePackageSignature,
  verifySignature,
  type PublicKey,
} from "../transfer/seal/minisign.ts";
import type { ByteSource } from "../transfer/zip/byte-source.ts";
import { nodeVerify } from "./ed25519.ts";
import { nodeInflater } from "./node-inflate.ts";

/** What is known of a package's signature. */
export type SignatureState =
  | { readonly state: "unsigned" }
  /** Well formed; no key was given to check it by. */
  | { readonly state: "unchecked"; readonly keyId: string }
  | { readonly state: "valid"; readonly keyId: string };

/** A package that passed every check. */
export interface VerifiedPackage {
  readonly manifest: Manifest;
  readonly signature: SignatureState;
}

/** Every check of section 6, and the signature by the keys where some are given. Rejects only when the source does. */
export async function verifyPackage(
  source: ByteSource,
  keys: readonly PublicKey[],
): Promise<Result<VerifiedPackage, PackageError>> {
  const read = await readPackage(source, {
    inflater: nodeInflater,
    keepPages: false,
  });
  if (!read.ok) return read;
  const signature = await checkSignature(read.value, keys);
  return signature.ok
    ? ok({ manifest: read.value.manifest, signature: signature.value })
    : signature;
}

async function checkSignature(
  { signature: file, manifestBytes }: ReadPackage,
  keys: readonly PublicKey[],
): Promise<Result<SignatureState, PackageError>> {
  if (file === null) return ok({ state: "unsigned" });
  const signature = parsePackageSignature(file);
  if (!signature) return err({ code: "bad-signature" });
  const keyId = keyIdText(signature.keyId);
  if (keys.length === 0) return ok({ state: "unchecked", keyId });
  const signer = await verifySignature(
    signature,
    manifestBytes,
    keys,
    nodeVerify,
  );
  return signer.ok ? ok({ state: "valid", keyId }) : signer;
}
