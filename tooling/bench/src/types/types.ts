import { writeApplication } from "../applications/application-folder.ts";
import { sourceOf, typedApplications, type TypedApplication } from "../applications/applications.ts";
import { pickSteps } from "../applications/pick-steps.ts";
import { inRounds, type Measured } from "../measure/rounds.ts";
import { spread } from "../measure/statistics.ts";
import type { Measure } from "../report/group.ts";
import type { Table } from "../report/table.ts";
import { typings } from "./completions.ts";
import type { CompileSample, EditorSample, TypeOrder } from "./type-order.ts";

// As: these are the keys of `typedApplications`.
const names = Object.keys(typedApplications) as readonly TypedApplication[];

/** Measures what the types of applications cost the compiler and an editor, with few and with many calls. */
export const types: Measure = async ({ isQuick, progress }) => {
  const cells = (await Promise.all((isQuick ? [50] : [1, 50, 500]).map(orders))).flat();
  const rounds = isQuick ? 1 : 2;
  const plan = { cells, rounds, name: ({ name, calls }: TypeOrder) => `${calls} calls with ${name}` };
  const compiling = { ...plan, title: "Types", program: { script: new URL("compile-cell.ts", import.meta.url) } };
  const editing = { ...plan, title: "Editor", program: { script: new URL("editor-cell.ts", import.meta.url) } };
  return [compilerTable(await inRounds(compiling, progress)), editorTable(await inRounds(editing, progress))];
};

async function orders(calls: number): Promise<readonly TypeOrder[]> {
  const steps = await pickSteps(calls);
  return Promise.all(
    names.map(async (name) => {
      const file = await writeApplication(`${name}-${calls}.ts`, sourceOf(name, steps));
      return { name, calls, file };
    }),
  );
}

function compilerTable(measured: readonly Measured<TypeOrder, CompileSample>[]): Table {
  return {
    id: "compiler",
    title: "What the types cost the compiler",
    note: "The same calls, of operations from the whole API, written for each client that has types of the API. Each application is compiled in strict mode in its own process. The declarations are all that the compiler reads, except for those of the language itself. For Hey API, this includes the generated sources.",
    of: "Client",
    columns: [
      { name: "Calls" },
      { name: "Instantiations" },
      { name: "Check ms" },
      { name: "Total ms" },
      { name: "Peak MB" },
      { name: "Declarations kB" },
    ],
    rows: measured.map(({ cell: { name, calls }, samples }) => ({
      name,
      cells: [
        calls,
        spread(samples, "instantiations"),
        spread(samples, "checkMilliseconds"),
        spread(samples, "milliseconds"),
        spread(samples, "peakBytes", { unit: 1e6 }),
        spread(samples, "declarationBytes", { unit: 1e3 }),
      ],
    })),
  };
}

function editorTable(measured: readonly Measured<TypeOrder, EditorSample>[]): Table {
  return {
    id: "editor",
    title: "How long an editor waits for completions",
    note: "Measured with TypeScript's language server, in a file with the given number of calls: from opening the file, which loads everything, and from a later keystroke.",
    of: "Client",
    columns: [{ name: "Calls" }, { name: "First ms" }, { name: "Later ms", digits: 1 }, { name: "After typing" }],
    rows: measured.map(({ cell: { name, calls }, samples }) => ({
      name,
      cells: [calls, spread(samples, "first"), spread(samples, "later"), `\`${typings[name].typed}\``],
    })),
  };
}
