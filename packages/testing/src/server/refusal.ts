/** The body of an error response. */
export interface ErrorBody {
  readonly status: number;
  readonly error: string;
  readonly code?: string;
  readonly error_details?: unknown;
}

/** Codes of validation errors, by field. */
export type ErrorDetails = Readonly<Record<string, readonly string[]>>;

/** A request that Lago refuses. Handlers throw it. */
export class Refusal extends Error {
  readonly body: ErrorBody;

  constructor(body: ErrorBody) {
    super(body.code === undefined ? body.error : `${body.error}: ${body.code}`);
    this.name = "Refusal";
    this.body = body;
  }
}

/** A request whose result the fake would have to invent. Handlers throw it. */
export class NotSimulated extends Error {
  /** @param reason a sentence that says what is missing, and what to do instead */
  constructor(reason: string) {
    super(reason);
    this.name = "NotSimulated";
  }
}

/** 400: the envelope of a request is missing. */
export const missingEnvelope = (key: string): Refusal =>
  new Refusal({ status: 400, error: `BadRequest: param is missing or the value is empty or invalid: ${key}` });

/** 401: the API key is missing or wrong. */
export const unauthorized = (): Refusal => new Refusal({ status: 401, error: "Unauthorized" });

/** 403, with a code such as `feature_unavailable`. */
export const forbidden = (code: string): Refusal => new Refusal({ status: 403, error: "Forbidden", code });

/** 404 of a resource such as `plan`. */
export const notFound = (resource: string): Refusal =>
  new Refusal({ status: 404, error: "Not Found", code: `${resource}_not_found` });

/** 405, with a code such as `not_voidable`. */
export const notAllowed = (code: string): Refusal => new Refusal({ status: 405, error: "Method Not Allowed", code });

/** 422, with the codes of each invalid field. */
export const invalid = (details: ErrorDetails): Refusal =>
  new Refusal({
    status: 422,
    error: "Unprocessable Entity",
    code: "validation_errors",
    error_details: details,
  });
