import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.ts";
import { runNode } from "./run-node.ts";
import { type Distribution, distribution } from "./statistics.ts";

/** How long Node takes until a module is imported: as it is with none, and more than that with any other. */
export interface ImportFigure {
  readonly name: string;
  readonly milliseconds: Distribution;
}

const modules = fileURLToPath(new URL("../node_modules", import.meta.url));
const dist = new URL("../dist/index.js", import.meta.url).href;

const programs = {
  "nothing: bare Node": "",
  "the client": `import { Lago } from "${dist}"; globalThis.used = Lago;`,
  "the client, bundled": 'import { Lago } from "@lagokit/client"; globalThis.used = Lago;',
  "openapi-fetch, alone": 'import createClient from "openapi-fetch"; globalThis.used = createClient;',
};

/** Measures cold imports, each in a process of its own, in turns. */
export async function importFigures(rounds: number): Promise<readonly ImportFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-figures-"));
  try {
    await symlink(modules, join(folder, "node_modules"), "dir");
    const cells = await Promise.all(Object.entries(programs).map((program) => writeProgram(folder, program)));
    // The first round fills the caches of the disk.
    for (let round = -1; round < rounds; round++)
      for (const { file, samples } of cells) {
        const took = Number(await runNode(file));
        if (round >= 0) samples.push(took);
      }
    const base = cells[0]?.samples;
    return cells.map(({ name, samples }) => ({
      name,
      milliseconds: distribution(samples, samples === base ? [0] : base),
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Cell {
  readonly name: string;
  readonly file: string;
  readonly samples: number[];
}

/** Writes a program that prints how long after the start of its process it has all that it imports. */
async function writeProgram(folder: string, [name, source]: readonly [string, string]): Promise<Cell> {
  const file = join(folder, `${name.replaceAll(/\W+/g, "-")}.mjs`);
  const code = name.endsWith("bundled") ? new TextDecoder().decode((await bundle(source)).code) : source;
  await writeFile(file, `${code}\nconsole.log(performance.now());\n`);
  return { name, file, samples: [] };
}
