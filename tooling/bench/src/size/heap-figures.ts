import type { Kind } from "../calls/call-order.ts";
import { measureCalls } from "../calls/measure-calls.ts";
import { repeatableHeapFlags } from "../measure/heap-flags.ts";
import type { Progress } from "../measure/progress.ts";
import { median } from "../measure/statistics.ts";

const kinds = { GET: "get", POST: "create" } as const satisfies Record<string, Kind>;

/** The bytes that a call with the client leaves to the garbage collector, over one with bare `fetch`. */
export async function heapFigures(progress: Progress): Promise<readonly (readonly [name: string, bytes: number])[]> {
  const plan = { title: "Heap", rounds: 1, calls: 2_000, kinds: Object.values(kinds), flags: repeatableHeapFlags };
  const subjects = ["bare fetch", "@lagokit/client"] as const;
  const measured = await measureCalls({ ...plan, subjects }, progress);
  const heap = (own: (typeof subjects)[number], kind: Kind): number =>
    median(
      measured
        .filter(({ cell }) => cell.subject === own && cell.kind === kind)
        .flatMap(({ samples }) => samples.map(({ heapBytes }) => heapBytes)),
    );
  return Object.entries(kinds).map(
    ([method, kind]) =>
      [`heap B per ${method}, over bare fetch`, heap("@lagokit/client", kind) - heap("bare fetch", kind)] as const,
  );
}
