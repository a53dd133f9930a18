import { type Subject, type SubjectName, subjects } from "../subjects/subjects.ts";

/** The kinds of calls: get a customer, create one, and get one together with the response. */
export const kinds = ["get", "create", "getWithResponse"] as const;

export type Kind = (typeof kinds)[number];

/** The label of each kind. */
export const methods: Readonly<Record<Kind, string>> = {
  get: "GET",
  create: "POST",
  getWithResponse: "GET with its response",
};

/** Whether a subject supports calls of a kind. */
export function hasKind(subject: SubjectName, kind: Kind): boolean {
  const { givesResponse = false }: Subject = subjects[subject];
  return kind !== "getWithResponse" || givesResponse;
}

/** What a cell of the tables of calls measures. */
export interface CallOrder {
  readonly subject: SubjectName;
  readonly kind: Kind;
  /** The number of calls per sample. */
  readonly calls: number;
  /** The URL of the loopback server. Without a URL, a stub responds. */
  readonly server?: string | undefined;
}

/** The cost of one call. */
export interface CallSample {
  readonly microseconds: number;
  readonly cpuMicroseconds: number;
  readonly heapBytes: number;
}
