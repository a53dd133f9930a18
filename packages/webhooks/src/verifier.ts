import type { Bytes } from "./base64.ts";

/** Rejects if a signature, as the header has it, is not one of the body. */
export type Verifier = (signature: string, body: Bytes) => Promise<void>;
