import type { Case, OperationId } from "../case.ts";

/** The case of each operation: one file for each top-level resource, joined here in alphabetical order. */
export const cases = {} satisfies { readonly [Id in OperationId]?: Case<Id> };
