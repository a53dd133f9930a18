import { nearestName } from "./nearest-name.ts";
import { synonyms } from "./synonyms.ts";

/** The end of a message about an unknown name: the one that was meant, or those that there are. */
export function meant(given: string, names: readonly string[]): string {
  return suggestion(given, names) ?? listing(names);
}

/** Asks for the name that was probably meant. */
export function suggestion(given: string, names: readonly string[]): string | undefined {
  const near = nearestName(given, names) ?? synonyms(given, names);
  return near && `: did you mean \`${near}\`?`;
}

/** Lists the names that there are, if they are few. */
export function listing(names: readonly string[]): string {
  return names.length > mostListed ? "." : `. There are ${quoted(names).join(", ")}.`;
}

/** Puts names between backticks. */
export function quoted(names: readonly string[]): readonly string[] {
  return names.map((name) => `\`${name}\``);
}

/** How many names a message can hold and still be read. */
const mostListed = 12;
