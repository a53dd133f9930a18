export type * from "./named.ts";
export type { components, operations, paths, webhooks } from "./openapi.ts";
