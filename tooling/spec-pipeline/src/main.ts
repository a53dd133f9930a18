import { enableCompileCache, registerHooks } from "node:module";

import { parseCommandLine } from "./command-line/flags.ts";
import { runCommand } from "./command-line/run-command.ts";
import { usage } from "./command-line/usage.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { PipelineError } from "./pipeline-error.ts";
import { describeFault } from "./terminal/describe-fault.ts";
import { Progress } from "./terminal/progress.ts";
import { Workspace } from "./workspace/workspace.ts";

// The modules loaded below are large and rarely change.
enableCompileCache();

// The compiler does not declare its module kind. Without this hook, Node would parse its nine megabytes an extra time
// to detect it.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "typescript" ? { ...next(specifier, context), format: "commonjs" } : next(specifier, context),
});

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<ExitCode> {
  const progress = new Progress(process.stderr);
  try {
    const line = parseCommandLine(args);
    if (line.flags.help) {
      console.log(usage);
      return exitCode.done;
    }
    const workspace = new Workspace(line.flags.root.replace(/\/$/, ""));
    return await runCommand({ workspace, progress }, line);
  } catch (error) {
    if (error instanceof PipelineError) {
      console.error(error.message);
      return error.exitCode;
    }
    console.error(describeFault(error, { step: progress.failedStep, environment: process.env }));
    return exitCode.unexpected;
  }
}
