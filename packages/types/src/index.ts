export type { components, operations, paths, webhooks } from "./openapi.ts";
// The named types are in their own file, because a report that contains the whole document would be unreadable.
export type * from "./named.ts";
