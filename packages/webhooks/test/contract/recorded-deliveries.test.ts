import { describe, expect, it } from "vitest";
import { Webhooks } from "../../src/index.ts";
import { cryptographies, on } from "../on-cryptography.ts";
import { refusal } from "../refusal.ts";
import { others, ours, recording } from "./recorded-deliveries.ts";

const { organization_id: organizationId, issuer, hmac_secret: secret, json_public_key_answer: key } = recording;
const options = { jwt: { key, issuer, organizationId }, hmac: { secret, organizationId } };

describe.each(cryptographies)("a recorded delivery of a running Lago server, verified on %s,", (cryptography) => {
  const webhooks = on(cryptography, () => new Webhooks(options));

  it("exists for both algorithms, and for another organization", () => {
    expect(ours.filter(({ algorithm }) => algorithm === "jwt")).toHaveLength(12);
    expect(ours.filter(({ algorithm }) => algorithm === "hmac")).toHaveLength(12);
    expect(others.map(({ algorithm }) => algorithm)).toEqual(["jwt"]);
  });

  it.each(ours)("is accepted: $event.webhook_type by $algorithm", async ({ body, headers, event }) => {
    const verified = await webhooks.verify(Buffer.from(body), headers);

    expect(verified).toEqual(event);
  });

  it.each(others)(
    "is refused if it belongs to another organization: $event.webhook_type by $algorithm",
    async (delivery) => {
      const error = await refusal(webhooks.verify(delivery.body, delivery.headers));

      expect(error).toMatchObject({ reason: "organization_mismatch", status: 401 });
      expect(error.message).toContain(String(delivery.event["organization_id"]));
    },
  );
});
