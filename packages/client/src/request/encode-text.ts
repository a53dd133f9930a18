import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** Encodes a text for a URL. */
export function encodeText(name: string, text: string): string {
  if (text.includes("\0")) throw new LagoArgumentError(name, "must not hold the character NUL: the API fails on it.");
  try {
    return encodeURIComponent(text);
  } catch {
    throw new LagoArgumentError(name, "holds half of a character (a lone surrogate).");
  }
}
