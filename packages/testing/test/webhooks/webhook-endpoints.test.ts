import { Lago } from "@lagokit/client";
import { expect, it } from "vitest";
import { startExpress, startFastify, startNode } from "../../../webhooks/test/adapters/starts.ts";
import { Webhooks } from "../../../webhooks/src/index.ts";
import { fakeLago } from "../../src/index.ts";
import { liveThrough, now } from "./billing-life.ts";

// Both the fake and the receivers listen on a port, as in an application whose tests start processes.
it.each([
  ["Node", startNode],
  ["Express", startExpress()],
  ["Fastify", startFastify],
] as const)("webhook endpoints on %s receive all webhooks, by both signatures", async (_name, start) => {
  const fake = fakeLago({ now });
  await using server = await fake.listen();
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: server.url, maxRetries: 0 });
  const organizationId = async (): Promise<string> => (await lago.organization.get()).lago_id;
  const handled: unknown[] = [];
  const webhooks = new Webhooks({ jwt: { key: lago.webhooks, organizationId }, hmac: fake.webhookKeys.hmac });
  const url = await start(webhooks, { unknown: (event) => void handled.push(event) });
  await lago.webhookEndpoints.create({ webhook_url: `${url}?by=jwt`, signature_algo: "jwt" });
  await lago.webhookEndpoints.create({ webhook_url: `${url}?by=hmac`, signature_algo: "hmac" });

  await liveThrough(fake, lago);
  await fake.settle();

  const statuses = fake.webhooks.map(({ deliveries }) =>
    deliveries.map(({ attempts }) => attempts.map(({ status }) => status)),
  );
  expect(statuses).toEqual(fake.webhooks.map(() => [[200], [200]]));
  expect(handled).toEqual(fake.webhooks.flatMap(({ payload }) => [payload, payload]));
});
