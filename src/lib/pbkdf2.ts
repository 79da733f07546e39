import { utf8, type Bytes } from "./bytes.ts";

/** PBKDF2 with HMAC-SHA-256 (RFC 8018): 32 bytes of a short secret. Slow on purpose; it does not hold up the page. */
export async function pbkdf2(
  secret: string,
  salt: Bytes,
  iterations: number,
): Promise<Bytes> {
  const key = await crypto.subtle.importKey(
    "raw",
    utf8(secret),
    "PBKDF2",
    false,
    ["deriveBits"],
  );
  return new Uint8Array(
    await crypto.subtle.deriveBits(
      { name: "PBKDF2", hash: "SHA-256", salt, iterations },
      key,
      256,
    ),
  );
}
