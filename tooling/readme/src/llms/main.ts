// Writes llms.txt. With `--check`, fails if llms.txt is out of date.
import { readFile, writeFile } from "node:fs/promises";
import { root } from "../read-blocks.ts";
import { llmsText } from "./llms-text.ts";

const file = `${root}llms.txt`;
const text = await llmsText();

if (!process.argv.includes("--check")) await writeFile(file, text);
else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
  console.error("llms.txt is out of date. Run `pnpm --filter @lagokit/readme llms`.");
  process.exitCode = 1;
}
