// Runs the contract tests of every operation, and prints which declared statuses they covered.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const args = ["run", "--project", "contract", "operations", "--reporter=dot", "--silent"];
// On Windows, the commands that pnpm puts on the path are shell scripts.
const shell = process.platform === "win32";
const { status } = spawnSync("vitest", args, { stdio: ["ignore", "ignore", "inherit"], shell });
console.log(readFileSync(new URL("../.vitest/contract-table.txt", import.meta.url), "utf8"));
process.exitCode = status ?? 1;
