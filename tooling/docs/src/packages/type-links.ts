/** The addresses of the types, classes and functions that are on the site. */
export class TypeLinks {
  readonly #addresses = new Map<string, string>();

  add(name: string, address: string): void {
    if (!this.#addresses.has(name)) this.#addresses.set(name, address);
  }

  /** Writes a type as code, in which each known name is a link. */
  inType(text: string): string {
    return text
      .replaceAll(/\s+/g, " ")
      .split(/([A-Za-z_$][\w$]*)/)
      .map((part) => [part, this.#addresses.get(part)] as const)
      .reduce<readonly (readonly [string, string | undefined])[]>(joinPlain, [])
      .map(([part, address]) => (address === undefined ? code(part) : `[${code(part)}](${address})`))
      .join("");
  }

  /** Makes each known name in backticks in a Markdown text a link. */
  inText(text: string): string {
    return text.replaceAll(/(?<!\[)`([A-Za-z_$][\w$]*)(\([^`]*\))?`/g, (whole, name: string) => {
      const address = this.#addresses.get(name);
      return address === undefined ? whole : `[${whole}](${address})`;
    });
  }

  /** Returns the known names in a signature, each once. */
  namesIn(text: string): readonly string[] {
    return [...new Set(text.match(/[A-Za-z_$][\w$]*/g))].filter((name) => this.#addresses.has(name));
  }
}

function joinPlain(
  parts: readonly (readonly [string, string | undefined])[],
  [text, address]: readonly [string, string | undefined],
): readonly (readonly [string, string | undefined])[] {
  const last = parts.at(-1);
  if (address !== undefined || last === undefined || last[1] !== undefined)
    return text === "" ? parts : [...parts, [text, address]];
  return [...parts.slice(0, -1), [last[0] + text, undefined]];
}

function code(text: string): string {
  return text.trim() === "" ? text : `\`${text}\``;
}
