import { heapFlags } from "../measure/heap-flags.ts";
import type { Progress } from "../measure/progress.ts";
import { inRounds, type Measured } from "../measure/rounds.ts";
import type { SubjectName } from "../subjects/subjects.ts";
import { type CallOrder, type CallSample, type Kind, hasKind, kinds as everyKind, methods } from "./call-order.ts";

/** Which calls to measure, and how many. */
export interface CallPlan {
  readonly title: string;
  readonly subjects: readonly SubjectName[];
  readonly rounds: number;
  readonly calls: number;
  /** @default every kind */
  readonly kinds?: readonly Kind[];
  /** The URL of the loopback server. Without a URL, a stub responds. */
  readonly server?: string;
  /**
   * Flags for Node.
   * @default `heapFlags`
   */
  readonly flags?: readonly string[];
}

/** The calls of one subject and one kind, with their samples. */
export type MeasuredCalls = Measured<CallOrder, CallSample>;

/** Measures calls of each kind by each subject. */
export function measureCalls(plan: CallPlan, progress: Progress): Promise<readonly MeasuredCalls[]> {
  const { title, subjects, rounds, calls, server, kinds = everyKind, flags = heapFlags } = plan;
  const cells = kinds.flatMap((kind) =>
    subjects
      .filter((subject) => hasKind(subject, kind))
      .map((subject): CallOrder => ({ subject, kind, calls, server })),
  );
  const program = { script: new URL("call-cell.ts", import.meta.url), flags };
  return inRounds<CallOrder, CallSample>(
    { title, cells, rounds, name: ({ subject, kind }) => `${methods[kind]} by ${subject}`, program },
    progress,
  );
}
