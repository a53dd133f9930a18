import { mkdtemp, realpath, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Block } from "./read-blocks.ts";

/** A block in its own file. */
export interface BlockFile extends Block {
  readonly file: string;
}

const modules = fileURLToPath(new URL("../node_modules", import.meta.url));

/** Writes each block to its own file, in a folder where the packages are installed. */
export async function writeBlocks(blocks: readonly Block[]): Promise<readonly BlockFile[]> {
  // Stack traces contain the real path, so the folder must not be a symbolic link.
  const folder = await mkdtemp(join(await realpath(tmpdir()), "lagokit-readme-"));
  await symlink(modules, join(folder, "node_modules"), "junction");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  return Promise.all(
    blocks.map(async (block) => {
      const file = join(folder, `${block.place.replaceAll(/[^\w.]/g, "-")}.ts`);
      // Empty lines give the code the same line numbers as in the document.
      await writeFile(file, "\n".repeat(block.line - 1) + block.code);
      return { ...block, file };
    }),
  );
}
