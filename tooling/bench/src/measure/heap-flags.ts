/** Lets a program collect garbage when it wants to, and, with a large young generation, only then. */
export const heapFlags: readonly string[] = ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"];
