import type { Bytes } from "./bytes.ts";
import type { OrganizationCheck } from "./organization-check.ts";

/** What deliveries of one algorithm are believed by. */
export interface Verifier {
  /** Rejects if a signature, as the header has it, is not one of the body. */
  readonly prove: (signature: string, body: Bytes) => Promise<void>;
  readonly checkOrganization?: OrganizationCheck | undefined;
}
