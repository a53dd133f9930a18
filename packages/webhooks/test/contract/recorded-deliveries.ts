import { readFileSync } from "node:fs";
import { type Algorithm, type Delivery, headersOf } from "../delivery.ts";

/** What a running Lago sent, and what a receiver of one of its organizations knew. */
interface Recording {
  readonly organization_id: string;
  readonly issuer: string;
  readonly hmac_secret: string;
  /** What `GET /webhooks/json_public_key` was answered with, byte for byte. */
  readonly json_public_key_answer: string;
  readonly deliveries: readonly (Readonly<Partial<Record<Algorithm, SignedAs>>> & { readonly body: string })[];
}

interface SignedAs {
  readonly unique_key: string;
  readonly signature: string;
}

/** A delivery that came over the wire. */
export interface RecordedDelivery extends Delivery {
  readonly algorithm: Algorithm;
  readonly body: string;
  readonly event: Readonly<Record<string, unknown>>;
}

const file = new URL("../../../../spec/evidence/1.51.0/deliveries.json", import.meta.url);

// As: it is what the file holds.
export const recording: Recording = JSON.parse(readFileSync(file, "utf8")) as Recording;

const all = (["jwt", "hmac"] as const).flatMap((algorithm) =>
  recording.deliveries.flatMap(({ body, [algorithm]: signed }) => (signed ? [delivery(algorithm, body, signed)] : [])),
);

/** The deliveries of the organization. */
export const ours: readonly RecordedDelivery[] = all.filter((one) => isOurs(one));

/** Those of another organization of the same Lago, which signs them with the same key. */
export const others: readonly RecordedDelivery[] = all.filter((one) => !isOurs(one));

function delivery(algorithm: Algorithm, body: string, { signature, unique_key: key }: SignedAs): RecordedDelivery {
  const headers = { ...headersOf(algorithm, signature), "x-lago-unique-key": key };
  // As: it is an event.
  return { algorithm, body, headers, event: JSON.parse(body) as Record<string, unknown> };
}

function isOurs({ event }: RecordedDelivery): boolean {
  return event["organization_id"] === recording.organization_id;
}
