import { isUtf8 } from "node:buffer";
import { refusal } from "../read/refusal.ts";

/** Decodes a document. It must be UTF-8, and neither HTML nor XML. */
export function decodeText(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw refusal({ where: "the document", what: "it is not valid UTF-8", fix: "Save it as UTF-8" });
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*</.test(text)) return text;
  const what = "it is HTML or XML, not YAML";
  throw refusal({ where: "the document", what, fix: "Use the raw OpenAPI document" });
}
