import type { EventSendInput, Fetch } from "../../src/index.ts";

export const event: EventSendInput = { code: "storage", external_subscription_id: "sub" };
export const events = (count: number): EventSendInput[] => Array.from({ length: count }, () => event);

interface Sent {
  readonly code: string;
}

/** Records how many events each request contains, and refuses requests as configured. */
export function api(
  batches: number[],
  refuse: (events: readonly Sent[], request: number) => Response | undefined = () => undefined,
): Fetch {
  return async (_, { body }) => {
    // As: the client sends JSON.
    const { events: sent, event: one } = JSON.parse(body as string) as { events?: Sent[]; event?: Sent };
    batches.push(sent?.length ?? 0);
    return refuse(sent ?? (one ? [one] : []), batches.length) ?? Response.json({ events: sent, event: one });
  };
}

export const refusal = (details: unknown): Response =>
  Response.json({ status: 422, code: "validation_errors", error_details: details }, { status: 422 });
