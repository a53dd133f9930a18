import type { Reader } from "./readers.ts";

/** What a cell of the table of paging measures. */
export interface PagingOrder {
  readonly reader: Reader;
  readonly items: number;
  readonly server: string;
}

/** How the reading went. */
export interface PagingSample {
  readonly perSecond: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}
