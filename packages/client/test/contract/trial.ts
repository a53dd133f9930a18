import type { Extent, Operation } from "@lagokit/mock";
import { inject } from "vitest";

/** One request of an operation, and the requested response of the mock. */
export interface Trial {
  readonly title: string;
  readonly extent: Extent;
  /** The `Prefer` header. */
  readonly prefer: string;
  readonly status: number;
}

/** The successful trials. Each seed generates other values, list lengths and nulls. */
export function successes({ success: { status } }: Operation): readonly Trial[] {
  return pick([
    { title: "for a full request", extent: "full", prefer: "dynamic=false", status },
    { title: "for a minimal request", extent: "minimal", prefer: "dynamic=false", status },
    ...["one", "two", "three"].map((seed): Trial => {
      const prefer = `dynamic=true, seed=${seed}`;
      return { title: `with made-up values, seed ${seed}`, extent: "full", prefer, status };
    }),
  ]);
}

/** A trial for each error that the spec declares. A range such as 5XX is tried with its first status. */
export function failures({ errors }: Operation): readonly Trial[] {
  return pick(
    errors.map(({ status }) => ({ title: `${status}`, extent: "minimal", prefer: `code=${status}`, status })),
  );
}

/** All trials with `fetch`, but only the first with another transport, which treats all values and statuses alike. */
function pick(trials: readonly Trial[]): readonly Trial[] {
  return inject("transport") === "fetch" ? trials : trials.slice(0, 1);
}
