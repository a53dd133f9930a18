import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";

import { readResults } from "./read-results.ts";
import type { Task } from "./run-turbo.ts";

/** Lists each failed test and each other failed task, with the error. */
export async function listFailures(root: string, tasks: readonly Task[]): Promise<string[]> {
  const failures = await Promise.all(tasks.map((task) => failuresOf(root, task)));
  return failures.flat();
}

async function failuresOf(root: string, { task, directory, logFile = "", execution }: Task): Promise<string[]> {
  if (execution === undefined || execution.exitCode === 0) return [];
  const name = [directory, task].filter((part) => part !== "").join(" ");
  const { testResults } = task === "test" ? await readResults(`${root}/${directory}`) : { testResults: [] };
  const failures = testResults.flatMap(({ name: file, status, message = "", assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    const tests = failed.map(
      ({ fullName, failureMessages = [] }) => `${fullName}\n${indent(failureMessages.join("\n"))}`,
    );
    const reasons = tests.length === 0 && status === "failed" ? [`could not run\n${indent(message)}`] : tests;
    return reasons.map((reason) => `${relative(root, file)}: ${reason}`);
  });
  if (failures.length > 0) return failures;
  return [`${name}: exit code ${execution.exitCode}\n${indent(await readEnd(join(root, logFile)))}`];
}

/** Reads the last lines of a file, if the file exists. */
async function readEnd(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-20).join("\n");
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "    ");
}
