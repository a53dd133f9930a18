import type { PlannedTable } from "../planned-table.ts";

/** A version of Next.js, with the React that it is made for. */
export interface NextVersion {
  readonly next: string;
  readonly react: string;
}

/** The last release of each major that is in use. */
export const nextVersions: readonly NextVersion[] = [
  { next: "14.2.35", react: "18.3.1" },
  { next: "15.5.29", react: "19.3.1" },
  { next: "16.4.6", react: "19.3.1" },
];

/** The table of them. */
export const nextPlan: PlannedTable = {
  name: "next",
  header: ["Next.js", "Portal URL fresh", "Page dynamic", "Typed 404", "Webhook"],
  labels: nextVersions.map(({ next }) => [next]),
};
