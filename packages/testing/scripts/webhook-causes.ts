import type { Behavior, FakeBehavior } from "../behavior/behavior.ts";
import { Trial } from "../behavior/command/trial.ts";
import { type FakeLago, fakeLago } from "../src/index.ts";
import { routes } from "../src/spec/routes.ts";

/** The behaviors that a page lists. */
export interface Behaviors {
  readonly behaviors: Readonly<Record<string, readonly Behavior[]>>;
  readonly fakeBehaviors: Readonly<Record<string, readonly FakeBehavior[]>>;
}

/** What caused the webhooks of each type: operations, and methods of the fake. */
export type WebhookCauses = ReadonlyMap<string, ReadonlySet<string>>;

/** The methods of the fake that cause webhooks. Each is a cause of its own. */
const methods = ["advance", "failPayment", "failTopUp", "pay", "settleTopUp"] as const;

/** Runs all behaviors on fakes, and returns what caused each webhook. */
export async function webhookCauses({ behaviors, fakeBehaviors }: Behaviors): Promise<WebhookCauses> {
  const causes = new Map<string, Set<string>>();
  for (const { run } of [...Object.values(behaviors), ...Object.values(fakeBehaviors)].flat()) {
    const fake = fakeLago();
    noteCauses(fake, causes);
    const { apiKey, fetch, url } = fake;
    const { stage } = new Trial({ url, apiKey, fetch, maxRetries: 0, allowsHttp: false });
    // The tests report behaviors that fail.
    await run({ ...stage, fake }).catch(() => undefined);
  }
  return causes;
}

/** Notes the cause of each webhook of a fake from now on: the request that it handles, or its method that runs. */
function noteCauses(fake: FakeLago, causes: Map<string, Set<string>>): void {
  let cause: string | undefined;
  let before = 0;
  const note = (): void => {
    for (const { payload } of fake.webhooks.slice(before))
      if (cause !== undefined)
        causes.set(payload.webhook_type, (causes.get(payload.webhook_type) ?? new Set()).add(cause));
    before = fake.webhooks.length;
    cause = undefined;
  };
  const handle = fake.handle.bind(fake);
  fake.handle = async (incoming, signal) => {
    note();
    const outgoing = await handle(incoming, signal);
    const operation = fake.requests.at(-1)?.operation;
    // Before a read, jobs can be due that other requests scheduled.
    cause = operation === undefined || incoming.method === "GET" ? undefined : routes[operation];
    note();
    return outgoing;
  };
  for (const method of methods) {
    // As: each method receives what its caller passes.
    const original = fake[method].bind(fake) as (...values: unknown[]) => void;
    fake[method] = (...values: unknown[]): void => {
      note();
      original(...values);
      cause = `fake.${method}`;
      note();
    };
  }
}
