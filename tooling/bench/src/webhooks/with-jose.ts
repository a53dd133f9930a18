import { importSPKI, jwtVerify } from "jose";
import type { Trust } from "./delivery.ts";
import type { Verify } from "./verify.ts";

/** Verifies with jose, which supports JWTs only, so not Lago's HMAC signature. */
export async function withJose({ publicKey, issuer }: Trust): Promise<Verify> {
  const key = await importSPKI(publicKey, "RS256");
  return async ({ signature, body }) => {
    const { payload } = await jwtVerify(signature, key, { issuer, algorithms: ["RS256"] });
    const { data } = payload;
    if (typeof data !== "string" || !Buffer.from(data).equals(body))
      throw new Error("The body differs from the signed one.");
    return JSON.parse(data);
  };
}
