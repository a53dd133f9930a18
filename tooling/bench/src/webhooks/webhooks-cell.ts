// One cell of the table of webhooks: verifies the same delivery many times.
import assert from "node:assert/strict";
import { inFlight } from "../measure/in-flight.ts";
import { readOrder } from "../measure/order.ts";
import { using } from "../measure/usage.ts";
import { deliver, event, trust } from "./delivery.ts";
import { verifiers, type WebhooksOrder, type WebhooksSample } from "./verifiers.ts";

const { verifier, algorithm, deliveries } = readOrder<WebhooksOrder>();
const verify = await verifiers[verifier].make(trust);
const delivery = deliver(algorithm);

// All verifiers must do the same: return the event, and refuse a delivery that was changed.
assert.deepEqual(await verify(delivery), event);
const changed = Uint8Array.from(delivery.body, (byte, index) => (index === 20 ? byte ^ 1 : byte));
await assert.rejects(async () => verify({ ...delivery, body: changed }));
await assert.rejects(async () =>
  verify({ ...delivery, signature: deliver(algorithm).signature.replace(/.{8}/, "AAAAAAAA") }),
);

const run = (flying: number) => {
  let left = deliveries;
  return using(() => inFlight(flying, () => (left-- > 0 ? verify(delivery) : undefined)));
};
await run(50);
const [alone, together] = [await run(1), await run(50)];
const sample: WebhooksSample = {
  perSecond: deliveries / alone.seconds,
  perSecondTogether: deliveries / together.seconds,
  cpuMicroseconds: (alone.cpuSeconds / deliveries) * 1e6,
};
console.log(JSON.stringify(sample));
