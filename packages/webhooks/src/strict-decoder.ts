import type { Bytes } from "./bytes.ts";

/** The global class `TextDecoder`, which Node also exports from a module. */
type TextDecoderClass = new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Bytes): string };

/** Returns a decoder of UTF-8. Invalid bytes return an empty string. A byte order mark is kept, and JSON then refuses it. */
export function strictDecoder(Decoder: TextDecoderClass): (bytes: Bytes) => string {
  const decoder = new Decoder("utf-8", { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return "";
    }
  };
}
