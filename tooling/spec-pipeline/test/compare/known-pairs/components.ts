import type { JsonObject } from "../../../src/document/json.ts";
import { object, reference } from "../documents.ts";

const text = { type: "string" };

/** The components that the schemas of the pairs refer to. They are the same in both documents. */
export const components: JsonObject = {
  Name: text,
  NullableName: { type: ["string", "null"] },
  LimitedName: { ...reference("Name"), maxLength: 9 },
  Owner: object({ name: text }),
  Status: { type: "string", enum: ["active", "ended"] },
  Tags: { type: "array", items: {} },
  Card: object({ number: text }, ["number"]),
  Cash: object({ amount: { type: "number" } }, ["amount"]),
  Tree: object({ next: reference("Tree") }),
  Node: object({ next: reference("Node") }),
};
