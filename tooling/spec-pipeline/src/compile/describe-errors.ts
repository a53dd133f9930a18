import { basename } from "node:path";

import type { CompilerError } from "./parse-errors.ts";

// One error has many consequences: the first ones are enough.
const limit = 20;

const declaration = /^export (?:interface|type|const|function) (?<name>\w+)/;
const property = /^\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[\w$]+))\??:/;

/** Describes for each error which part of the document is wrong, by the origins of the exported types. */
export function describeErrors(
  errors: readonly CompilerError[],
  modules: ReadonlyMap<string, string>,
  origins: ReadonlyMap<string, string>,
): readonly string[] {
  const lines = errors.map((error) => {
    const keys = keysAt((modules.get(error.path) ?? "").split("\n").slice(0, error.line));
    return `${describePlace(keys, origins)} (${basename(error.path)}:${error.line}): ${error.message}`;
  });
  const rest = lines.length - limit;
  return rest > 0 ? [...lines.slice(0, limit), `and ${rest} more`] : lines;
}

/** The declaration that contains the last of some lines, and the properties that lead there. */
function keysAt(lines: readonly string[]): readonly string[] {
  const keys: string[] = [];
  let depth = Infinity;
  for (const text of lines.toReversed()) {
    const indent = text.search(/\S/);
    const { name } = declaration.exec(text)?.groups ?? {};
    if (name !== undefined) return [name, ...keys];
    const { quoted, plain } = property.exec(text)?.groups ?? {};
    const key = quoted ?? plain;
    if (indent < 0 || indent >= depth || key === undefined) continue;
    keys.unshift(key);
    depth = indent;
  }
  return keys;
}

function describePlace([name = "", ...keys]: readonly string[], origins: ReadonlyMap<string, string>): string {
  const [first = "", second = "", ...rest] = keys;
  if (name === "operations") return withPath(`operation \`${first}\``, [second, ...rest]);
  if (name === "components" && first === "schemas") return withPath(`schema \`${second}\``, rest);
  if (name === "paths" || name === "webhooks" || name === "components") return withPath(name, keys);
  const origin = origins.get(name) ?? originOfInner(name, origins);
  return withPath(`type \`${name}\`${origin === undefined ? "" : ` of ${origin}`}`, keys);
}

/** The name of a nested type begins with the name of its owner. */
function originOfInner(name: string, origins: ReadonlyMap<string, string>): string | undefined {
  const owners = [...origins.keys()].filter((owner) => name.startsWith(owner));
  return origins.get(owners.toSorted((one, other) => other.length - one.length)[0] ?? "");
}

function withPath(what: string, path: readonly string[]): string {
  const keys = path.filter((key) => key !== "");
  return keys.length === 0 ? what : `${what}, \`${keys.join(".")}\``;
}
