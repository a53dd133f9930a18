import type { Place } from "./place.ts";
import type { WalkedDocument } from "./walk.ts";

const control = /(?![\n\t])\p{Cc}/u;
// Format characters reorder or hide text. Only the zero-width joiner is part of common emoji.
const deceptive = /(?!\u{200d})[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

// Below one of these, `example` is a name or part of a value, not a sample.
const namesBelow = new Set(["properties", "patternProperties", "mapping", "scopes", "default"]);

/**
 * Refuses text, including keys, that could end a comment or a template literal of generated code, or that a reader sees
 * differently from what it is.
 */
export function checkTexts({ values }: WalkedDocument): void {
  for (const { place, value } of values) {
    const inKey = isAnyMediaType(place) ? undefined : flawOf(place.key);
    const inText = typeof value === "string" ? flawOf(value, isOpaqueSample(place, value)) : undefined;
    if (inKey != null) throw place.refusal(`the key contains ${inKey}`, "Rename the key");
    if (inText != null) throw place.refusal(`the text contains ${inText}`, "Remove it from the text");
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

/** Whether a key is the wildcard for all media types. Generated code quotes it. */
function isAnyMediaType({ key, parent }: Place): boolean {
  return key === "*/*" && parent?.key === "content";
}

/**
 * A sample may contain raw bytes (upstream has a signature). Such text is not a fact, and normalizing removes it. An
 * address is kept, so it must not contain any.
 */
function isOpaqueSample({ key, parent }: Place, text: string): boolean {
  return key === "example" && !namesBelow.has(parent?.key ?? "") && !text.startsWith("http");
}
