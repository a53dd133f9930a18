/**
 * What a document is read for. One that is vendored becomes files of this repository and names of types, so that it has
 * to keep to more than OpenAPI asks for; one that is compared is only held against another, and nothing of it is written.
 */
export type Purpose = "vendor" | "compare";
