import type { PlannedTable } from "../planned-table.ts";

/** A version of Next.js, with the matching version of React. */
export interface NextVersion {
  readonly next: string;
  readonly react: string;
  /** The applications that are built with it. */
  readonly applications: readonly NextApplication[];
}

/** An application, and the expected results of its build. */
export interface NextApplication {
  /** The label in the table. */
  readonly label: string;
  /** The folders in `fixtures/next` that it consists of. */
  readonly parts: readonly string[];
  /** The symbol of a page that calls Lago, in the build's table of routes. */
  readonly symbol: "ƒ" | "◐";
  /**
   * The `digest` of the error with which Next.js interrupts a call, to end the rendering of the page during the build.
   */
  readonly digest: string;
  /** The routes that return a portal URL, in addition to those of every application. */
  readonly routes: readonly string[];
  /** The pages that the build renders with a response, because their request allows caching. */
  readonly cached: readonly string[];
  /** The pages that the build renders without Lago's response. */
  readonly shells: readonly string[];
}

/** The last release of each major version in use. */
export const nextVersions: readonly NextVersion[] = [
  { next: "14.2.35", react: "18.3.1", applications: [whole("14.2.35", ["middleware", "no-store"])] },
  { next: "15.5.29", react: "19.3.1", applications: [whole("15.5.29", ["middleware", "connection"])] },
  { next: "16.4.6", react: "19.3.1", applications: [whole("16.4.6", ["proxy", "connection"]), inParts("16.4.6")] },
];

/** The table of these versions. */
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

/** An application whose pages are rendered as a whole, during the build or on each visit. */
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

/** An application whose pages are rendered during the build, except for the parts that call Lago. */
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
