import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { extensions } from "./prose-of.ts";

/**
 * Files that are not linted: generated files, because their generators are linted, and files that contain findings on
 * purpose.
 */
const excluded: readonly string[] = [
  ":(exclude,attr:linguist-generated)",
  ":(exclude)tooling/prose/src/words.ts",
  ":(exclude)tooling/prose/test/fixtures",
];

/** Lists the files with prose in a repository, or in the given paths. */
export async function proseFiles(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const options = ["ls-files", "--cached", "--others", "--exclude-standard", "-z", "--"];
  const selected = paths.length > 0 ? paths : ["."];
  const { stdout } = await promisify(execFile)("git", [...options, ...selected, ...excluded], {
    cwd: root,
    maxBuffer: 1e8,
  });
  return stdout.split("\0").filter((file) => extensions.some((extension) => file.endsWith(extension)));
}
