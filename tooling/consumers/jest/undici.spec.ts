import { Lago } from "@lagokit/client";
import { isConnectionError } from "@lagokit/client/errors";
import { undiciFetch } from "@lagokit/client/undici";

it("throws the client's own errors with the undici transport", async () => {
  // No server listens on port 1.
  const lago = new Lago({ apiKey: "key", baseUrl: "http://127.0.0.1:1", fetch: undiciFetch(), maxRetries: 0 });

  const error: unknown = await lago.customers.portalUrl("acme").catch((thrown: unknown) => thrown);

  expect(isConnectionError(error)).toBe(true);
});
