/** A word that no known variant of a union has, as the generator prints it. */
const unknownWord = /`\$\{string\}_\$\{string\}` & \{\s*readonly "unknown to this version": true;?\s*\}/g;

/**
 * Writes a word that no known variant has as any text. The pattern and the brand keep the known variants apart for those
 * who read an answer; a variant that a newer document names has to fit where an older one leaves it to the rest.
 */
export function withAnyWord(types: string): string {
  return types.replaceAll(unknownWord, "string & {}");
}
