import { writeApplication } from "../applications/application-folder.ts";
import { sourceOf, typedApplications, type TypedApplication } from "../applications/applications.ts";
import { pickSteps } from "../applications/pick-steps.ts";
import { inRounds, type Measured } from "../measure/rounds.ts";
import { spread } from "../measure/statistics.ts";
import type { Measure } from "../report/group.ts";
import type { Table } from "../report/table.ts";
import { typings } from "./completions.ts";
import type { CompileSample, EditorSample, TypeOrder } from "./type-order.ts";

// As: they are the keys of `typedApplications`.
const names = Object.keys(typedApplications) as readonly TypedApplication[];

/** Measures what the types of applications with few and with many calls cost the compiler and an editor. */
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
    title: "What the compiler makes of it",
    note: "The same calls, of operations spread over the whole API, in the words of each client with types of its own, compiled strictly in a process each. Bytes are those of all declarations that are read, but for the language's own; Hey API has its sources there.",
    of: "By",
    columns: [
      { name: "Calls" },
      { name: "Instantiations" },
      { name: "Check ms" },
      { name: "In all ms" },
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
    note: "Of TypeScript's language server, below so many calls: from opening the file, which loads everything, and after a key that is pressed later.",
    of: "By",
    columns: [{ name: "Calls" }, { name: "At first ms" }, { name: "Later ms", digits: 1 }, { name: "At the end of" }],
    rows: measured.map(({ cell: { name, calls }, samples }) => ({
      name,
      cells: [calls, spread(samples, "first"), spread(samples, "later"), `\`${typings[name].typed}\``],
    })),
  };
}
