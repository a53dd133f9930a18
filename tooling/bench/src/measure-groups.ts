import { observeFeatures } from "./features/features.ts";
import { machine } from "./measure/machine.ts";
import type { Progress } from "./measure/progress.ts";
import { type GroupName, groups } from "./report/groups.ts";
import type { Report } from "./report/report.ts";
import type { Table } from "./report/table.ts";
import { generateHeyApi } from "./subjects/generate-hey-api.ts";

/** Which groups to measure, and how thoroughly. */
export interface Wish {
  readonly names: readonly GroupName[];
  readonly isQuick: boolean;
  readonly progress: Progress;
}

/** Measures groups one after the other. */
export async function measureGroups({ names, isQuick, progress }: Wish): Promise<Report> {
  progress.begin("Generating the Hey API client");
  await generateHeyApi();
  progress.begin("Observing features");
  const features = await observeFeatures();
  const measured: [GroupName, readonly Table[]][] = [];
  for (const name of names) measured.push([name, await groups[name].measure({ isQuick, features, progress })]);
  progress.end();
  const date = new Date().toISOString().slice(0, 10);
  return { date, machine: await machine(), isQuick, groups: Object.fromEntries(measured) };
}
