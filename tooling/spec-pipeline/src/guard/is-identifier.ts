import { prototypeNames } from "./check-keys.ts";

/** Whether a text can be the name of a type or a member in generated code. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(text) && !prototypeNames.has(text);
}
