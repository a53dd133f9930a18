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

describe.each(cryptographies)("a public key is accepted, on %s,", (cryptography) => {
  it.each<[string, string | Uint8Array]>([
    ["as a PEM", key],
    ["as a PEM without the last line end", key.trim()],
    ["as a PEM with whitespace around it", `\n\n  ${key}\t\n`],
    ["as a PEM with a byte order mark", `\uFEFF${key}`],
    ["as a PEM with indented lines", key.replaceAll("\n", "\n    ")],
    ["as a PEM with spaces instead of line ends", key.replaceAll("\n", " ")],
    ["as a PEM in one line of an environment variable", escaped(key)],
    ["as a PEM whose line ends were escaped twice", escaped(key, String.raw`\\n`)],
    ["as a PEM with CRLF", key.replaceAll("\n", "\r\n")],
    ["as a PEM with escaped CRLF", escaped(key, String.raw`\r\n`)],
    ["as a PEM below a comment", `# Lago, production\n${key}`],
    ["as the bytes of a file with a PEM", Buffer.from(key)],
    ["as base64 in lines, as the API returns it", lines],
    ["as base64 in one line", base64],
    ["as base64 with escaped line ends", escaped(lines)],
    ["as base64 without padding", base64.replace(/=+$/, "")],
    ["as base64url", Buffer.from(key).toString("base64url")],
    ["as base64 of base64, as Kubernetes shows it", Buffer.from(base64).toString("base64")],
    ["as the response body of the API", answer],
    ["as the response body of the API, indented", JSON.stringify(JSON.parse(answer), null, 2)],
    ["as the response body of the API, with a line end", `${answer}\n`],
    ["as the response body of the API, with unescaped line ends", answer.replaceAll(String.raw`\n`, "\n")],
    ["as the object in `webhook`", JSON.stringify({ public_key: lines })],
    ["as the bytes of the response body", Buffer.from(answer)],
    ["as base64 of DER", der.toString("base64")],
    ["as base64 of DER, in lines", der.toString("base64").replaceAll(/.{64}/g, "$&\n")],
    ["as DER", der],
    ["as DER in a part of a larger buffer", new Uint8Array([1, ...der, 2]).subarray(1, -1)],
    ["as the response of the API with its headers", `HTTP/2 200\r\ncontent-type: application/json\r\n\r\n${answer}`],
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

describe("the constructor refuses a public key, and does not show it,", () => {
  it.each<[string, unknown, string]>([
    ["that is undefined", undefined, "must be a PEM"],
    ["that is empty", "", "must be a PEM"],
    ["that is only whitespace", " \n ", "must be a PEM"],
    ["that is a secret", secret, "must be a PEM: -----BEGIN PUBLIC KEY-----"],
    ["that is a number", 17, "must be a PEM"],
    ["that is a list", [key], "must be a PEM"],
    ["that is the path of a file", "/etc/lago/public.pem", "must be a PEM"],
    ["in quotes", `"${key}"`, "quotes"],
    ["in one line, in quotes", `"${escaped(key)}"`, "quotes"],
    ["in single quotes", `'${base64}'`, "quotes"],
    ["in backticks", `\`${base64}\``, "quotes"],
    ["in curly quotes", `“${base64}”`, "quotes"],
    ["with a quote at its beginning", `"${base64}`, "quotes"],
    ["with a quote and a line end at its end", `${base64}"\n`, "quotes"],
    ["in a response body in quotes", `'${answer}'`, "quotes"],
    ["that is private", pkcs8, "PRIVATE KEY"],
    ["that is private, in one line", escaped(pkcs8), "PRIVATE KEY"],
    ["that is private, of PKCS #1", rsaPrivate, "PRIVATE KEY"],
    ["that is private, as base64", Buffer.from(pkcs8).toString("base64"), "PRIVATE KEY"],
    ["that is private, of PKCS #1, as base64", Buffer.from(rsaPrivate).toString("base64"), "PRIVATE KEY"],
    ["that is private, as base64 of DER", privateDer.toString("base64"), "PRIVATE KEY"],
    ["that is private, as DER", privateDer, "PRIVATE KEY"],
    ["that is private, in a response body", JSON.stringify({ webhook: { public_key: pkcs8 } }), "PRIVATE KEY"],
    ["that is private and encrypted", pkcs8.replaceAll("PRIVATE", "ENCRYPTED PRIVATE"), "PRIVATE KEY"],
    ["that is a certificate", key.replaceAll("PUBLIC KEY", "CERTIFICATE"), "not CERTIFICATE"],
    ["of PKCS #1", pkcs1Pem, "not RSA PUBLIC KEY"],
    ["of PKCS #1, as base64 of DER", pkcs1.toString("base64"), "must be a PEM"],
    ["that is for SSH", `ssh-rsa ${pkcs1.toString("base64")} lago`, "must be a PEM"],
    ["that is truncated", key.slice(0, 200), "must be a PEM"],
    ["with a missing letter", base64.slice(0, 80) + base64.slice(81), "must be a PEM"],
    ["as truncated DER", der.subarray(0, -1), "complete"],
    ["as DER with more bytes at its end", Buffer.concat([der, der]), "complete"],
    ["of an elliptic curve", pemOf(ec), "a complete RSA key"],
    ["of RSA-PSS", pemOf(pss), "a complete RSA key"],
    ["in a response body without a key", '{"webhook":{}}', "must be a PEM"],
    ["in the body of a 401", '{"status":401,"error":"Unauthorized"}', "must be a PEM"],
    ["in a truncated response body", answer.slice(0, -200), "must be a PEM"],
    ["in a response body with null", '{"webhook":null}', "must be a PEM"],
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

describe("the constructor refuses an invalid option, and names it", () => {
  it.each<[string, unknown, string]>([
    ["no options", {}, "Set `jwt` or `hmac`"],
    ["an undefined secret", { hmac: { secret: undefined } }, "`hmac.secret` must be a non-empty string"],
    ["an empty secret", { hmac: { secret: "" } }, "`hmac.secret` must be a non-empty string"],
    ["an empty list of secrets", { hmac: { secret: [] } }, "`hmac.secret` must be a non-empty string"],
    ["an empty secret among others", { hmac: { secret: [secret, ""] } }, "`hmac.secret` must be a non-empty string"],
    ["undefined among secrets", { hmac: { secret: [secret, undefined] } }, "`hmac.secret` must be a non-empty string"],
    ["a number as a secret", { hmac: { secret: 12_345 } }, "`hmac.secret` must be a non-empty string"],
    [
      "the string of undefined as a secret",
      { hmac: { secret: "undefined" } },
      "`hmac.secret` must be a non-empty string",
    ],
    ["the string of null as a secret", { hmac: { secret: "null" } }, "`hmac.secret` must be a non-empty string"],
    [
      "the string of an object as a secret",
      { hmac: { secret: "[object Object]" } },
      "`hmac.secret` must be a non-empty string",
    ],
    ["a space after a secret", { hmac: { secret: `${secret} ` } }, "without spaces"],
    ["a space before a secret", { hmac: { secret: ` ${secret}` } }, "without spaces"],
    ["a space in a secret", { hmac: { secret: `Bearer ${secret}` } }, "without spaces"],
    ["a line end after a secret", { hmac: { secret: `${secret}\n` } }, "without spaces"],
    ["a carriage return after a secret", { hmac: { secret: `${secret}\r` } }, "without spaces"],
    ["an escaped line end after a secret", { hmac: { secret: String.raw`${secret}\n` } }, "without spaces"],
    ["a no-break space after a secret", { hmac: { secret: `${secret}\u00a0` } }, "without spaces"],
    ["a zero-width space after a secret", { hmac: { secret: `${secret}\u200b` } }, "without spaces"],
    ["a byte order mark before a secret", { hmac: { secret: `\uFEFF${secret}` } }, "without spaces"],
    ["a secret in quotes", { hmac: { secret: `"${secret}"` } }, "quotes"],
    ["a secret in single quotes", { hmac: { secret: `'${secret}'` } }, "quotes"],
    ["a secret in backticks", { hmac: { secret: `\`${secret}\`` } }, "quotes"],
    ["a secret in quotes, with a line end", { hmac: { secret: `"${secret}"\n` } }, "quotes"],
    ["a quote after a secret", { hmac: { secret: `${secret}"` } }, "quotes"],
    ["quotes around one of several secrets", { hmac: { secret: [secret, `"${secret}"`] } }, "quotes"],
    ["a public key as a secret", { hmac: { secret: key } }, "must not be a key"],
    ["a public key in one line as a secret", { hmac: { secret: escaped(key) } }, "must not be a key"],
    ["a public key in base64 as a secret", { hmac: { secret: base64 } }, "must not be a key"],
    ["a public key in lines as a secret", { hmac: { secret: lines } }, "must not be a key"],
    ["a public key in the response of the API as a secret", { hmac: { secret: answer } }, "must not be a key"],
    [
      "the lines of a PEM as a secret",
      { hmac: { secret: key.split("\n").slice(1, -2).join("") } },
      "must not be a key",
    ],
    ["a private key as a secret", { hmac: { secret: pkcs8 } }, "must not be a key"],
    ["no issuer with a PEM", { jwt: { key, organizationId } }, "`jwt.issuer` must be a non-empty string"],
    [
      "an empty list of issuers",
      { jwt: { key, issuer: [], organizationId } },
      "`jwt.issuer` must be a non-empty string",
    ],
    ["an issuer in quotes", { jwt: { key, issuer: `"${issuer}"`, organizationId } }, "quotes"],
    [
      "no issuer with a source without a URL",
      { jwt: { key: { jsonPublicKey: () => key } } },
      "`jwt.issuer` must be a non-empty string",
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

it("a printed `Webhooks` shows no secret and no key", () => {
  const webhooks = new Webhooks({ hmac: { secret }, jwt: { key, issuer, organizationId } });

  const printed = inspect(webhooks, { depth: Infinity, showHidden: true }) + JSON.stringify(webhooks);

  expect(printed).not.toContain(secret);
  expect(printed).not.toContain("BEGIN");
});
