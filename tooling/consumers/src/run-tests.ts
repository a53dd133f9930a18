import { execFile } from "node:child_process";
import { dirname, delimiter } from "node:path";

/** The result of a project's tests. */
export interface TestRun {
  readonly passed: number;
  /** The output, if any test failed. */
  readonly complaint: string;
}

/** Runs a command in a project's folder. The last lines of its output are the summary of a test runner. */
export async function runTests(folder: string, [program, ...args]: readonly [string, ...string[]]): Promise<TestRun> {
  const output = await new Promise<{ readonly text: string; readonly failed: boolean }>((resolve) => {
    const options = { cwd: folder, env: environment(), shell: process.platform === "win32" };
    execFile(program, args, options, (error, stdout, stderr) =>
      resolve({ text: stdout + stderr, failed: error !== null }),
    );
  });
  const [, passed = "0"] = /^ *Tests:? +(\d+) passed/m.exec(output.text) ?? [];
  return { passed: Number(passed), complaint: output.failed ? output.text : "" };
}

/**
 * The environment of an application on the pinned Node, without flags for Node and without the variables of the test.
 */
function environment(): NodeJS.ProcessEnv {
  const names = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_OPTIONS|NODE_ENV|TEST$|npm_)/.test(name),
  );
  const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
  return { ...Object.fromEntries(names), PATH: path, NO_COLOR: "1", CI: "true" };
}
