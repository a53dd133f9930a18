import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { extensions } from "./prose-of.ts";

/** Lists the files of a repository that have prose, but for generated ones: their generators have it. */
export async function proseFiles(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const options = ["ls-files", "--cached", "--others", "--exclude-standard", "-z", "--"];
  const given = paths.length > 0 ? paths : ["."];
  const { stdout } = await promisify(execFile)("git", [...options, ...given, ":(exclude,attr:linguist-generated)"], {
    cwd: root,
    maxBuffer: 1e8,
  });
  return stdout.split("\0").filter((file) => extensions.some((extension) => file.endsWith(extension)));
}
