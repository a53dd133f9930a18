import { writeApplication } from "../applications/application-folder.ts";
import { describeFeatures } from "../features/features.ts";
import { inRounds } from "../measure/rounds.ts";
import { distribution } from "../measure/statistics.ts";
import type { Effort } from "../report/group.ts";
import type { Table } from "../report/table.ts";
import { bundle } from "./bundle.ts";
import { pathToFileURL } from "node:url";

const nothing = "bare Node";

/** Programs that import a client without making a call. */
const programs = {
  [nothing]: "",
  "@lagokit/client": 'import { Lago } from "@lagokit/client"; globalThis.used = Lago;',
  "openapi-fetch": 'import createClient from "openapi-fetch"; globalThis.used = createClient;',
  "lago-javascript-client": 'import { Client } from "lago-javascript-client"; globalThis.used = Client;',
  ky: 'import ky from "ky"; globalThis.used = ky;',
  ofetch: 'import { ofetch } from "ofetch"; globalThis.used = ofetch;',
  "Hey API": 'import * as api from "../hey-api/bundled.js"; globalThis.used = api;',
};

/** The number of rounds, and what is already known. */
export interface ImportPlan extends Pick<Effort, "features" | "progress"> {
  readonly rounds: number;
}

/** Measures cold imports of installed and of bundled packages, each in its own process. */
export async function coldImports({ rounds, features, progress }: ImportPlan): Promise<Table> {
  const cells = (await Promise.all(Object.entries(programs).map(writePrograms))).flat();
  // Fills the caches of the disk.
  await inRounds({ ...plan, title: "Imports, warm-up", cells, rounds: 1 }, progress);
  const measured = await inRounds<Program, number>({ ...plan, title: "Imports", cells, rounds }, progress);
  const base = measured.find(({ cell }) => cell.name === nothing)?.samples;
  return {
    id: "imports",
    title: "Cold import",
    note: "The time until a program has imported its client, in its own process. For bare Node, the figure is the whole time. For the others, it is the overhead over bare Node.",
    of: "Client",
    columns: [{ name: "As installed, ms", digits: 1 }, { name: "Bundled, ms", digits: 1 }, { name: "Also does" }],
    rows: Object.keys(programs).map((name) => {
      const [installed, bundled] = measured.filter(({ cell }) => cell.name === name);
      const figures = [installed, bundled].map(
        (one) => one && distribution(one.samples, name === nothing ? undefined : base),
      );
      return { name, cells: [...figures, describeFeatures(features, name)] };
    }),
  };
}

const plan = {
  name: ({ name }: Program) => name,
  program: ({ file }: Program) => ({ script: pathToFileURL(file) }),
};

interface Program {
  readonly name: string;
  readonly file: string;
}

/**
 * Writes two programs, one with the installed packages and one bundled. Each prints the time from the start of its
 * process to the end of its imports.
 */
async function writePrograms([name, source]: readonly [string, string]): Promise<readonly Program[]> {
  if (source === "") return [await writeProgram(name, source)];
  const bundled = new TextDecoder().decode((await bundle(source)).code);
  return Promise.all([writeProgram(name, source), writeProgram(name, bundled, "bundled")]);
}

async function writeProgram(name: string, source: string, suffix = "installed"): Promise<Program> {
  const text = `${source}\nconsole.log(performance.now());\n`;
  return { name, file: await writeApplication(`import-${name}-${suffix}.mjs`, text) };
}
