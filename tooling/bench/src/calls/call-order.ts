import type { SubjectName } from "../subjects/subjects.ts";

/** The calls that are measured: getting a customer, and creating one. */
export const kinds = ["get", "create"] as const;

export type Kind = (typeof kinds)[number];

/** What each comes to. */
export const methods: Readonly<Record<Kind, string>> = { get: "GET", create: "POST" };

/** What a cell of the tables of calls measures. */
export interface CallOrder {
  readonly subject: SubjectName;
  readonly kind: Kind;
  /** How many calls a sample has. */
  readonly calls: number;
  /** The URL of the loopback server; without one, a stub answers. */
  readonly server?: string | undefined;
}

/** What a call took. */
export interface CallSample {
  readonly microseconds: number;
  readonly cpuMicroseconds: number;
  readonly heapBytes: number;
}
