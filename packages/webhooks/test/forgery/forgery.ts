import { type Algorithm, type Delivery, deliver, invoiceCreated } from "../delivery.ts";
import type { VerificationReason } from "../../src/index.ts";

/** A delivery that must be refused. */
export interface Forgery {
  readonly name: string;
  readonly algorithm: Algorithm;
  /** The expected reason of the refusal. */
  readonly reason: VerificationReason;
  readonly forge: () => Promise<Delivery>;
}

/** Turns a genuine delivery into a forgery. */
export type Forge = (genuine: Delivery & { readonly body: string }) => Delivery | Promise<Delivery>;

/** Lists a forgery for one algorithm. */
export function forgery(algorithm: Algorithm, name: string, reason: VerificationReason, forge: Forge): Forgery {
  return { name, algorithm, reason, forge: async () => forge(await deliver(algorithm, invoiceCreated)) };
}

/** Lists a forgery for both algorithms, with one reason for each if the reasons differ. */
export function forgeries(
  name: string,
  reason: VerificationReason | Readonly<Record<Algorithm, VerificationReason>>,
  forge: (genuine: Delivery & { readonly body: string }, algorithm: Algorithm) => Delivery | Promise<Delivery>,
): readonly Forgery[] {
  return (["jwt", "hmac"] as const).map((algorithm) =>
    forgery(algorithm, name, typeof reason === "string" ? reason : reason[algorithm], (genuine) =>
      forge(genuine, algorithm),
    ),
  );
}

/** Changes the signature of a delivery. */
export function withSignature({ body, headers }: Delivery, change: (signature: string) => string): Delivery {
  const signature = headers["x-lago-signature"];
  return { body, headers: { ...headers, "x-lago-signature": change(String(signature)) } };
}

/** Changes one header of a delivery. */
export function withHeader(
  { body, headers }: Delivery,
  name: string,
  value: string | readonly string[] | undefined,
): Delivery {
  return { body, headers: { ...headers, [name]: value } };
}
