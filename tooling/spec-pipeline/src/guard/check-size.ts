import { overSize, readLimits } from "../read/read-options.ts";
import { refusal } from "../read/refusal.ts";

// The parser takes about 100 bytes for each of these before a value can be counted. Without this limit, 16 MiB of
// "[[],[],[], …" take more than a gigabyte. A document ten times as large as upstream's has 800,000 of them.
const structureLimit = 4_000_000;
const structure = new Uint8Array(256);
for (const byte of Buffer.from("[]{},:-?\r\n")) structure[byte] = 1;

/** Refuses a document that has too many bytes, or that would take the parser too much memory. */
export function checkSize(bytes: Uint8Array): void {
  if (bytes.byteLength > readLimits.sizeLimit)
    throw refusal({ where: "the document", ...overSize(readLimits.sizeLimit) });
  let count = 0;
  for (const byte of bytes) count += structure[byte] ?? 0;
  if (count <= structureLimit) return;
  const what = `it has more than ${structureLimit} line breaks and structural characters`;
  throw refusal({ where: "the document", what, fix: "Make sure that it is an OpenAPI document" });
}
