import type { JsonObject } from "../document/json.ts";

/** A document without percent signs, and a function that restores them in the generated text. */
export interface HiddenPercentSigns {
  readonly document: JsonObject;
  readonly show: (text: string) => string;
}

/**
 * Replaces each percent sign by a placeholder. The generator decodes paths and names as references, more than once, and
 * would read another name or fail.
 */
export function hidePercentSigns(document: JsonObject): HiddenPercentSigns {
  const text = JSON.stringify(document);
  if (!text.includes("%")) return { document, show: (printed) => printed };
  // Not an identifier, so that a name that contains it is printed in quotes.
  let word = "percent-sign";
  while (text.includes(word)) word += "-";
  // The guard has reduced the encoding of references to the percent sign and the number sign.
  const hidden = text.replaceAll(/("\$ref":"#\/[^"]*)/g, (reference) => decode(reference)).replaceAll("%", word);
  return { document: JSON.parse(hidden) as JsonObject, show: (printed) => printed.replaceAll(word, "%") };
}

function decode(reference: string): string {
  return reference.replaceAll("%25", "%").replaceAll("%23", "#");
}
