import { inRounds } from "../measure/rounds.ts";
import { spread } from "../measure/statistics.ts";
import type { Measure } from "../report/group.ts";
import type { Table } from "../report/table.ts";
import { audiences, type TracingOrder, type TracingSample } from "./tracing-order.ts";

/** Measures what the tracing channel adds to a call. */
export const tracing: Measure = async ({ isQuick, progress }) => {
  const { rounds, turns, calls } = isQuick ? { rounds: 1, turns: 3, calls: 100 } : { rounds: 7, turns: 60, calls: 500 };
  const program = { script: new URL("tracing-cell.ts", import.meta.url), flags: ["--min-semi-space-size=64"] };
  const cells: readonly TracingOrder[] = [{ turns, calls }];
  const [measured] = await inRounds<TracingOrder, TracingSample>(
    { title: "Tracing", cells, rounds, name: () => "calls in turns", program },
    progress,
  );
  return [table(measured?.samples ?? [])];
};

function table(samples: readonly TracingSample[]): Table {
  const of = (audience: keyof TracingSample): readonly { readonly microseconds: number }[] =>
    samples.map((sample) => ({ microseconds: sample[audience] }));
  return {
    id: "tracing",
    title: "Tracing of a call to a stub",
    note: "A call of which the channel `lagokit:call` has no subscriber, or one that reads the facts at the end of each call. The three take turns in one process. Without a channel, the client runs as in a browser.",
    of: "Subscribers",
    columns: [
      { name: "µs", digits: 2 },
      { name: "Over no channel, µs", digits: 2 },
    ],
    rows: audiences.map((audience) => ({
      name: audience,
      cells: [
        spread(of(audience), "microseconds"),
        audience === "no channel" ? undefined : spread(of(audience), "microseconds", { base: of("no channel") }),
      ],
    })),
  };
}
