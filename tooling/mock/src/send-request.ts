import { isObject } from "./json.ts";
import type { SampleRequest } from "./request-sampler.ts";

/** The response of the mock. */
export interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
  /** The violations that Prism found in the request or in its own response. */
  readonly violations: readonly string[];
}

/** Sends a request to the mock, with a `Prefer` header that selects the response. */
export async function sendRequest(url: string, request: SampleRequest, prefer: string): Promise<Answer> {
  const { method, target, mediaType, body } = request;
  const headers = new Headers({ authorization: "Bearer mock", prefer });
  if (mediaType !== undefined && body !== undefined) headers.set("content-type", mediaType);
  const response = await fetch(url + target, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  });
  return readAnswer(response);
}

/** Reads the whole response of the mock. */
export async function readAnswer(response: Response): Promise<Answer> {
  const mediaType = response.headers.get("content-type")?.split(";")[0] ?? "";
  const text = await response.text();
  const body: unknown = mediaType.endsWith("json") && text !== "" ? JSON.parse(text) : text;
  const violations = [...violationsOfHeader(response.headers.get("sl-violations")), ...violationsOfProblem(body)];
  return { status: response.status, mediaType, body, violations: [...new Set(violations)] };
}

/** Prism lists violations in a header. A list that is too long is cut off, and is no longer valid JSON. */
function violationsOfHeader(header: string | null): readonly string[] {
  if (header === null) return [];
  return header.startsWith("[") ? describe(JSON.parse(header)) : [header];
}

/** Prism also lists violations in the body, if it responds with an error that the document does not declare. */
function violationsOfProblem(body: unknown): readonly string[] {
  return isObject(body) ? describe(body["validation"]) : [];
}

/** Leaves out warnings, such as the use of a deprecated parameter. */
function describe(violations: unknown): readonly string[] {
  if (!Array.isArray(violations)) return [];
  return violations
    .filter(isObject)
    .flatMap(({ severity, message }) => (severity === "Error" && typeof message === "string" ? [message] : []));
}
