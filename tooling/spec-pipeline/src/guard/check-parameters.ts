import { isObject, type Json } from "../document/json.ts";
import type { WalkedDocument } from "./walk.ts";

const locations = new Set<Json | undefined>(["query", "path", "header", "cookie"]);
const plainName = /^[A-Za-z_][A-Za-z0-9_.-]*(?:\[[A-Za-z0-9_]*\])*$/;

/** Refuses a parameter whose name is not a plain word, optionally with brackets for a list or a map: `status[]`. */
export function checkParameters({ values }: WalkedDocument): void {
  for (const { place, value } of values) {
    if (!isObject(value) || !locations.has(value["in"])) continue;
    const name = value["name"];
    if (typeof name === "string" && name.length <= 128 && plainName.test(name)) continue;
    throw place
      .child("name")
      .refusal(
        "it is not a plain parameter name, but options of the client are named after it",
        "Write it as status[] or metadata[key]",
      );
  }
}
