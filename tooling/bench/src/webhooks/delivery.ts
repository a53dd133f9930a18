import { createHmac, createSign, generateKeyPairSync } from "node:crypto";
import { customer } from "../server/answers.ts";

/** The ways in which Lago signs. */
export const algorithms = ["hmac", "jwt"] as const;

export type Algorithm = (typeof algorithms)[number];

/** What a receiver knows of the Lago server that signs. */
export interface Trust {
  readonly secret: string;
  /** In PEM format. */
  readonly publicKey: string;
  readonly issuer: string;
  readonly organizationId: string;
}

/** A webhook as it arrives. */
export interface Delivery {
  readonly algorithm: Algorithm;
  readonly body: Uint8Array;
  readonly signature: string;
}

const organizationId = "5a901a90-1a90-1a90-1a90-1a901a901a90";

/** The event of every delivery. */
export const event: object = {
  webhook_type: "customer.created",
  object_type: "customer",
  organization_id: organizationId,
  customer,
};

/** The event as JSON text. */
export const body: string = JSON.stringify(event);
const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

export const trust: Trust = { secret: "secret", publicKey, issuer: "https://api.getlago.com", organizationId };

/** Signs the event as Lago does. */
export function deliver(algorithm: Algorithm): Delivery {
  return { algorithm, body: new TextEncoder().encode(body), signature: algorithm === "hmac" ? hmac() : jwt() };
}

function hmac(): string {
  return createHmac("sha256", trust.secret).update(body).digest("base64");
}

function jwt(): string {
  const signed = `${encode({ alg: "RS256" })}.${encode({ data: body, iss: trust.issuer })}`;
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url")}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
