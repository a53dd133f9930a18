import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { printable } from "./printable.ts";
import { refusal } from "./refusal.ts";

/** Lists the files of a folder that can be OpenAPI documents, in the order of their names. */
export async function listDocuments(folder: string): Promise<readonly string[]> {
  const where = printable(folder, 200);
  const names = (await entriesOf(folder, where)).filter((name) => /\.(?:ya?ml|json)$/i.test(name)).sort();
  if (names.length < 2)
    throw refusal({
      where,
      what: "it has fewer than two documents",
      fix: "Add files that end in .yaml or .json",
    });
  return names.map((name) => join(folder, name));
}

async function entriesOf(folder: string, where: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    throw refusal({
      where,
      what: "it is not a readable folder",
      fix: "Check the path and its permissions",
      cause,
    });
  }
}
