import { overSize, readLimits } from "../read/read-options.ts";
import { refusal } from "../read/refusal.ts";

// Upstream's document has some 50,000 of them. YAML needs about one for each value, and a parsed value takes far
// more memory than its two bytes of text: without this limit, 16 MiB of "[[],[],[], …" exhaust the heap.
const structureLimit = 500_000;
const structure = new Uint8Array(256);
for (const byte of Buffer.from("[]{},:-?\r\n")) structure[byte] = 1;

/** Refuses a document that has too many bytes, or that would have too many values. */
export function checkSize(bytes: Uint8Array): void {
  if (bytes.byteLength > readLimits.sizeLimit)
    throw refusal({ where: "the document", ...overSize(readLimits.sizeLimit) });
  let count = 0;
  for (const byte of bytes) count += structure[byte] ?? 0;
  if (count <= structureLimit) return;
  const what = `it has more than ${structureLimit} line ends and signs of structure`;
  throw refusal({ where: "the document", what, fix: "Make sure that it is an OpenAPI document" });
}
