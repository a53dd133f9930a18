// Writes the report on the public interface of each package. With --check, fails if a report differs from the sources.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../root.ts";
import { reports } from "./reports.ts";

const isCheck = process.argv.includes("--check");

for (const { file, text } of await reports(root)) {
  const path = join(root, file);
  const former = await readFile(path, "utf8").catch(() => "");
  if (former === text) continue;
  console[isCheck ? "error" : "log"](`${file}\n${changedLines(former, text)}`);
  if (isCheck) process.exitCode = 1;
  else await mkdir(dirname(path), { recursive: true }).then(() => writeFile(path, text));
}
if (process.exitCode === 1)
  console.error("\nThe public interface differs from its reports. Run `pnpm api-report`, and review the diff.");

function changedLines(former: string, text: string): string {
  const [before, after] = [former.split("\n"), text.split("\n")];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
  return [...gone, ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`)].join("\n");
}
