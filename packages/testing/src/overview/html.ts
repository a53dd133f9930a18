/** A piece of HTML. */
export interface Html {
  readonly text: string;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Builds HTML. Texts and numbers are escaped. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | number | Html)[]): Html {
  const texts = values.map((value) => (typeof value === "object" ? value.text : escape(String(value))));
  return { text: parts.map((part, index) => part + (texts[index] ?? "")).join("") };
}

/** Joins pieces of HTML. */
export function join(pieces: readonly Html[]): Html {
  return { text: pieces.map(({ text }) => text).join("\n") };
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character);
}
