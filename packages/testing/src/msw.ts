import { http, HttpResponse, type RequestHandler } from "msw";
import type { FakeLago } from "./fake-lago.ts";
import { isConnectionError } from "./server/connection-error.ts";

/** Options of `lagoHandlers`. */
export interface LagoHandlersOptions {
  /**
   * The base URLs of the Lago servers whose requests go to the fake, without `/api/v1`.
   * @default the US and the EU cloud of Lago
   */
  readonly baseUrls?: readonly string[];
}

const clouds = ["https://api.getlago.com", "https://api.eu.getlago.com"];

/**
 * Returns handlers for MSW that pass the requests to Lago to a fake. Your code keeps its real URL. The API key of the
 * client must be that of the fake: `fakeLago({ apiKey: … })`.
 *
 * @example
 * const fake = fakeLago({ apiKey: "test-key" });
 * const server = setupServer(...lagoHandlers(fake));
 */
export function lagoHandlers(fake: FakeLago, { baseUrls = clouds }: LagoHandlersOptions = {}): RequestHandler[] {
  return baseUrls.map((baseUrl) =>
    http.all(`${baseUrl}/api/v1/*`, async ({ request }) => {
      try {
        const { status, headers, body } = await fake.fetch(request);
        return new HttpResponse(body, { status, headers });
      } catch (error) {
        // MSW turns an exception into a 500. A failed connection must reach the caller as one.
        if (isConnectionError(error)) return HttpResponse.error();
        throw error;
      }
    }),
  );
}
