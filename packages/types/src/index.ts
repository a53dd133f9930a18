export type { components, operations, paths, webhooks } from "./openapi.ts";
// All that has a name of its own, for a report to be readable that the types of the whole document would fill.
export type * from "./named.ts";
