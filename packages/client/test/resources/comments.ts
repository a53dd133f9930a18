import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../src/resources", import.meta.url));

const comments = readdirSync(folder)
  .flatMap((file) => readFileSync(`${folder}/${file}`, "utf8").match(/\/\*\*.*?\*\//gs) ?? [])
  // A sentence is one, wherever its line is broken.
  .map((comment) => comment.replaceAll(/\s*\n\s+\* ?/g, " "));

/** The comments of the methods that call an operation. */
export function commentsOf(id: string): readonly string[] {
  return comments.filter((comment) => comment.includes(`Operation: \`${id}\`,`));
}
