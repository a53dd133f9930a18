/** The bounds within which a source is read. */
export interface ReadOptions {
  /**
   * The most bytes that the document may have.
   * @default 16 MiB
   */
  readonly sizeLimit?: number;
  /**
   * How long a server may send nothing.
   * @default 15 s
   */
  readonly stallMilliseconds?: number;
  /**
   * How long a download may take, redirects included.
   * @default 60 s
   */
  readonly totalMilliseconds?: number;
}

/** The bounds used where no other is given; upstream's document is below 1 MiB. */
export const readLimits: Required<ReadOptions> = {
  sizeLimit: 16 * 1024 * 1024,
  stallMilliseconds: 15_000,
  totalMilliseconds: 60_000,
};

/** Says that a document has more bytes than it may have. */
export function overSize(sizeLimit: number): { readonly what: string; readonly fix: string } {
  return { what: `it is larger than ${sizeLimit} bytes`, fix: "Make sure that it is an OpenAPI document" };
}
