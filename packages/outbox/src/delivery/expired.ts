import { LagoOutboxError } from "../errors/lago-outbox-error.ts";
import type { Parcel } from "./parcel.ts";
import type { Death } from "./verdict.ts";

/** Returns the events that are older than `maxAge` milliseconds. */
export function expired(parcels: readonly Parcel[], maxAge: number): readonly Death[] {
  const oldest = Date.now() - maxAge;
  return parcels
    .filter(({ acceptedAt }) => acceptedAt < oldest)
    .map((parcel) => {
      const error = new LagoOutboxError(`The event was not delivered within ${maxAge} milliseconds (\`maxAge\`).`);
      return { parcel, error, reason: { kind: "expired", message: error.message } };
    });
}
