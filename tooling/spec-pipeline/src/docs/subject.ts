import type { JsonObject } from "../document/json.ts";

/** The keys that lead to a place in a document. */
export type Location = readonly (string | number)[];

/** What a subject may need: a title, a description, or a sample value. */
export type Want = "summary" | "description" | "example";

/** Something in a document that needs our description, an example, or both. */
export interface Subject {
  readonly location: Location;
  /** Its own name and those around it. A description that only repeats them is inadequate. */
  readonly names: readonly string[];
  readonly value: JsonObject;
  readonly wants: readonly Want[];
  /** Whether it is a property or a parameter, whose description must be short. */
  readonly isBrief: boolean;
  /** Whether its parent object requires it. */
  readonly isRequired: boolean;
}
