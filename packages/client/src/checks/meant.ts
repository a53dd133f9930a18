import { nearestName } from "./nearest-name.ts";
import { synonyms } from "./synonyms.ts";

/** The end of a message about an unknown name: a suggestion, or the list of valid names. */
export function meant(given: string, names: readonly string[]): string {
  return suggestion(given, names) ?? listing(names);
}

/** Suggests the most similar name. */
export function suggestion(given: string, names: readonly string[]): string | undefined {
  const near = nearestName(given, names) ?? synonyms(given, names);
  return near && `: did you mean \`${near}\`?`;
}

/** Lists the valid names if they are few. */
export function listing(names: readonly string[]): string {
  return names.length > mostListed ? "." : `. Use one of ${quoted(names).join(", ")}.`;
}

/** Encloses names in backticks. */
export function quoted(names: readonly string[]): readonly string[] {
  return names.map((name) => `\`${name}\``);
}

/** The maximum number of names in a readable message. */
const mostListed = 12;
