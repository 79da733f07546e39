/**
 * Detached signatures in the format of minisign (https://jedisct1.github.io/minisign/#signature-format), algorithm `Ed` only:
 * Ed25519 over the signed bytes themselves. Section 7 of the package format says what is signed and what the comment holds.
 */
import {
  concat,
  hex,
  sameBytes,
  textOf,
  utf8,
  type Bytes,
} from "../../lib/bytes.ts";
import { sha256Hex } from "../../lib/digest.ts";
import { err, ok, type Result } from "../../lib/result.ts";

const ALGORITHM = "Ed";
const ALGORITHM_BYTES = 2;
const KEY_ID_BYTES = 8;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** The four lines of a signature have some 400 bytes; a comment may be long. */
const MAX_FILE_BYTES = 4096;

const UNTRUSTED = "untrusted comment: ";
const TRUSTED = "trusted comment: ";
/** Section 7 with section 2: `valija <file name>`, ASCII, at most 64 characters. */
const PACKAGE_COMMENT = /^valija [!-~]{1,64}$/;

/** An Ed25519 public key with its id, the first 8 bytes of its SHA-256. */
export interface PublicKey {
  /** Eight bytes. */
  readonly keyId: Bytes;
  /** 32 bytes, RFC 8032. */
  readonly key: Bytes;
}

/** A signature file taken apart; nothing of it is verified. */
export interface MinisignSignature {
  readonly untrustedComment: string;
  readonly keyId: Bytes;
  /** Over the signed bytes. */
  readonly signature: Bytes;
  readonly trustedComment: string;
  /** Over the signature followed by the trusted comment. */
  readonly globalSignature: Bytes;
}

/** Ed25519 as the platform has it: whether the signature is that of the message by the raw public key. */
export type VerifyEd25519 = (
  key: Bytes,
  signature: Bytes,
  message: Bytes,
) => Promise<boolean>;

/** Why a signature was not accepted: it is wrong, or of a key that is not among those given. */
export type SignatureFault =
  | { readonly code: "bad-signature" }
  | { readonly code: "unknown-signer"; readonly keyId: string };

/** Makes a public key of its 32 bytes. */
export async function publicKeyOf(key: Bytes): Promise<PublicKey> {
  return { keyId: await keyIdOf(key), key };
}

async function keyIdOf(key: Bytes): Promise<Bytes> {
  const digest = await sha256Hex(key);
  return Uint8Array.from({ length: KEY_ID_BYTES }, (_, k) =>
    Number.parseInt(digest.slice(2 * k, 2 * k + 2), 16),
  );
}

/** A key id as people read it and as minisign prints it: the number that its bytes are, low byte first, 16 digits. */
export function keyIdText(keyId: Bytes): string {
  return hex(keyId.toReversed()).toUpperCase();
}

/** The public key as minisign takes it after `-P`. */
export function formatPublicKey({ keyId, key }: PublicKey): string {
  return toBase64(concat([utf8(ALGORITHM), keyId, key]));
}

/**
 * Reads a public key as `formatPublicKey` writes it; null when it is none. The id must be that of the key, so that a key
 * that was mistyped is noticed.
 */
export async function parsePublicKey(text: string): Promise<PublicKey | null> {
  const bytes = fromBase64(text, ALGORITHM_BYTES + KEY_ID_BYTES + KEY_BYTES);
  const parts = bytes && takeApart(bytes);
  if (!parts) return null;
  const own = await keyIdOf(parts.rest);
  return sameBytes(own, parts.keyId) ? { keyId: own, key: parts.rest } : null;
}

/** The bytes of a signature file. */
export function formatSignature(signature: MinisignSignature): Bytes {
  const { keyId, signature: own, globalSignature } = signature;
  const lines = [
    `${UNTRUSTED}${signature.untrustedComment}`,
    toBase64(concat([utf8(ALGORITHM), keyId, own])),
    `${TRUSTED}${signature.trustedComment}`,
    toBase64(globalSignature),
  ];
  return utf8(lines.map((line) => `${line}\n`).join(""));
}

/** Reads a signature file strictly: four lines with LF, canonical base64, algorithm `Ed`; null when it is none. */
export function parseSignature(file: Uint8Array): MinisignSignature | null {
  if (file.length > MAX_FILE_BYTES) return null;
  const lines = textOf(file)?.split("\n") ?? [];
  const [first = "", second = "", third = "", fourth = "", end] = lines;
  if (lines.length !== 5 || end !== "") return null;
  if (!first.startsWith(UNTRUSTED) || !third.startsWith(TRUSTED)) return null;
  // eslint-disable-next-line no-control-regex -- a comment is one line of text: control characters are what is refused
  if (/[\u0000-\u001f\u007f]/.test(first + third)) return null;
  const own = fromBase64(
    second,
    ALGORITHM_BYTES + KEY_ID_BYTES + SIGNATURE_BYTES,
  );
  const globalSignature = fromBase64(fourth, SIGNATURE_BYTES);
  const parts = own && takeApart(own);
  return parts && globalSignature
    ? {
        untrustedComment: first.slice(UNTRUSTED.length),
        keyId: parts.keyId,
        signature: parts.rest,
        trustedComment: third.slice(TRUSTED.length),
        globalSignature,
      }
    : null;
}

/** Reads `firma.minisig`: a signature file whose trusted comment names a package, `valija <file name>`; null when it is none. */
export function parsePackageSignature(
  file: Uint8Array,
): MinisignSignature | null {
  const signature = parseSignature(file);
  return signature && PACKAGE_COMMENT.test(signature.trustedComment)
    ? signature
    : null;
}

/** The bytes that the global signature covers. */
function globalMessage(
  signature: Pick<MinisignSignature, "signature" | "trustedComment">,
): Bytes {
  return concat([signature.signature, utf8(signature.trustedComment)]);
}

/** Verifies both signatures over the bytes by the one of the keys that made them; gives that key. */
export async function verifySignature(
  signature: MinisignSignature,
  signed: Bytes,
  keys: readonly PublicKey[],
  verify: VerifyEd25519,
): Promise<Result<PublicKey, SignatureFault>> {
  const signer = keys.find((k) => sameBytes(k.keyId, signature.keyId));
  if (!signer)
    return err({ code: "unknown-signer", keyId: keyIdText(signature.keyId) });
  const good =
    (await verify(signer.key, signature.signature, signed)) &&
    (await verify(
      signer.key,
      signature.globalSignature,
      globalMessage(signature),
    ));
  return good ? ok(signer) : err({ code: "bad-signature" });
}

/** Algorithm, key id, rest: how keys and signatures begin. Null when the algorithm is another. */
function takeApart(bytes: Bytes): { keyId: Bytes; rest: Bytes } | null {
  const from = ALGORITHM_BYTES + KEY_ID_BYTES;
  if (textOf(bytes.subarray(0, ALGORITHM_BYTES)) !== ALGORITHM) return null;
  return {
    keyId: bytes.slice(ALGORITHM_BYTES, from),
    rest: bytes.slice(from),
  };
}

function toBase64(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Exactly so many bytes of canonical base64 (RFC 4648 section 4), or null. */
function fromBase64(text: string, length: number): Bytes | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  if (text.length !== Math.ceil(length / 3) * 4) return null;
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return null;
  }
  const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
  // Unused bits that are not zero would be a second spelling of the same signature.
  return bytes.length === length && toBase64(bytes) === text ? bytes : null;
}
