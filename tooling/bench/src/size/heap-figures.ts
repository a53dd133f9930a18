import type { Kind } from "../calls/call-order.ts";
import { measureCalls } from "../calls/measure-calls.ts";
import { repeatableHeapFlags } from "../measure/heap-flags.ts";
import type { Progress } from "../measure/progress.ts";

const kinds = { GET: "get", POST: "create" } as const satisfies Record<string, Kind>;

/** The heap bytes that a call with the client allocates in addition to a call with bare `fetch`. */
export async function heapFigures(progress: Progress): Promise<readonly (readonly [name: string, bytes: number])[]> {
  const plan = { title: "Heap", rounds: 1, calls: 2_000, kinds: Object.values(kinds), flags: repeatableHeapFlags };
  const subjects = ["bare fetch", "@lagokit/client"] as const;
  const measured = await measureCalls({ ...plan, subjects }, progress);
  const heapOf = (own: (typeof subjects)[number], kind: Kind): number =>
    measured.find(({ cell }) => cell.subject === own && cell.kind === kind)?.samples[0]?.heapBytes ?? NaN;
  return Object.entries(kinds).map(
    ([method, kind]) =>
      [`heap B per ${method}, over bare fetch`, heapOf("@lagokit/client", kind) - heapOf("bare fetch", kind)] as const,
  );
}
