/** The type of values that no known variant of a union has, as the generator prints it. */
const unknownWord = /`\$\{string\}_\$\{string\}` & \{\s*readonly "unknown to this version": true;?\s*\}/g;

/**
 * Replaces the type of unknown values by any string. The pattern and the brand distinguish the variants for
 * readers of responses. In a comparison, a variant that only the newer document knows must fit the unknown variant of
 * the older one.
 */
export function withAnyWord(types: string): string {
  return types.replaceAll(unknownWord, "string & {}");
}
