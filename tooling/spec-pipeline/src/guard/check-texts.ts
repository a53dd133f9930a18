import type { Place } from "./place.ts";
import type { WalkedDocument } from "./walk.ts";

const control = /(?![\n\t])\p{Cc}/u;
// Format characters reorder or hide text; the zero-width joiner alone is part of ordinary emoji.
const deceptive = /(?!\u{200d})[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

// Below one of these, `example` is a name or a part of a value, not a sample.
const namesBelow = new Set(["properties", "patternProperties", "mapping", "scopes", "default"]);

/**
 * Refuses text, in keys too, that could break out of a comment or a template literal of generated code,
 * or that shows a reader something other than what it is.
 */
export function checkTexts({ values }: WalkedDocument): void {
  for (const { place, value } of values) {
    const inKey = isAnyMediaType(place) ? undefined : flawOf(place.key);
    const inText = typeof value === "string" ? flawOf(value, isOpaqueSample(place, value)) : undefined;
    if (inKey != null) throw place.refusal(`the key holds ${inKey}`, "Rename the key");
    if (inText != null) throw place.refusal(`the text holds ${inText}`, "Remove it from the text");
  }
}

function flawOf(text: string, mayHoldControls = false): string | undefined {
  if (text.includes("*/")) return '"*/", which could end a comment in generated code';
  if (text.includes("${")) return '"${", which could open an expression in generated code';
  const [character] = deceptive.exec(text) ?? (mayHoldControls ? null : control.exec(text)) ?? [];
  return character == null ? undefined : `the invisible character ${codePoint(character)}`;
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Whether a key stands for a body of any media type; generated code has it in quotes. */
function isAnyMediaType({ key, parent }: Place): boolean {
  return key === "*/*" && parent?.key === "content";
}

/**
 * A sample may be raw bytes (upstream has a signature): such text is no fact, so normalizing drops it.
 * An address is kept, so it may not hold any.
 */
function isOpaqueSample({ key, parent }: Place, text: string): boolean {
  return key === "example" && !namesBelow.has(parent?.key ?? "") && !text.startsWith("http");
}
