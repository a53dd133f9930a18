import type { Bytes } from "./bytes.ts";

/** The class of the web, which Node has in a module too. */
type TextDecoderClass = new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Bytes): string };

/** Makes what decodes UTF-8, and gives an empty text if it is none. A byte order mark is left in, where JSON refuses it. */
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
