import type { JsonObject } from "../document/json.ts";

/** Where something stands in a document: the keys that lead there. */
export type Location = readonly (string | number)[];

/** What a subject may need: words, or a sample value. */
export type Want = "summary" | "description" | "example";

/** Something in a document that needs words of ours, an example, or both. */
export interface Subject {
  readonly location: Location;
  /** What it is called, and what it stands in: words that only repeat these say nothing. */
  readonly names: readonly string[];
  readonly value: JsonObject;
  readonly wants: readonly Want[];
  /** Whether it is a property or a parameter, whose description is to be short. */
  readonly isBrief: boolean;
  /** Whether the object that it is a property of requires it. */
  readonly isRequired: boolean;
}
