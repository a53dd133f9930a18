import type { Declaration } from "./declaration.ts";

/** What printed types use of TypeScript's own. */
const globals = ["Record", "Omit", "Exclude"];

/** The type of a moment in JavaScript, which a document can have a type of the same name beside. */
export function momentType(declared: ReadonlyMap<string, Declaration>): string {
  return declared.has("Date") ? "globalThis.Date" : "Date";
}

/** Tells TypeScript's own types in a printed type from those of a document with the same names. */
export function qualifyGlobals(printed: string, declared: ReadonlyMap<string, Declaration>): string {
  const shadowed = globals.filter((name) => declared.has(name));
  if (shadowed.length === 0) return printed;
  const uses = new RegExp(`"(?:[^"\\\\]|\\\\.)*"|(?<![\\w.$])(?:${shadowed.join("|")})(?=<)`, "g");
  return printed.replaceAll(uses, (found) => (found.startsWith('"') ? found : `globalThis.${found}`));
}

/** Does so in all that a declaration is made of. */
export function qualifyDeclaration(declaration: Declaration, declared: ReadonlyMap<string, Declaration>): Declaration {
  const { type, members } = declaration;
  return {
    ...declaration,
    type: type && qualifyGlobals(type, declared),
    members: members?.map((member) => ({ ...member, type: qualifyGlobals(member.type, declared) })),
  };
}
