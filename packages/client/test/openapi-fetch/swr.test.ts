import type { paths } from "@lagokit/types";
import { createElement, type ReactNode } from "react";
import { SWRConfig } from "swr";
import { createQueryHook } from "swr-openapi";
import { describe, expect, it } from "vitest";
import { Lago, LagoNotFoundError } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { answering, type Server, startServer } from "../start-server.ts";
import { render, type Rendered } from "./render.ts";

const acme = answering(200, { customer: { external_id: "acme", name: "Acme Inc." } });
const params = { path: { external_customer_id: "acme" } };

function queryHook({ url }: Server) {
  const lago = new Lago({ apiKey: "key", baseUrl: url, retryDelay: 0, dangerouslyAllowBrowser: true });
  return createQueryHook<paths, `${string}/${string}`, "lago">(openapiFetch(lago), "lago");
}

function renderWithSwr(page: () => ReactNode): Rendered {
  const value = { provider: () => new Map(), shouldRetryOnError: false };
  return render(() => createElement(SWRConfig, { value }, createElement(page)));
}

describe("swr-openapi", () => {
  it("shows the result of a query, after a 503 that the transport retries", async () => {
    let attempts = 0;
    await using server = await startServer((request, response) =>
      ++attempts === 1 ? answering(503, {})(request, response) : acme(request, response),
    );
    const useQuery = queryHook(server);
    using page = renderWithSwr(() => {
      const { data } = useQuery("/customers/{external_customer_id}", { params });
      return data?.customer.name ?? "loading";
    });

    const text = await page.textOf(/Acme/);

    expect(text).toBe("Acme Inc.");
    expect(server.received).toHaveLength(2);
  });

  it("has the client's error for a 404", async () => {
    await using server = await startServer(answering(404, { code: "customer_not_found" }));
    const useQuery = queryHook(server);
    using page = renderWithSwr(() => {
      const error: unknown = useQuery("/customers/{external_customer_id}", { params }).error;
      return error instanceof LagoNotFoundError ? `no: ${error.code}` : "loading";
    });

    const text = await page.textOf(/no:/);

    expect(text).toBe("no: customer_not_found");
    expect(server.received).toHaveLength(1);
  });
});
