import type { paths } from "@lagokit/types";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import createQueryClient from "openapi-react-query";
import { createElement, type ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { Lago, LagoNotFoundError } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { answering, type Server, startServer } from "../start-server.ts";
import { render, type Rendered } from "./render.ts";

const acme = answering(200, { customer: { external_id: "acme", name: "Acme Inc." } });
const params = { path: { external_customer_id: "acme" } };

function queries({ url }: Server) {
  const lago = new Lago({ apiKey: "key", baseUrl: url, retryDelay: 0, dangerouslyAllowBrowser: true });
  return createQueryClient<paths>(openapiFetch(lago));
}

function renderWithQueries(page: () => ReactNode): Rendered {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(() => createElement(QueryClientProvider, { client }, createElement(page)));
}

describe("openapi-react-query", () => {
  it("shows the result of a query, after a 503 that the transport retries", async () => {
    let attempts = 0;
    await using server = await startServer((request, response) =>
      ++attempts === 1 ? answering(503, {})(request, response) : acme(request, response),
    );
    const { useQuery } = queries(server);
    using page = renderWithQueries(() => {
      const { data } = useQuery("get", "/customers/{external_customer_id}", { params });
      return data?.customer.name ?? "loading";
    });

    const text = await page.textOf(/Acme/);

    expect(text).toBe("Acme Inc.");
    expect(server.received.map(({ url }) => url)).toEqual(["/api/v1/customers/acme", "/api/v1/customers/acme"]);
  });

  it("has the client's error for a 404", async () => {
    await using server = await startServer(answering(404, { code: "customer_not_found" }));
    const { useQuery } = queries(server);
    using page = renderWithQueries(() => {
      const error: unknown = useQuery("get", "/customers/{external_customer_id}", { params }).error;
      return error instanceof LagoNotFoundError ? `no: ${error.code}` : "loading";
    });

    const text = await page.textOf(/no:/);

    expect(text).toBe("no: customer_not_found");
    expect(server.received).toHaveLength(1);
  });

  it("sends a mutation once", async () => {
    await using server = await startServer(acme);
    const { useMutation } = queries(server);
    const body = { customer: { external_id: "acme" } };
    using page = renderWithQueries(() => {
      const { data, isIdle, mutate } = useMutation("post", "/customers");
      if (isIdle) queueMicrotask(() => mutate({ body }));
      return data?.customer.name ?? "loading";
    });

    const text = await page.textOf(/Acme/);

    expect(text).toBe("Acme Inc.");
    expect(server.received.map(({ method }) => method)).toEqual(["POST"]);
  });

  it("aborts the request when its component is unmounted", async () => {
    const gone = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    await using server = await startServer((request) => {
      request.socket.once("close", () => gone.resolve());
      arrived.resolve();
    });
    const { useQuery } = queries(server);
    using page = renderWithQueries(() => {
      useQuery("get", "/customers/{external_customer_id}", { params });
      return "loading";
    });
    await arrived.promise;

    page.unmount();

    await expect(gone.promise).resolves.toBeUndefined();
    expect(server.received).toHaveLength(1);
  });
});
