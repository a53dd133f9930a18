import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Webhooks, type WebhooksOptions } from "../src/index.ts";
import { deliver, invoiceCreated, issuer, keys, organizationId, secret } from "./delivery.ts";
import { cryptographies, on } from "./on-cryptography.ts";

const key = keys.publicKey;
const base64 = Buffer.from(key).toString("base64");
const lines = base64.replaceAll(/.{60}/g, "$&\n");
const [der, pkcs1] = (["spki", "pkcs1"] as const).map((type) =>
  createPublicKey(key).export({ type, format: "der" }),
) as [Buffer, Buffer]; // As: they are two.
const answer = JSON.stringify({ webhook: { public_key: lines } });
const escaped = (text: string, end = String.raw`\n`): string => text.replaceAll("\n", end);
const pkcs1Pem = createPublicKey(key).export({ type: "pkcs1", format: "pem" }).toString();

describe.each(cryptographies)("a public key is taken, on %s,", (cryptography) => {
  it.each<[string, string | Uint8Array]>([
    ["as a PEM", key],
    ["as a PEM without the last line's end", key.trim()],
    ["as a PEM with spaces and lines around it", `\n\n  ${key}\t\n`],
    ["as a PEM with a byte order mark", `\uFEFF${key}`],
    ["as a PEM with lines that are indented", key.replaceAll("\n", "\n    ")],
    ["as a PEM with spaces in the place of line ends", key.replaceAll("\n", " ")],
    ["as a PEM in one line of an environment variable", escaped(key)],
    ["as a PEM whose line ends were escaped twice", escaped(key, String.raw`\\n`)],
    ["as a PEM with lines of Windows", key.replaceAll("\n", "\r\n")],
    ["as a PEM with lines of Windows, escaped", escaped(key, String.raw`\r\n`)],
    ["as a PEM below a comment", `# Lago, production\n${key}`],
    ["as the bytes of a file with a PEM", Buffer.from(key)],
    ["in Base64, as the API has it", lines],
    ["in Base64, in one line", base64],
    ["in Base64, with the line ends of the answer", escaped(lines)],
    ["in Base64, without its padding", base64.replace(/=+$/, "")],
    ["in base64url", Buffer.from(key).toString("base64url")],
    ["in Base64 of Base64, as Kubernetes shows it", Buffer.from(base64).toString("base64")],
    ["as the answer of the API", answer],
    ["as the answer of the API, in many lines", JSON.stringify(JSON.parse(answer), null, 2)],
    ["as the answer of the API, with a line's end", `${answer}\n`],
    ["as the answer of the API, with its line ends written out", answer.replaceAll(String.raw`\n`, "\n")],
    ["as what is under `webhook`", JSON.stringify({ public_key: lines })],
    ["as the bytes of the answer", Buffer.from(answer)],
    ["as the Base64 of DER", der.toString("base64")],
    ["as the Base64 of DER, in lines", der.toString("base64").replaceAll(/.{64}/g, "$&\n")],
    ["as DER", der],
    ["as DER in a part of other bytes", new Uint8Array([1, ...der, 2]).subarray(1, -1)],
    ["as the answer of the API with its headers", `HTTP/2 200\r\ncontent-type: application/json\r\n\r\n${answer}`],
  ])("%s", async (_form, form) => {
    const { body, headers } = await deliver("jwt", invoiceCreated);
    const webhooks = on(cryptography, () => new Webhooks({ jwt: { key: form, issuer, organizationId } }));

    const event = await webhooks.verify(body, headers);

    expect(event.webhook_type).toBe("invoice.created");
  });
});

const privateKeys = (["pkcs8", "pkcs1"] as const).map((type) =>
  keys.privateKey.export({ type, format: "pem" }).toString(),
);
const [pkcs8 = "", rsaPrivate = ""] = privateKeys;
const privateDer = keys.privateKey.export({ type: "pkcs8", format: "der" });
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const pss = generateKeyPairSync("rsa-pss", { modulusLength: 2048 });
const pemOf = ({ publicKey }: { readonly publicKey: KeyObject }): string =>
  publicKey.export({ type: "spki", format: "pem" }).toString();

describe("a public key is refused at once, without being shown,", () => {
  it.each<[string, unknown, string]>([
    ["that is not there", undefined, "must be a PEM"],
    ["that is empty", "", "must be a PEM"],
    ["that is nothing but spaces", " \n ", "must be a PEM"],
    ["that is a secret", secret, "must be a PEM: -----BEGIN PUBLIC KEY-----"],
    ["that is a number", 17, "must be a PEM"],
    ["that is a list", [key], "must be a PEM"],
    ["that is a file's path", "/etc/lago/public.pem", "must be a PEM"],
    ["in quotes", `"${key}"`, "quotes"],
    ["in one line, in quotes", `"${escaped(key)}"`, "quotes"],
    ["in single quotes", `'${base64}'`, "quotes"],
    ["in backticks", `\`${base64}\``, "quotes"],
    ["in the quotes of a word processor", `“${base64}”`, "quotes"],
    ["with a quote before it", `"${base64}`, "quotes"],
    ["with a quote behind it, and a line's end", `${base64}"\n`, "quotes"],
    ["whose answer is in quotes", `'${answer}'`, "quotes"],
    ["that is private", pkcs8, "PRIVATE KEY"],
    ["that is private, in one line", escaped(pkcs8), "PRIVATE KEY"],
    ["that is private, of PKCS #1", rsaPrivate, "PRIVATE KEY"],
    ["that is private, in Base64", Buffer.from(pkcs8).toString("base64"), "PRIVATE KEY"],
    ["that is private, of PKCS #1, in Base64", Buffer.from(rsaPrivate).toString("base64"), "PRIVATE KEY"],
    ["that is private, as DER in Base64", privateDer.toString("base64"), "PRIVATE KEY"],
    ["that is private, as DER", privateDer, "PRIVATE KEY"],
    ["that is private, in an answer", JSON.stringify({ webhook: { public_key: pkcs8 } }), "PRIVATE KEY"],
    ["that is private, and encrypted", pkcs8.replaceAll("PRIVATE", "ENCRYPTED PRIVATE"), "PRIVATE KEY"],
    ["that is a certificate", key.replaceAll("PUBLIC KEY", "CERTIFICATE"), "not CERTIFICATE"],
    ["of PKCS #1", pkcs1Pem, "not RSA PUBLIC KEY"],
    ["of PKCS #1, as the Base64 of DER", pkcs1.toString("base64"), "must be a PEM"],
    ["that is for SSH", `ssh-rsa ${pkcs1.toString("base64")} lago`, "must be a PEM"],
    ["that is cut short", key.slice(0, 200), "must be a PEM"],
    ["of which a letter is missing", base64.slice(0, 80) + base64.slice(81), "must be a PEM"],
    ["as DER that is cut short", der.subarray(0, -1), "whole"],
    ["as DER with more behind it", Buffer.concat([der, der]), "whole"],
    ["of an elliptic curve", pemOf(ec), "of RSA"],
    ["of RSA-PSS", pemOf(pss), "of RSA"],
    ["in an answer without one", '{"webhook":{}}', "must be a PEM"],
    ["in an answer that refuses", '{"status":401,"error":"Unauthorized"}', "must be a PEM"],
    ["in an answer that is cut short", answer.slice(0, -200), "must be a PEM"],
    ["in an answer of null", '{"webhook":null}', "must be a PEM"],
  ])("%s", (_mistake, mistaken, message) => {
    // As: most of these compile.
    const make = (): unknown => new Webhooks({ jwt: { key: mistaken as string, issuer, organizationId } });

    expect(make).toThrow(TypeError);
    expect(make).toThrow("`jwt.key` ");
    expect(make).toThrow(message);
    expect(make).not.toThrow(secret);
    expect(make).not.toThrow(/MII|LS0t/);
  });
});

describe("what is configured wrongly is refused at once, by its name", () => {
  it.each<[string, unknown, string]>([
    ["nothing at all", {}, "Give `jwt` or `hmac`"],
    ["a secret of nothing", { hmac: { secret: undefined } }, "`hmac.secret` must be text"],
    ["an empty secret", { hmac: { secret: "" } }, "`hmac.secret` must be text"],
    ["no secrets", { hmac: { secret: [] } }, "`hmac.secret` must be text"],
    ["an empty secret among others", { hmac: { secret: [secret, ""] } }, "`hmac.secret` must be text"],
    ["nothing among secrets", { hmac: { secret: [secret, undefined] } }, "`hmac.secret` must be text"],
    ["a number as a secret", { hmac: { secret: 12_345 } }, "`hmac.secret` must be text"],
    ["what JavaScript makes of nothing, as a secret", { hmac: { secret: "undefined" } }, "`hmac.secret` must be text"],
    ["what JavaScript makes of null, as a secret", { hmac: { secret: "null" } }, "`hmac.secret` must be text"],
    ["what JavaScript makes of an object", { hmac: { secret: "[object Object]" } }, "`hmac.secret` must be text"],
    ["a space behind a secret", { hmac: { secret: `${secret} ` } }, "without spaces"],
    ["a space before a secret", { hmac: { secret: ` ${secret}` } }, "without spaces"],
    ["a space in a secret", { hmac: { secret: `Bearer ${secret}` } }, "without spaces"],
    ["a line's end behind a secret", { hmac: { secret: `${secret}\n` } }, "without spaces"],
    ["a line's end of Windows behind a secret", { hmac: { secret: `${secret}\r` } }, "without spaces"],
    ["a line's end that is written out", { hmac: { secret: String.raw`${secret}\n` } }, "without spaces"],
    ["a space that does not break", { hmac: { secret: `${secret}\u00a0` } }, "without spaces"],
    ["a space without width", { hmac: { secret: `${secret}\u200b` } }, "without spaces"],
    ["a byte order mark before a secret", { hmac: { secret: `\uFEFF${secret}` } }, "without spaces"],
    ["a secret in quotes", { hmac: { secret: `"${secret}"` } }, "quotes"],
    ["a secret in single quotes", { hmac: { secret: `'${secret}'` } }, "quotes"],
    ["a secret in backticks", { hmac: { secret: `\`${secret}\`` } }, "quotes"],
    ["a secret in quotes, with a line's end", { hmac: { secret: `"${secret}"\n` } }, "quotes"],
    ["a quote behind a secret", { hmac: { secret: `${secret}"` } }, "quotes"],
    ["quotes around one of several secrets", { hmac: { secret: [secret, `"${secret}"`] } }, "quotes"],
    ["a public key as a secret", { hmac: { secret: key } }, "no key"],
    ["a public key in one line as a secret", { hmac: { secret: escaped(key) } }, "no key"],
    ["a public key in Base64 as a secret", { hmac: { secret: base64 } }, "no key"],
    ["a public key in lines as a secret", { hmac: { secret: lines } }, "no key"],
    ["a public key in the answer of the API as a secret", { hmac: { secret: answer } }, "no key"],
    ["what is in a public key as a secret", { hmac: { secret: key.split("\n").slice(1, -2).join("") } }, "no key"],
    ["a private key as a secret", { hmac: { secret: pkcs8 } }, "no key"],
    ["no issuer beside a PEM", { jwt: { key, organizationId } }, "`jwt.issuer` must be text"],
    ["no issuers", { jwt: { key, issuer: [], organizationId } }, "`jwt.issuer` must be text"],
    ["an issuer in quotes", { jwt: { key, issuer: `"${issuer}"`, organizationId } }, "quotes"],
    [
      "no issuer beside a source without one",
      { jwt: { key: { jsonPublicKey: () => key } } },
      "`jwt.issuer` must be text",
    ],
    ["an organization in quotes", { jwt: { key, issuer, organizationId: `"${organizationId}"` } }, "quotes"],
  ])("%s", (_mistake, options, message) => {
    const make = (): unknown => new Webhooks(options as WebhooksOptions);

    expect(make).toThrow(TypeError);
    expect(make).toThrow(message);
    expect(make).not.toThrow(secret);
    expect(make).not.toThrow(/MII|LS0t/);
  });
});

it("shows no secret and no key to whoever prints it", () => {
  const webhooks = new Webhooks({ hmac: { secret }, jwt: { key, issuer, organizationId } });

  const printed = inspect(webhooks, { depth: Infinity, showHidden: true }) + JSON.stringify(webhooks);

  expect(printed).not.toContain(secret);
  expect(printed).not.toContain("BEGIN");
});
