/** Why a delivery was not believed, or could not be. */
export type VerificationReason =
  /** The raw body is not there any more: it was parsed or read before. */
  | "parsed_body"
  | "empty_body"
  /** The body has more than `maxBytes`. */
  | "body_too_large"
  /** The delivery lacks `X-Lago-Signature`, its algorithm or, for a handler, `X-Lago-Unique-Key`. */
  | "missing_header"
  /** One of these headers came more than once. */
  | "duplicate_header"
  /** The algorithm is none that `new Webhooks()` was given something for: `jwt` or `hmac`, in these letters. */
  | "algorithm_not_configured"
  /** The signature is not in the one form that its algorithm has. */
  | "malformed_signature"
  /** The JWT is not of RS256, or has extensions that must be understood. */
  | "unsupported_jwt"
  /** The public key could not be had, or is not one; the `cause` says why. */
  | "key_unavailable"
  /** No key, and no secret, fits: the signature is not Lago's, or is of another body. */
  | "signature_mismatch"
  /** The JWT is of another Lago than that of `jwt.issuer`. */
  | "issuer_mismatch"
  /** The JWT is signed by Lago, but for another body. */
  | "body_mismatch"
  /** Lago has signed it, but for an organization that `organizationId` does not give. */
  | "organization_mismatch"
  /** The function of `organizationId` failed, or gave no id; the `cause` says why. */
  | "organization_unavailable"
  /** What was signed is not a JSON object with a `webhook_type`. */
  | "invalid_body";

/** On every error of this package, whatever build or version it is of: each of them has a class of its own. */
const brand: unique symbol = Symbol.for("lagokit.webhook-error");

/**
 * A delivery that is not believed: its `reason` says why, in a word for programs.
 *
 * `instanceof` knows the errors of the ES module and of the CommonJS build alike, where a process has loaded both.
 *
 * Neither the message nor anything that a logger prints of it holds a secret, a signature or a body.
 */
export class WebhookVerificationError extends Error {
  readonly reason: VerificationReason;
  /** What to answer: 401 for a signature that proves nothing, 400, 413, or 500 for a fault of this side. */
  readonly status: number;

  constructor(reason: VerificationReason, status = 401, hint = "") {
    super(reason + hint);
    this.reason = reason;
    this.status = status;
  }

  /** @internal */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return super[Symbol.hasInstance](value) || (this === WebhookVerificationError && brand in Object(value));
  }

  /** @internal */
  get [brand](): true {
    return true;
  }

  override get name(): "WebhookVerificationError" {
    return "WebhookVerificationError";
  }
}
