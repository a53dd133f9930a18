import type { FakeRequest } from "../server/fake-request.ts";
import type { Outgoing } from "../server/exchange.ts";
import type { FakeWebhook } from "../webhooks/fake-webhook.ts";
import type { World } from "../world/world.ts";
import { overviewPage } from "./overview-page.ts";

/** What the overview is about. */
export interface Overviewed {
  readonly world: World;
  readonly requests: readonly FakeRequest[];
  readonly webhooks: readonly FakeWebhook[];
}

/** The response with the overview of a fake. */
export function overviewResponse({ world, requests, webhooks }: Overviewed): Outgoing {
  const body = overviewPage({ now: world.now(), tables: world.tables, requests, webhooks });
  return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body };
}
