import { calls } from "../calls/calls.ts";
import { events } from "../events/events.ts";
import { outbox } from "../outbox/outbox.ts";
import { paging } from "../paging/paging.ts";
import { pipeline } from "../pipeline/pipeline.ts";
import { size } from "../size/size.ts";
import { testing } from "../testing/testing.ts";
import { throughput } from "../throughput/throughput.ts";
import { tracing } from "../tracing/tracing.ts";
import { types } from "../types/types.ts";
import { webhooks } from "../webhooks/webhooks.ts";
import type { Measure } from "./group.ts";

/** A group of measurements. */
export interface Group {
  readonly title: string;
  readonly measure: Measure;
}

/** All groups, by their names on the command line. */
export const groups = {
  calls: { title: "One call", measure: calls },
  throughput: { title: "Throughput", measure: throughput },
  size: { title: "Size and cold start", measure: size },
  types: { title: "Types", measure: types },
  events: { title: "Events", measure: events },
  paging: { title: "Paging", measure: paging },
  outbox: { title: "Outbox", measure: outbox },
  tracing: { title: "Tracing", measure: tracing },
  webhooks: { title: "Webhooks", measure: webhooks },
  testing: { title: "Testing", measure: testing },
  pipeline: { title: "Pipeline", measure: pipeline },
} as const satisfies Record<string, Group>;

export type GroupName = keyof typeof groups;

// As: these are the keys of `groups`.
export const groupNames = Object.keys(groups) as readonly GroupName[];

/** Whether a group has this name. */
export function isGroupName(name: string): name is GroupName {
  return Object.hasOwn(groups, name);
}
