import { type Subject, type SubjectName, subjects } from "../subjects/subjects.ts";

/** The calls that are measured: getting a customer, creating one, and getting one with the response. */
export const kinds = ["get", "create", "getWithResponse"] as const;

export type Kind = (typeof kinds)[number];

/** What each comes to. */
export const methods: Readonly<Record<Kind, string>> = {
  get: "GET",
  create: "POST",
  getWithResponse: "GET, with its response",
};

/** Whether a subject has calls of a kind. */
export function hasKind(subject: SubjectName, kind: Kind): boolean {
  const { givesResponse = false }: Subject = subjects[subject];
  return kind !== "getWithResponse" || givesResponse;
}

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
