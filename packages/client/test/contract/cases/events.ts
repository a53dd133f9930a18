import type { Cases } from "../case.ts";

export const events = {
  findAllEvents: (lago, { query, options }) => lago.events.list(query, options),
  findAllEnrichedEvents: (lago, { query, options }) => lago.events.listEnriched(query, options),
  findEvent: (lago, { path, options }) => lago.events.get(path.transaction_id, options),
  createEvent: (lago, { body, options }) => lago.events.send(body.event, options),
  createBatchEvents: (lago, { body, options }) => lago.events.sendBatch(body.events, options),
  eventEstimateFees: (lago, { body, options }) => lago.events.estimateFees(body.event, options),
  eventEstimateInstantFees: (lago, { body, options }) => lago.events.estimateInstantFees(body.event, options),
  eventBatchEstimateInstantFees: (lago, { body, options }) =>
    lago.events.estimateInstantFeesBatch(body.events, options),
} satisfies Cases<
  | "findAllEvents"
  | "findAllEnrichedEvents"
  | "findEvent"
  | "createEvent"
  | "createBatchEvents"
  | "eventEstimateFees"
  | "eventEstimateInstantFees"
  | "eventBatchEstimateInstantFees"
>;
