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
  // Git applies an excluded attribute only to a list of all files, not to some paths.
  const command = ["ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", ".", ...excluded];
  const { stdout } = await promisify(execFile)("git", command, { cwd: root, maxBuffer: 1e8 });
  const folders = paths.map((path) => path.replace(/\/?$/, "/"));
  return stdout
    .split("\0")
    .filter((file) => extensions.some((extension) => file.endsWith(extension)))
    .filter((file) => folders.length === 0 || folders.some((folder) => `${file}/`.startsWith(folder)));
}
