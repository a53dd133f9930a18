/** Reason of a refusal. */
export type VerificationReason =
  /** The raw body is gone: other code parsed or read it before. */
  | "parsed_body"
  /** The body is empty. */
  | "empty_body"
  /** The body has more than `maxBytes`. */
  | "body_too_large"
  /** The delivery lacks `X-Lago-Signature`, its algorithm or, for a handler, `X-Lago-Unique-Key`. */
  | "missing_header"
  /** One of these headers occurs more than once. */
  | "duplicate_header"
  /** `new Webhooks()` has no options for the algorithm. The header must be exactly `jwt` or `hmac`. */
  | "algorithm_not_configured"
  /** The signature is not in the canonical form of its algorithm. */
  | "malformed_signature"
  /** The JWT has another algorithm than RS256, or critical extensions. */
  | "unsupported_jwt"
  /** The public key could not be loaded, or is invalid. The `cause` says why. */
  | "key_unavailable"
  /** No key or secret matches: Lago did not sign the delivery, or the body changed. */
  | "signature_mismatch"
  /** The JWT is from another Lago server than `jwt.issuer`. */
  | "issuer_mismatch"
  /** Lago signed the JWT for another body. */
  | "body_mismatch"
  /** Lago signed the delivery for an organization that is not in `organizationId`. */
  | "organization_mismatch"
  /** The function `organizationId` failed, or returned no ID. The `cause` says why. */
  | "organization_unavailable"
  /** The signed body is not a JSON object with a `webhook_type`. */
  | "invalid_body";

/** On every error of this package. Each build and each version has its own class, but the same brand. */
const brand: unique symbol = Symbol.for("lagokit.webhook-error");

/**
 * Reports that a delivery was refused. Its `reason` says why.
 *
 * `instanceof` recognizes errors of the ES module and of the CommonJS build, even if a process has loaded both.
 *
 * The error contains no secret, signature or body, so it is safe to log.
 */
export class WebhookVerificationError extends Error {
  readonly reason: VerificationReason;
  /** Status to respond with: 401 if the sender is not trusted, 400 or 413 for the body, 500 if it could not be verified. */
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
