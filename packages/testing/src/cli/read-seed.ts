import { readFile } from "node:fs/promises";
import type { FakeLago } from "../fake-lago.ts";
import type { Seed } from "../seed/seed.ts";

/** Creates the objects of a file. Throws an error that names the file and the place in it. */
export async function readSeed(fake: FakeLago, file: string): Promise<void> {
  const text = await readFile(file, "utf8").catch((error: unknown) => fail(`Cannot read ${file}`, error));
  try {
    // As: the fake checks what the file contains.
    fake.seed(JSON.parse(text) as Seed);
  } catch (error) {
    fail(error instanceof SyntaxError ? `${file} is not JSON` : file, error);
  }
}

function fail(what: string, cause: unknown): never {
  throw new Error(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
}
