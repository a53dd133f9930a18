import { pascalCase, singular } from "../declarations/words.ts";
import { childOf, type JsonObject, textOf } from "./json.ts";

/** The name of a list item, by the key of its list. */
const members: Readonly<Record<string, string>> = {
  allOf: "Part",
  anyOf: "Variant",
  oneOf: "Variant",
  prefixItems: "Item",
  parameters: "Parameter",
};

/** The keys of maps whose names describe the values. */
const maps = new Set(["properties", "patternProperties", "headers"]);

/** Names a new component by its location: `NodeRule` for the items of the `rules` of `NodeObject`. */
export function hoistedName(document: JsonObject, location: readonly string[]): string {
  const [root = "", name = "", member = "", ...rest] = location;
  const operation = childOf(childOf(childOf(document, root), name), member);
  const id = textOf(operation["operationId"]) || `${name} ${member}`;
  const words = wordsOf(rest, [root === "components" ? member.replace(/Object$/, "") : pascalCase(id)]);
  const whole = words.join("").replaceAll(/\W/g, "");
  return /^[A-Za-z]/.test(whole) ? whole : `Schema${whole}`;
}

/** Appends the words of the remaining keys. */
function wordsOf(keys: readonly string[], words: readonly string[]): readonly string[] {
  const [key, next = "", ...rest] = keys;
  if (key === undefined) return words;
  const others = keys.slice(1);
  if (key === "schema") return wordsOf(others, words);
  if (key === "items") return wordsOf(others, itemOf(words));
  if (key === "content") return wordsOf(rest, words);
  if (maps.has(key)) return wordsOf(rest, [...words, pascalCase(next)]);
  if (key === "responses") return wordsOf(rest, [...words, `Response${pascalCase(next)}`]);
  if (Object.hasOwn(members, key)) return wordsOf(rest, [...words, `${members[key]}${Number(next) + 1}`]);
  return wordsOf(others, [...words, key === "additionalProperties" ? "Value" : pascalCase(key)]);
}

/** The words for one item of a list. */
function itemOf(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? "";
  return singular(last) === last ? [...words, "Item"] : [...words.slice(0, -1), singular(last)];
}
