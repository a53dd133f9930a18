import { readFile } from "node:fs/promises";

/** The output of vitest's JSON reporter for the tests of a package. */
export interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly TestFile[];
}

interface TestFile {
  readonly name: string;
  readonly status: string;
  /** The error if the file could not run. */
  readonly message?: string;
  readonly assertionResults: readonly Test[];
}

interface Test {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages?: readonly string[];
}

/** Reads the results of a package's tests. The results are empty if the tests did not finish. */
export async function readResults(folder: string): Promise<Results> {
  try {
    return JSON.parse(await readFile(`${folder}/.vitest/results.json`, "utf8")) as Results;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}
