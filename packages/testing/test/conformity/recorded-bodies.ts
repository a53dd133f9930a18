import type { JsonObject, Operation } from "@lagokit/mock";
import { findRoute } from "../../src/server/router.ts";
import { type Comparison, compare } from "./compare.ts";
import type { Recording } from "./recordings.ts";
import { Schema } from "./schema.ts";
import { Shape } from "./shape.ts";
import { Sightings } from "./sightings.ts";

/** A recorded body, and what it belongs to. */
export interface RecordedBody extends Pick<Recording, "body" | "version"> {
  /** The operation and the status, such as `findTax 200`, or the type of a webhook. */
  readonly subject: string;
}

/** Holds the bodies that running Lagos sent, to compare others with. */
export class RecordedBodies {
  readonly #shapes = new Map<string, { readonly shape: Shape; readonly schema: Schema | undefined }>();
  readonly #sightings = new Sightings();

  /** @param schemaOf returns the JSON pointer to the schema of a subject */
  constructor(
    recordings: readonly RecordedBody[],
    document: JsonObject,
    pointerOf: (subject: string) => string | undefined,
  ) {
    for (const { subject, body, version } of recordings) {
      if (!this.#shapes.has(subject)) {
        const pointer = pointerOf(subject);
        const schema = pointer === undefined ? undefined : Schema.at(document, pointer);
        this.#shapes.set(subject, { shape: new Shape(), schema });
      }
      const { shape, schema } = this.#shapes.get(subject) ?? {};
      shape?.add(body, version);
      this.#sightings.add(body, schema);
    }
  }

  /** Compares a body with the recordings of its subject. Returns undefined without any recordings. */
  compare(subject: string, body: unknown): Comparison | undefined {
    const recorded = this.#shapes.get(subject);
    return recorded && compare(body, recorded, this.#sightings);
  }
}

/** The operation of a recorded request. Some recorded paths have a value in place of a parameter. */
export function operationOf(recorded: string): string | undefined {
  const [method = "", path = ""] = recorded.split(" ");
  return findRoute(method, path)?.operation;
}

/** The declared response of a status, which a range such as `5XX` may include. */
export function declaredAnswer({ success, errors }: Operation, status: number): Operation["success"] | undefined {
  const all = [success, ...errors];
  return all.find((answer) => answer.status === status) ?? all.find((answer) => status >= 500 && answer.status === 500);
}
