import { processTopics } from "../suite/process-topics.ts";
import { topics } from "../suite/suite.ts";
import type { Result, Topic } from "../suite/topic.ts";
import type { Runtime } from "./runtime.ts";
import type { Table } from "./table.ts";

/**
 * The results of the suite on a runtime: as ES modules, as CommonJS, and with both builds. The last two can be absent.
 */
export interface RuntimeRun {
  readonly runtime: Runtime;
  readonly results: readonly Result[] | undefined;
  readonly required: readonly Result[] | undefined;
  readonly both: readonly Result[] | undefined;
}

/** Creates the table of runtimes and topics. `versionOf` decides how each version is shown. */
export function runtimesTable(runs: readonly RuntimeRun[], versionOf: (runtime: Runtime) => string): Table {
  return {
    header: ["Runtime", "Version", ...processTopics.map(({ name }) => name), "`require()`", "both builds"],
    rows: runs.map(({ runtime, results, required, both }) => [
      runtime.name,
      versionOf(runtime),
      ...processTopics.map((topic) => (hasTopic(runtime, topic) ? topicCell(topic, results) : "–")),
      runtime.require ? requireCell(required) : "–",
      runtime.loadBoth ? bothCell(both) : "–",
    ]),
  };
}

/** Lists the failed checks with their errors. */
export function failuresIn(results: readonly Result[]): readonly string[] {
  return results.flatMap(({ topic, check, error }) => (error === undefined ? [] : [`${topic}: ${check}: ${error}`]));
}

function hasTopic({ hasFiles = false }: Runtime, topic: Topic): boolean {
  return hasFiles || topics.includes(topic);
}

function topicCell({ name, checks }: Topic, results: readonly Result[] = []): string {
  const own = results.filter(({ topic }) => topic === name);
  if (own.length < checks.length || failuresIn(own).length > 0) return "failed";
  return own.find(({ remark }) => remark !== undefined)?.remark ?? "ok";
}

function requireCell(results: readonly Result[] = []): string {
  return processTopics.every((topic) => topicCell(topic, results) !== "failed") ? "ok" : "failed";
}

function bothCell(results: readonly Result[] = []): string {
  return results.length > 0 && failuresIn(results).length === 0 ? "ok" : "failed";
}
