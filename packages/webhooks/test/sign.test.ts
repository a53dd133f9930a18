import { createHmac } from "node:crypto";
import { compactVerify, importSPKI } from "jose";
import { describe, expect, it } from "vitest";
import { Webhooks } from "../src/index.ts";
import { sign } from "../src/testing.ts";
import { issuer, keys, options, organizationId, secret, uniqueKey } from "./delivery.ts";

const privateKey = keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const payload = {
  webhook_type: "customer.created",
  organization_id: organizationId,
  customer: { name: "Müller & <Søn>\u2028" },
};
const body = String.raw`{"webhook_type":"customer.created","organization_id":"${organizationId}","customer":{"name":"Müller \u0026 \u003cSøn\u003e\u2028"}}`;

describe("a webhook that was signed with `sign`", () => {
  it("has the same hmac signature as with OpenSSL", async () => {
    const signed = await sign(payload, { hmac: { secret }, uniqueKey });

    expect(signed).toEqual({
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-lago-signature": createHmac("sha256", secret).update(body).digest("base64"),
        "x-lago-signature-algorithm": "hmac",
        "x-lago-unique-key": uniqueKey,
      },
      body,
    });
  });

  it("has a jwt signature that jose verifies", async () => {
    const { headers } = await sign(payload, { jwt: { privateKey, issuer } });

    const key = await importSPKI(keys.publicKey, "RS256");
    const { payload: claims, protectedHeader } = await compactVerify(headers["x-lago-signature"] ?? "", key);
    expect(protectedHeader).toEqual({ alg: "RS256" });
    expect(JSON.parse(new TextDecoder().decode(claims))).toEqual({ data: body, iss: issuer });
  });

  it.each([{ hmac: { secret } }, { jwt: { privateKey, issuer } }])("is passed to its handler", async (key) => {
    const request = new Request("https://shop.example", await sign(payload, key));

    const response = await new Webhooks(options).handler({ "customer.created": () => undefined })(request);

    expect(await response.text()).toBe("processed");
  });

  it("has a new unique key each time, and a string stays unchanged", async () => {
    const [one, other] = await Promise.all([sign("{}", { hmac: { secret } }), sign("{}", { hmac: { secret } })]);

    expect(one.headers["x-lago-unique-key"]).not.toBe(other.headers["x-lago-unique-key"]);
    expect(one.body).toBe("{}");
  });

  it("requires a private key, and does not show another value", async () => {
    const signing = sign(payload, { jwt: { privateKey: keys.publicKey, issuer } });

    await expect(signing).rejects.toThrow("`jwt.privateKey` must be a PEM: -----BEGIN PRIVATE KEY-----");
  });
});
