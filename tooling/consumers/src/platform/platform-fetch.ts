/** The part of n8n's `httpRequestWithAuthentication` that a client of an API needs. */
export type AuthenticatedRequest = (request: {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
  encoding: "text";
  returnFullResponse: true;
  ignoreHttpStatusErrors: true;
  disableFollowRedirect: true;
}) => Promise<{ statusCode: number; headers: Record<string, string | string[] | undefined>; body: unknown }>;

/** Creates a `fetch` from the HTTP client of a platform, which adds the credentials itself. */
export function platformFetch(request: AuthenticatedRequest): (url: string, init: RequestInit) => Promise<Response> {
  return async (url, { method = "GET", headers, body }) => {
    const answer = await request({
      url,
      method,
      headers: Object.fromEntries(new Headers(headers)),
      ...(typeof body === "string" && { body }),
      encoding: "text",
      returnFullResponse: true,
      ignoreHttpStatusErrors: true,
      disableFollowRedirect: true,
    });
    const received = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) if (value != null) received.set(name, String(value));
    const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
    return new Response(text || null, { status: answer.statusCode, headers: received });
  };
}
