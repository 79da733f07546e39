/**
 * The few names that a browser page, a worker and Node share, for the core, which compiles without DOM types.
 * Only pure functions of bytes belong here; effects (disk, network, clock) do not.
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(
    label?: string,
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  );
  decode(bytes?: Uint8Array): string;
}
declare const crypto: {
  readonly subtle: {
    digest(
      algorithm: "SHA-256",
      data: Uint8Array<ArrayBuffer>,
    ): Promise<ArrayBuffer>;
    importKey(
      format: "raw",
      data: Uint8Array<ArrayBuffer>,
      algorithm: "PBKDF2",
      extractable: false,
      usages: readonly "deriveBits"[],
    ): Promise<DerivingKey>;
    deriveBits(
      algorithm: {
        readonly name: "PBKDF2";
        readonly hash: "SHA-256";
        readonly salt: Uint8Array<ArrayBuffer>;
        readonly iterations: number;
      },
      key: DerivingKey,
      length: number,
    ): Promise<ArrayBuffer>;
  };
};
/** A key of WebCrypto that is good for `deriveBits`. */
interface DerivingKey {
  readonly type: string;
}
