import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** Encodes text for a URL. */
export function encodeText(name: string, text: string): string {
  if (text.includes("\0")) throw new LagoArgumentError(name, "must not contain a NUL character: the API fails on it.");
  try {
    return encodeURIComponent(text);
  } catch {
    throw new LagoArgumentError(name, "contains a lone surrogate (half of a character).");
  }
}
