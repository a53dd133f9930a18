import { OpenapiPrinter } from "./openapi-printer.ts";
import type { TypeModule } from "./type-module.ts";

/** Prints what the generator printed, with the names of types in their places. */
export function printOpenapi(module: TypeModule): string {
  const printer = new OpenapiPrinter(module);
  const interfaces = [...module.types].map(
    ([name, type]) => `export interface ${name} ${printer.section(name, type)}\n`,
  );
  const text = interfaces.join("");
  const mentioned = identifiersOf(text);
  const names = [...module.declarer.declarations.keys()].filter((name) => mentioned.has(name)).toSorted();
  return `import type {\n${names.map((name) => `  ${name},\n`).join("")}} from "./names.ts";\n\n${text}`;
}

/** The identifiers of a text, without keys of objects and what is in quotes. */
function identifiersOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\w"/])[A-Z]\w*(?![\w"?:])/g));
}
