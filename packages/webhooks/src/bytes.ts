/** Bytes that are nobody else's to change. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Memory, whoever's it is. */
export type Memory = ArrayBuffer | ArrayBufferView;

/** Says where memory is. It asks no class, since a test environment may have another `ArrayBuffer` than what made it. */
export function placeOf(memory: Memory): [buffer: ArrayBufferLike, start: number, length: number] {
  return "buffer" in memory ? [memory.buffer, memory.byteOffset, memory.byteLength] : [memory, 0, memory.byteLength];
}
