// What `npm test` runs: every check, through turbo, so that what has not changed is not run again.
// Ends with what failed, and the true counts: each test counts as itself, each other check as one.
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
// Last, so that whoever sees but the end of it knows.
for (const failure of await listFailures(root, run.tasks)) console.log(`FAILED ${failure}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = run.exitCode === 0 && failed === 0 ? 0 : 1;
