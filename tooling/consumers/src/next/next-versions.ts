import type { PlannedTable } from "../planned-table.ts";

/** A version of Next.js, with the React that it is made for. */
export interface NextVersion {
  readonly next: string;
  readonly react: string;
  /** What is built with it. */
  readonly applications: readonly NextApplication[];
}

/** An application, and what Next.js makes of it. */
export interface NextApplication {
  /** As the table has it. */
  readonly label: string;
  /** The folders in `fixtures/next` that it is made of. */
  readonly parts: readonly string[];
  /** What the table of routes of a build has before a page that calls Lago. */
  readonly symbol: "ƒ" | "◐";
  /** The `digest` of what Next.js throws out of a call, to end the rendering of such a page in a build. */
  readonly digest: string;
  /** Where it gives a portal URL, beside where each application does. */
  readonly routes: readonly string[];
  /** The pages that a build makes with an answer, since their request does not say that it is not to be cached. */
  readonly cached: readonly string[];
  /** The pages that a build makes without what Lago answers. */
  readonly shells: readonly string[];
}

/** The last release of each major that is in use. */
export const nextVersions: readonly NextVersion[] = [
  { next: "14.2.35", react: "18.3.1", applications: [whole("14.2.35", ["middleware", "no-store"])] },
  { next: "15.5.29", react: "19.3.1", applications: [whole("15.5.29", ["middleware", "connection"])] },
  { next: "16.4.6", react: "19.3.1", applications: [whole("16.4.6", ["proxy", "connection"]), inParts("16.4.6")] },
];

/** The table of them. */
export const nextPlan: PlannedTable = {
  name: "next",
  header: [
    "Next.js",
    "Portal URL fresh",
    "Page dynamic",
    "Signal untouched",
    "No key at build",
    "Typed 404",
    "Webhook",
  ],
  labels: nextVersions.flatMap(({ applications }) => applications.map(({ label }) => [label])),
};

/** An application whose pages are made as a whole, in a build or on each visit. */
function whole(version: string, parts: readonly string[]): NextApplication {
  return {
    label: version,
    parts: ["common", "plain", ...parts],
    symbol: "ƒ",
    digest: "DYNAMIC_SERVER_USAGE",
    routes: ["/edge"],
    cached: ["/cached"],
    shells: [],
  };
}

/** An application whose pages are made in a build, but for what calls Lago. */
function inParts(version: string): NextApplication {
  return {
    label: `${version}, \`cacheComponents\``,
    parts: ["common", "cache-components", "proxy", "connection"],
    symbol: "◐",
    digest: "HANGING_PROMISE_REJECTION",
    routes: ["/shell"],
    cached: [],
    shells: ["/shell"],
  };
}
