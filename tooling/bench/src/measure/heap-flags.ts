/** Lets a program collect garbage when it wants to, and, with a large young generation, only then. */
export const heapFlags: readonly string[] = ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"];

/** Has the same calls allocate the same bytes in every run: which of them run optimized is not up to another thread. */
export const repeatableHeapFlags: readonly string[] = [...heapFlags, "--single-threaded"];
