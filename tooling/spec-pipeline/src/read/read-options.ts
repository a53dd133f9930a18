/** The limits for reading a source. */
export interface ReadOptions {
  /**
   * The maximum size of the document in bytes.
   * @default 16 MiB
   */
  readonly sizeLimit?: number;
  /**
   * How long a server may send no data.
   * @default 15 s
   */
  readonly stallMilliseconds?: number;
  /**
   * How long a download may take, including redirects.
   * @default 60 s
   */
  readonly totalMilliseconds?: number;
}

/** The default limits. Upstream's document is smaller than 1 MiB. */
export const readLimits: Required<ReadOptions> = {
  sizeLimit: 16 * 1024 * 1024,
  stallMilliseconds: 15_000,
  totalMilliseconds: 60_000,
};

/** Returns the fault and the fix for a document that is too large. */
export function overSize(sizeLimit: number): { readonly what: string; readonly fix: string } {
  return { what: `it is larger than ${sizeLimit} bytes`, fix: "Make sure that it is an OpenAPI document" };
}
