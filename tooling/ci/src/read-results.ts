import { readFile } from "node:fs/promises";

/** What vitest's JSON reporter says of the tests of a package. */
export interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly TestFile[];
}

interface TestFile {
  readonly name: string;
  readonly status: string;
  /** Why the file could not be run, if it could not. */
  readonly message?: string;
  readonly assertionResults: readonly Test[];
}

interface Test {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages?: readonly string[];
}

/** Reads the results of a package's tests; there are none if they did not come so far. */
export async function readResults(folder: string): Promise<Results> {
  try {
    return JSON.parse(await readFile(`${folder}/.vitest/results.json`, "utf8")) as Results;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}
