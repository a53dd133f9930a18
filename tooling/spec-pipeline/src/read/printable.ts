const unprintable = /[\p{C}\p{Zl}\p{Zp}]/gu;

const escapeCharacter = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`;

/** Makes text of unknown origin safe to print on one line: limits its length and escapes invisible characters. */
export function printable(text: string, limit = 80): string {
  const short = text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
  return short.replace(unprintable, escapeCharacter);
}
