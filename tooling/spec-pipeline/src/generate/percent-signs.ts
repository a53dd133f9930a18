import type { JsonObject } from "../document/json.ts";

/** A document without percent signs, and what brings them back into the text that is made of it. */
export interface HiddenPercentSigns {
  readonly document: JsonObject;
  readonly show: (text: string) => string;
}

/**
 * Puts a word of its own in the place of each percent sign. The generator of types decodes paths and names as references,
 * and more than once, so that it would read another name, or fail.
 */
export function hidePercentSigns(document: JsonObject): HiddenPercentSigns {
  const text = JSON.stringify(document);
  if (!text.includes("%")) return { document, show: (printed) => printed };
  // No identifier, so that a name that has it is printed in quotes.
  let word = "percent-sign";
  while (text.includes(word)) word += "-";
  // The guard has written what a reference encodes with as few of them as can be: a percent sign, and a number sign.
  const hidden = text.replaceAll(/("\$ref":"#\/[^"]*)/g, (reference) => decode(reference)).replaceAll("%", word);
  return { document: JSON.parse(hidden) as JsonObject, show: (printed) => printed.replaceAll(word, "%") };
}

function decode(reference: string): string {
  return reference.replaceAll("%25", "%").replaceAll("%23", "#");
}
