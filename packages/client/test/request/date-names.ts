import { type JsonObject, listOperations } from "@lagokit/mock";
import { readFile } from "node:fs/promises";
import ts from "typescript";

type Names = ReadonlyMap<string, readonly string[]>;

/** The names of all properties with a date type, by that type. */
export function dateTypes(): Promise<Names> {
  return typeNames(/\b(?:Date|DateTime|Timestamp)Input\b/g);
}

/** The names of all properties whose types match a pattern, by the match. */
export async function typeNames(pattern: RegExp): Promise<Names> {
  const text = await readFile(new URL("../../../types/src/names.ts", import.meta.url), "utf8");
  const file = ts.createSourceFile("names.ts", text, ts.ScriptTarget.Latest);
  const found = new NamesByKind();
  for (const { members } of file.statements.filter((node) => ts.isInterfaceDeclaration(node)))
    for (const { name, type } of members.filter((node) => ts.isPropertySignature(node)))
      for (const [one] of type?.getText(file).matchAll(pattern) ?? []) found.add(one, name.getText(file));
  return found.sorted();
}

/** The names of all fields of requests with a date format, by that format. */
export function dateFormats(document: JsonObject): Names {
  const found = new NamesByKind();
  const visit = (value: unknown, name: string, seen: readonly object[]): void => {
    const schema = resolve(document, value);
    if (seen.includes(schema)) return;
    const { format, properties } = schema;
    if (format === "date" || format === "date-time") found.add(format, name.replace("[]", ""));
    for (const [key, inner] of Object.entries(Object(properties))) visit(inner, key, [...seen, schema]);
    for (const inner of ["allOf", "anyOf", "oneOf", "items"].flatMap((key) => schema[key] ?? []))
      visit(inner, name, [...seen, schema]);
  };
  for (const { parameters, body } of listOperations(document)) {
    for (const { in: place, name, schema } of parameters) if (place === "query") visit(schema, name, []);
    visit(body?.schema, "", []);
  }
  return found.sorted();
}

function resolve(document: JsonObject, value: unknown): Readonly<Record<string, unknown>> {
  // As: an OpenAPI document is read without validation.
  const object = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof object["$ref"] !== "string") return object;
  const keys = object["$ref"].slice(2).split("/");
  return resolve(
    document,
    keys.reduce<unknown>((at, key) => Object(at)[key], document),
  );
}

class NamesByKind {
  readonly #names = new Map<string, Set<string>>();

  add(kind: string, name: string): void {
    this.#names.set(kind, new Set([...(this.#names.get(kind) ?? []), name]));
  }

  sorted(): Names {
    return new Map([...this.#names].map(([kind, names]) => [kind, [...names].toSorted()]));
  }
}
