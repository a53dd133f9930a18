import { Webhooks, WebhookVerificationError } from "@lagokit/webhooks";
import { nodeHandler } from "@lagokit/webhooks/node";
import { sign } from "@lagokit/webhooks/testing";

const webhooks = new Webhooks({ hmac: { secret: "secret" } });

it("accepts a signed webhook", async () => {
  const { body, headers } = await sign({ webhook_type: "invoice.created" }, { hmac: { secret: "secret" } });

  expect(await webhooks.verify(body, headers)).toEqual({ webhook_type: "invoice.created" });
});

it("refuses a webhook that was signed with another secret", async () => {
  const { body, headers } = await sign({ webhook_type: "invoice.created" }, { hmac: { secret: "another" } });

  const error: unknown = await webhooks.verify(body, headers).catch((thrown: unknown) => thrown);

  expect(error instanceof WebhookVerificationError && error.reason).toBe("signature_mismatch");
});

it("provides a handler for Node", () => {
  expect(typeof nodeHandler(webhooks, {})).toBe("function");
});
