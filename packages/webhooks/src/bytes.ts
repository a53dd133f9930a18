/** Bytes that only this package can change. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Memory that a caller may still change. */
export type Memory = ArrayBuffer | ArrayBufferView;

/**
 * Returns the buffer, the start and the length of memory. It checks no class, because a test environment may have another
 * `ArrayBuffer` than the code that made the memory.
 */
export function placeOf(memory: Memory): [buffer: ArrayBufferLike, start: number, length: number] {
  return "buffer" in memory ? [memory.buffer, memory.byteOffset, memory.byteLength] : [memory, 0, memory.byteLength];
}
