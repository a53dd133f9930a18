// Runs every check for `npm test`. turbo skips the checks whose inputs have not changed.
// Prints the failures and the counts at the end. Each test counts as one, and so does each other check.
import { countResults } from "./count-results.ts";
import { forgetResults } from "./forget-results.ts";
import { listFailures } from "./list-failures.ts";
import { printTables } from "./print-tables.ts";
import { root } from "./root.ts";
import { runTurbo } from "./run-turbo.ts";

const tasks = [
  "//#lint",
  "//#format:check",
  "//#unused",
  "//#import-cycles",
  "//#versions",
  "//#prose",
  "typecheck",
  "check",
  "docs:check",
  "test",
  "api-report:check",
  "compatibility",
  "licenses:check",
  "pack:check",
];

await forgetResults();
const run = await runTurbo([...tasks, ...process.argv.slice(2)]);
const { passed, failed } = await countResults(root, run.tasks);

await printTables();
// At the end, so that the end of the output is enough to read.
for (const failure of await listFailures(root, run.tasks)) console.log(`FAILED ${failure}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = run.exitCode === 0 && failed === 0 ? 0 : 1;
