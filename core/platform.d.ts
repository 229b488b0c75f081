// The few web-standard globals that every engine Midad runs on has, and that core may use.
// Anything else (document, process, fetch, timers) is a compile error here on purpose.

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}

declare class TextEncoder {
  encode(input: string): Uint8Array<ArrayBuffer>;
}

declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly host: string;
  readonly username: string;
  readonly password: string;
  readonly href: string;
}

declare const crypto: {
  readonly subtle: { digest(algorithm: "SHA-256", data: Uint8Array): Promise<ArrayBuffer> };
};
declare function atob(base64: string): string;
