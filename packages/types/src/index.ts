export type { components, operations, paths, webhooks } from "./openapi.ts";
// The named types are in their own file, so that the API report contains them without the whole document.
export type * from "./named.ts";
