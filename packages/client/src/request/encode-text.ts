import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** Encodes a text for a URL. */
export function encodeText(name: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new LagoArgumentError(name, "holds half of a character (a lone surrogate).");
  }
}
