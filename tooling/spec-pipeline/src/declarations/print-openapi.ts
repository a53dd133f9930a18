import type { TypeModule } from "./type-module.ts";

/** Prints the output of the generator with the names of named types. */
export function printOpenapi({ openapi, declarer }: TypeModule): string {
  const mentioned = identifiersOf(openapi);
  const names = [...declarer.declarations.keys()].filter((name) => mentioned.has(name)).toSorted();
  return `import type {\n${names.map((name) => `  ${name},\n`).join("")}} from "./names.ts";\n\n${openapi}`;
}

/** The identifiers in a text, without object keys and string literals. */
function identifiersOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\w"/])[A-Z]\w*(?![\w"?:])/g));
}
