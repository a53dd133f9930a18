import type { TypeModule } from "./type-module.ts";

/** Prints what the generator printed, with the names of types in their places. */
export function printOpenapi({ openapi, declarer }: TypeModule): string {
  const mentioned = identifiersOf(openapi);
  const names = [...declarer.declarations.keys()].filter((name) => mentioned.has(name)).toSorted();
  return `import type {\n${names.map((name) => `  ${name},\n`).join("")}} from "./names.ts";\n\n${openapi}`;
}

/** The identifiers of a text, without keys of objects and what is in quotes. */
function identifiersOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\w"/])[A-Z]\w*(?![\w"?:])/g));
}
