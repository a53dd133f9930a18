import type { Reader } from "./readers.ts";

/** What a cell of the table of paging measures. */
export interface PagingOrder {
  readonly reader: Reader;
  readonly items: number;
  readonly server: string;
}

/** The speed and the cost of reading. */
export interface PagingSample {
  readonly perSecond: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}
