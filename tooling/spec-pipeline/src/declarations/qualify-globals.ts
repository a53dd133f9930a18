import type { Declaration } from "./declaration.ts";

/** TypeScript's global types that printed types use. */
const globals = ["Record", "Omit", "Exclude"];

/** The JavaScript type of a date and time. Qualified if the document also has a type with that name. */
export function momentType(declared: ReadonlyMap<string, Declaration>): string {
  return declared.has("Date") ? "globalThis.Date" : "Date";
}

/** Qualifies TypeScript's global types in a printed type if a document has types with the same names. */
export function qualifyGlobals(printed: string, declared: ReadonlyMap<string, Declaration>): string {
  const shadowed = globals.filter((name) => declared.has(name));
  if (shadowed.length === 0) return printed;
  const uses = new RegExp(`"(?:[^"\\\\]|\\\\.)*"|(?<![\\w.$])(?:${shadowed.join("|")})(?=<)`, "g");
  return printed.replaceAll(uses, (found) => (found.startsWith('"') ? found : `globalThis.${found}`));
}

/** Qualifies all parts of a declaration. */
export function qualifyDeclaration(declaration: Declaration, declared: ReadonlyMap<string, Declaration>): Declaration {
  const { type, members } = declaration;
  return {
    ...declaration,
    type: type && qualifyGlobals(type, declared),
    members: members?.map((member) => ({ ...member, type: qualifyGlobals(member.type, declared) })),
  };
}
