import type { Connect } from "./subject.ts";

/** Who is measured. */
export interface Subject {
  /** The package that it is, where it is one. */
  readonly package?: string;
  /** Whether it has types of this API. */
  readonly isTyped: boolean;
  /** What carries its requests: a `fetch`, which it can be given, or undici, which it brings along. */
  readonly transport: "fetch" | "undici";
  /** Whether it gives the response to whoever asks for it beside the data. */
  readonly givesResponse?: boolean;
  /** Who does the same besides sending requests, where it cannot be observed on a `fetch`. */
  readonly doesAs?: string;
  /** Loads what makes its calls, only where they are measured. */
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

// As: they are the keys of `subjects`.
export const subjectNames = Object.keys(subjects) as readonly SubjectName[];

/** Whether somebody of this name is measured. */
export function isSubjectName(name: string): name is SubjectName {
  return Object.hasOwn(subjects, name);
}

/** Those that can be given a `fetch`. */
export const fetchSubjects: readonly SubjectName[] = subjectNames.filter(
  (name) => subjects[name].transport === "fetch",
);
