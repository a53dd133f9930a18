/** Lets a program collect garbage on request. With the large young generation, no other collection happens. */
export const heapFlags: readonly string[] = ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"];

/**
 * Makes the allocated bytes the same in every run. In one thread, the time at which code is optimized does not vary.
 */
export const repeatableHeapFlags: readonly string[] = [...heapFlags, "--single-threaded"];
