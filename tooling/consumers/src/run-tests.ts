import { execFile } from "node:child_process";
import { dirname, delimiter } from "node:path";

/** What came of the tests of a project. */
export interface TestRun {
  readonly passed: number;
  /** All that was printed, if any of them failed. */
  readonly complaint: string;
}

/** Runs a command in the folder of a project, which ends with what a test runner says of its tests. */
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

/** That of an application: with no flag for Node, and nothing of the test that runs it, on the pinned Node. */
function environment(): NodeJS.ProcessEnv {
  const names = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_OPTIONS|NODE_ENV|TEST$|npm_)/.test(name),
  );
  const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
  return { ...Object.fromEntries(names), PATH: path, NO_COLOR: "1", CI: "true" };
}
