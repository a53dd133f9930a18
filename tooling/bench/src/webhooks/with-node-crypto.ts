import { createHmac, createPublicKey, timingSafeEqual, verify } from "node:crypto";
import type { Trust } from "./delivery.ts";
import type { Verify } from "./verify.ts";

/** Verifies by hand, with Node's own modules. */
export function withNodeCrypto({ secret, publicKey, issuer }: Trust): Verify {
  const key = createPublicKey(publicKey);
  const proves = {
    hmac: (signature: string, body: Uint8Array): boolean => {
      const expected = createHmac("sha256", secret).update(body).digest();
      const given = Buffer.from(signature, "base64");
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
    jwt: (token: string, body: Uint8Array): boolean => {
      const [header = "", claims = "", signature = ""] = token.split(".");
      const signed = Buffer.from(`${header}.${claims}`);
      if (parse(header)["alg"] !== "RS256") return false;
      if (!verify("RSA-SHA256", signed, key, Buffer.from(signature, "base64url"))) return false;
      const { data, iss } = parse(claims);
      return iss === issuer && typeof data === "string" && Buffer.from(data).equals(body);
    },
  };
  return async ({ algorithm, signature, body }) => {
    if (!proves[algorithm](signature, body)) throw new Error("The signature is wrong.");
    return JSON.parse(Buffer.from(body).toString());
  };
}

function parse(part: string): Record<string, unknown> {
  // As: the parts of a JWT are objects.
  return JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
}
