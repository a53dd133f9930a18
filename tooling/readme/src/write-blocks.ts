import { mkdtemp, realpath, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Block } from "./read-blocks.ts";

/** A block as a file of its own. */
export interface BlockFile extends Block {
  readonly file: string;
}

const modules = fileURLToPath(new URL("../node_modules", import.meta.url));

/** Writes each block to a file of its own, in a folder where the packages are installed. */
export async function writeBlocks(blocks: readonly Block[]): Promise<readonly BlockFile[]> {
  // A path through a link would not be the one that stack traces have.
  const folder = await mkdtemp(join(await realpath(tmpdir()), "lagokit-readme-"));
  await symlink(modules, join(folder, "node_modules"), "junction");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  return Promise.all(
    blocks.map(async (block) => {
      const file = join(folder, `${block.place.replaceAll(/[^\w.]/g, "-")}.ts`);
      // The empty lines above make its lines those of the README.
      await writeFile(file, "\n".repeat(block.line - 1) + block.code);
      return { ...block, file };
    }),
  );
}
