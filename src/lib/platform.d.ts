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
  };
};
