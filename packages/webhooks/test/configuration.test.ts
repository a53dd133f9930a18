import { generateKeyPairSync } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Webhooks, type WebhooksOptions } from "../src/index.ts";
import { deliver, invoiceCreated, issuer, keys, organizationId, secret } from "./delivery.ts";

const key = keys.publicKey;
const base64 = Buffer.from(key).toString("base64");
const lines = base64.replaceAll(/.{60}/g, "$&\n");

describe("a public key is taken", () => {
  it.each([
    ["as a PEM", key],
    ["as a PEM without the last line's end", key.trim()],
    ["as a PEM in one line of an environment variable", key.replaceAll("\n", String.raw`\n`)],
    ["as a PEM with lines of Windows", key.replaceAll("\n", "\r\n")],
    ["in Base64, as the API has it", lines],
    ["in Base64, in one line", base64],
  ])("%s", async (_form, text) => {
    const { body, headers } = await deliver("jwt", invoiceCreated);

    const event = await new Webhooks({ jwt: { key: text, issuer, organizationId } }).verify(body, headers);

    expect(event.webhook_type).toBe("invoice.created");
  });
});

const privateKey = keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const pkcs1 = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey.export({ type: "pkcs1", format: "pem" });

describe("what is configured wrongly is refused at once, by its name", () => {
  it.each<[string, unknown, string]>([
    ["nothing at all", {}, "Give `jwt` or `hmac`"],
    ["a secret of nothing", { hmac: { secret: undefined } }, "`hmac.secret` must be text"],
    ["an empty secret", { hmac: { secret: "" } }, "`hmac.secret` must be text"],
    ["no secrets", { hmac: { secret: [] } }, "`hmac.secret` must be text"],
    ["an empty secret among others", { hmac: { secret: [secret, ""] } }, "`hmac.secret` must be text"],
    ["nothing among secrets", { hmac: { secret: [secret, undefined] } }, "`hmac.secret` must be text"],
    ["a space behind a secret", { hmac: { secret: `${secret} ` } }, "without spaces"],
    ["a line's end behind a secret", { hmac: { secret: `${secret}\n` } }, "without spaces"],
    ["a public key as a secret", { hmac: { secret: key } }, "no key"],
    ["a public key in Base64 as a secret", { hmac: { secret: base64 } }, "no key"],
    ["a public key in lines as a secret", { hmac: { secret: lines } }, "no key"],
    ["what is in a public key as a secret", { hmac: { secret: key.split("\n").slice(1, -2).join("") } }, "no key"],
    ["a private key as a secret", { hmac: { secret: privateKey } }, "no key"],
    ["no key", { jwt: { issuer } }, "`jwt.key` must be a PEM"],
    ["a secret as a key", { jwt: { key: secret, issuer } }, "`jwt.key` must be a PEM: -----BEGIN PUBLIC KEY-----"],
    ["a private key as a key", { jwt: { key: privateKey, issuer } }, "`jwt.key` must be a PEM"],
    ["a key in another format", { jwt: { key: pkcs1, issuer } }, "`jwt.key` must be a PEM"],
    ["no issuer", { jwt: { key } }, "`jwt.issuer` must be text"],
    ["no issuers", { jwt: { key, issuer: [] } }, "`jwt.issuer` must be text"],
  ])("%s", (_mistake, options, message) => {
    const make = (): unknown => new Webhooks(options as WebhooksOptions);

    expect(make).toThrow(TypeError);
    expect(make).toThrow(message);
    expect(make).not.toThrow(secret);
    expect(make).not.toThrow("MII");
  });
});

it("shows no secret and no key to whoever prints it", () => {
  const webhooks = new Webhooks({ hmac: { secret }, jwt: { key, issuer, organizationId } });

  const printed = inspect(webhooks, { depth: Infinity, showHidden: true }) + JSON.stringify(webhooks);

  expect(printed).not.toContain(secret);
  expect(printed).not.toContain("BEGIN");
});
