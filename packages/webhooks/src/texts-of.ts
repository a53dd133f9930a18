/**
 * Takes one text or several. None may have a space, which came along when it was copied, or a line's end.
 *
 * None may be a key, as a PEM, in Base64 or both: whoever has a public key could sign with it, if it were taken for a
 * secret.
 */
export function textsOf(option: string, value: string | readonly string[]): readonly string[] {
  const texts = [value].flat() as readonly string[]; // As: `flat` gives a list that may hold lists, and this does not.
  if (texts[0] && texts.every((text) => text && /^(?!LS0tLS|MII)\S+$/.test(text))) return texts;
  throw new TypeError(`\`${option}\` must be text without spaces, and no key.`);
}
