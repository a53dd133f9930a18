// The known values of enums, for a select box, and functions that narrow a value to them.
export { narrow } from "./narrow.ts";
export * from "./value-lists.ts";
export * from "./webhooks.ts";
