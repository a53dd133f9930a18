import { heapFlags } from "../measure/heap-flags.ts";
import type { Progress } from "../measure/progress.ts";
import { inRounds, type Measured } from "../measure/rounds.ts";
import type { SubjectName } from "../subjects/subjects.ts";
import { type CallOrder, type CallSample, type Kind, hasKind, kinds, methods } from "./call-order.ts";

/** Which calls to measure, and for how long. */
export interface CallPlan {
  readonly title: string;
  readonly subjects: readonly SubjectName[];
  readonly rounds: number;
  readonly calls: number;
  /** The URL of the loopback server; without one, a stub answers. */
  readonly server?: string;
}

/** The calls of one subject and one kind, with what was measured of them. */
export type MeasuredCalls = Measured<CallOrder, CallSample>;

/** Measures calls of every kind by every subject. */
export function measureCalls(plan: CallPlan, progress: Progress): Promise<readonly MeasuredCalls[]> {
  const { title, subjects, rounds, calls, server } = plan;
  const cells = kinds.flatMap((kind: Kind) =>
    subjects
      .filter((subject) => hasKind(subject, kind))
      .map((subject): CallOrder => ({ subject, kind, calls, server })),
  );
  const program = { script: new URL("call-cell.ts", import.meta.url), flags: heapFlags };
  return inRounds<CallOrder, CallSample>(
    { title, cells, rounds, name: ({ subject, kind }) => `${methods[kind]} by ${subject}`, program },
    progress,
  );
}
