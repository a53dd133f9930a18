/** Gets the Base64 that is in a PEM. What is there instead is named by its label, and never shown: it may be a secret. */
export function unwrapPem(option: string, text: string, kind: "PUBLIC KEY" | "PRIVATE KEY"): string {
  const [, label = "", content = ""] = text.split("-----");
  const isWanted = label === `BEGIN ${kind}` || label === "BEGIN RSA PUBLIC KEY";
  if (isWanted && label.endsWith(kind)) return content;
  if (label.endsWith("PRIVATE KEY") && kind === "PUBLIC KEY") throw privateKey(option);
  const other = /^BEGIN [A-Z0-9 ]+$/.test(label) ? `, not -----${label}-----` : "";
  throw new TypeError(`\`${option}\` must be a PEM: -----BEGIN ${kind}-----${other}`);
}

/** Says that a private key is where a public one belongs. */
export function privateKey(option: string): TypeError {
  return new TypeError(`\`${option}\` is a private key, which only Lago should have: give the public one.`);
}

/** Takes out of Base64 what comes along when it is copied, and writes it as base64url, without padding. */
export function tidyBase64(text: string): string {
  // A variable of an environment often has `\n` where a line ends.
  const tidy = text.replaceAll(/\\+[rnt]|[\s=\p{C}]/gu, "");
  return tidy.replaceAll("+", "-").replaceAll("/", "_");
}
