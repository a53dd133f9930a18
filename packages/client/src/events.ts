// Entry point `@lagokit/client/events`: checks and buffers events before the client sends them.
export { eventChecker } from "./event-check/event-checker.ts";
export { firstOfEach } from "./event-check/first-of-each.ts";
export { LagoUncountedEventError } from "./event-check/lago-uncounted-event-error.ts";
export type { EventCheckerClient } from "./event-check/catalog.ts";
export type { EventChecker, EventCheckerOptions } from "./event-check/event-checker.ts";
export type { EventProblem, EventProblemKind } from "./event-check/event-problem.ts";
export type { FirstOfEachOptions } from "./event-check/first-of-each.ts";
export { eventBuffer } from "./event-buffer/event-buffer.ts";
export { LagoBufferFullError } from "./event-buffer/lago-buffer-full-error.ts";
export type { EventBuffer } from "./event-buffer/event-buffer.ts";
export type { EventBufferClient } from "./event-buffer/backlog.ts";
export type { EventBufferOptions } from "./event-buffer/event-buffer-options.ts";
export { prepareEvent, type PreparedEvent } from "./events/prepare-event.ts";
export { eventDifferences } from "./events/event-differences.ts";
export {
  compareEvents,
  type CompareEventsOptions,
  type DifferentEvent,
  type EventComparison,
  type EventListClient,
  type UnbilledEvent,
} from "./events/compare-events.ts";
export { keyOf as eventKey } from "./events/stored-event.ts";
