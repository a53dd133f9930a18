import { readFileSync } from "node:fs";
import { type Algorithm, type Delivery, headersOf } from "../delivery.ts";

/** Deliveries of a running Lago server, and what a receiver of one organization knew. */
interface Recording {
  readonly organization_id: string;
  readonly issuer: string;
  readonly hmac_secret: string;
  /** The response body of `GET /webhooks/json_public_key`, byte for byte. */
  readonly json_public_key_answer: string;
  readonly deliveries: readonly (Readonly<Partial<Record<Algorithm, SignedAs>>> & { readonly body: string })[];
}

interface SignedAs {
  readonly unique_key: string;
  readonly signature: string;
}

/** A delivery that was recorded on the wire. */
export interface RecordedDelivery extends Delivery {
  readonly algorithm: Algorithm;
  readonly body: string;
  readonly event: Readonly<Record<string, unknown>>;
}

const file = new URL("../../../../spec/evidence/1.51.0/deliveries.json", import.meta.url);

// As: the file contains this.
export const recording: Recording = JSON.parse(readFileSync(file, "utf8")) as Recording;

const all = (["jwt", "hmac"] as const).flatMap((algorithm) =>
  recording.deliveries.flatMap(({ body, [algorithm]: signed }) => (signed ? [delivery(algorithm, body, signed)] : [])),
);

/** The deliveries of the organization. */
export const ours: readonly RecordedDelivery[] = all.filter((one) => isOurs(one));

/** The deliveries of another organization of the same Lago server, which are signed with the same key. */
export const others: readonly RecordedDelivery[] = all.filter((one) => !isOurs(one));

function delivery(algorithm: Algorithm, body: string, { signature, unique_key: key }: SignedAs): RecordedDelivery {
  const headers = { ...headersOf(algorithm, signature), "x-lago-unique-key": key };
  // As: it is an event.
  return { algorithm, body, headers, event: JSON.parse(body) as Record<string, unknown> };
}

function isOurs({ event }: RecordedDelivery): boolean {
  return event["organization_id"] === recording.organization_id;
}
