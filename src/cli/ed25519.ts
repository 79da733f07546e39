import { createPublicKey, verify } from "node:crypto";
import type { VerifyEd25519 } from "../transfer/seal/minisign.ts";

/**
 * Ed25519 (RFC 8032) by node:crypto. Node 20's WebCrypto knows it too, but warns on the terminal that it is experimental.
 */
export const nodeVerify: VerifyEd25519 = (key, signature, message) => {
  const x = Buffer.from(key).toString("base64url");
  try {
    const publicKey = createPublicKey({
      key: { kty: "OKP", crv: "Ed25519", x },
      format: "jwk",
    });
    return Promise.resolve(verify(null, message, publicKey, signature));
  } catch {
    // 32 bytes that are no point of the curve: no signature is theirs.
    return Promise.resolve(false);
  }
};
