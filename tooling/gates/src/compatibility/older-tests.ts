import { join } from "node:path";
import { git } from "./git.ts";

/** Reads the type tests of a folder at a tag: their texts, by their absolute paths. */
export async function olderTests(root: string, tag: string, folder: string): Promise<ReadonlyMap<string, string>> {
  const listed = await git(root, "ls-tree", "-r", "-z", "--name-only", tag, "--", folder);
  const paths = listed.split("\0").filter((path) => path.endsWith(".test-d.ts"));
  const texts = await Promise.all(paths.map((path) => git(root, "show", `${tag}:${path}`)));
  return new Map(paths.map((path, index) => [join(root, path).replaceAll("\\", "/"), texts[index] ?? ""]));
}
