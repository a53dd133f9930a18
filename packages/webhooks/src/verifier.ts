import type { Bytes } from "./bytes.ts";
import type { OrganizationCheck } from "./organization-check.ts";

/** Verifies deliveries of one algorithm. */
export interface Verifier {
  /** Rejects if the signature of the header does not match the body. */
  readonly prove: (signature: string, body: Bytes) => Promise<void>;
  readonly checkOrganization?: OrganizationCheck | undefined;
}
