import { hex, utf8, type Bytes } from "./bytes.ts";

/** A SHA-256 as the package format writes it. */
export type Sha256 = `sha256:${string}`;

/** SHA-256 of the bytes, 64 hexadecimal digits. */
export async function sha256Hex(bytes: Bytes): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/** SHA-256 of the bytes, with the prefix of the package format. */
export async function sha256(bytes: Bytes): Promise<Sha256> {
  return `sha256:${await sha256Hex(bytes)}`;
}

/** SHA-256 of a text's UTF-8 bytes, with the prefix of the package format. */
export async function sha256OfText(text: string): Promise<Sha256> {
  return sha256(utf8(text));
}
