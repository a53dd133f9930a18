import type { Connect } from "./subject.ts";

/** A subject of the measurements. */
export interface Subject {
  /** The package of the subject, if it has one. */
  readonly package?: string;
  /** Whether it has types of this API. */
  readonly isTyped: boolean;
  /** The transport: a `fetch`, which the caller can pass, or undici, which the subject includes. */
  readonly transport: "fetch" | "undici";
  /** Whether a call can return the response in addition to the data. */
  readonly givesResponse?: boolean;
  /** The subject with the same features, if they cannot be observed through a `fetch`. */
  readonly doesAs?: string;
  /** Loads the subject's calls, only when they are measured. */
  readonly load: () => Promise<{ readonly connect: Connect }>;
}

export const subjects = {
  "bare fetch": { isTyped: false, transport: "fetch", givesResponse: true, load: () => import("./bare-fetch.ts") },
  "openapi-fetch": {
    package: "openapi-fetch",
    isTyped: true,
    transport: "fetch",
    givesResponse: true,
    load: () => import("./openapi-fetch.ts"),
  },
  "lago-javascript-client": {
    package: "lago-javascript-client",
    isTyped: true,
    transport: "fetch",
    load: () => import("./lago-javascript-client.ts"),
  },
  ky: { package: "ky", isTyped: false, transport: "fetch", load: () => import("./ky.ts") },
  ofetch: { package: "ofetch", isTyped: false, transport: "fetch", load: () => import("./ofetch.ts") },
  "Hey API": { package: "@hey-api/openapi-ts", isTyped: true, transport: "fetch", load: () => import("./hey-api.ts") },
  "@lagokit/client": {
    package: "@lagokit/client",
    isTyped: true,
    transport: "fetch",
    givesResponse: true,
    load: () => import("./lagokit-client.ts"),
  },
  "@lagokit/client/undici": {
    isTyped: true,
    transport: "undici",
    givesResponse: true,
    doesAs: "@lagokit/client",
    load: () => import("./lagokit-client-undici.ts"),
  },
  "undici.request": {
    package: "undici",
    isTyped: false,
    transport: "undici",
    load: () => import("./undici-request.ts"),
  },
} as const satisfies Record<string, Subject>;

export type SubjectName = keyof typeof subjects;

// As: these are the keys of `subjects`.
export const subjectNames = Object.keys(subjects) as readonly SubjectName[];

/** Whether a subject has this name. */
export function isSubjectName(name: string): name is SubjectName {
  return Object.hasOwn(subjects, name);
}

/** The subjects that accept a `fetch`. */
export const fetchSubjects: readonly SubjectName[] = subjectNames.filter(
  (name) => subjects[name].transport === "fetch",
);
