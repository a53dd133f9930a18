/**
 * What a document is read for. A document to vendor becomes files and type names of this repository, so it must meet
 * more rules than OpenAPI's. A document to compare is only compared, and no part of it is written.
 */
export type Purpose = "vendor" | "compare";
