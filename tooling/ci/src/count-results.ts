import { readResults } from "./read-results.ts";
import type { Task } from "./run-turbo.ts";

/** The numbers of passed and failed tests and checks. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Counts each test of a test task in a repository, and each other task as one check. */
export async function countResults(root: string, tasks: readonly Task[]): Promise<Counts> {
  const counts = await Promise.all(tasks.map((task) => countTask(root, task)));
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

async function countTask(root: string, { task, directory, execution }: Task): Promise<Counts> {
  // A task without an execution is only part of the graph, or never started because an earlier task failed.
  if (execution === undefined) return { passed: 0, failed: 0 };
  const isGreen = execution.exitCode === 0;
  if (task !== "test") return { passed: Number(isGreen), failed: Number(!isGreen) };
  const { numPassedTests, numFailedTests } = await readResults(`${root}/${directory}`);
  // A test task can fail without a failed test, for example if a file does not load or a worker dies.
  return { passed: numPassedTests, failed: isGreen ? numFailedTests : Math.max(1, numFailedTests) };
}
