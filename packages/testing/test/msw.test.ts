import { Lago, LagoConnectionError } from "@lagokit/client";
import * as msw3 from "msw";
import * as node3 from "msw/node";
import * as msw2 from "msw-2";
import * as node2 from "msw-2/node";
import { describe, expect, it, vi } from "vitest";
import { fakeLago } from "../src/index.ts";

const versions = [
  { version: 2, msw: msw2, node: node2 },
  { version: 3, msw: msw3, node: node3 },
] as const;

describe.for(versions)("on MSW $version", ({ msw, node }) => {
  it("passes the requests of a client to a fake, with the client's own URL", async ({ onTestFinished }) => {
    const { fake, lago } = await intercept({ msw, node, onTestFinished });

    await lago.customers.create({ external_id: "acme", name: "Acme" });

    expect(await lago.customers.get("acme")).toMatchObject({ name: "Acme" });
    expect(fake.requests.map(({ operation }) => operation)).toEqual(["createCustomer", "findCustomer"]);
  });

  it("lets a connection fail", async ({ onTestFinished }) => {
    const { fake, lago } = await intercept({ msw, node, onTestFinished });
    fake.loseAnswer("POST /customers");

    const lost = lago.customers.create({ external_id: "acme" });

    await expect(lost).rejects.toBeInstanceOf(LagoConnectionError);
    expect(await lago.customers.get("acme")).toMatchObject({ external_id: "acme" });
  });
});

interface Interception {
  readonly msw: typeof msw2 | typeof msw3;
  readonly node: typeof node2 | typeof node3;
  readonly onTestFinished: (stop: () => void) => void;
}

async function intercept({ msw, node, onTestFinished }: Interception) {
  // The handlers import `msw`, of which this package has two.
  vi.resetModules();
  vi.doMock("msw", () => msw);
  const { lagoHandlers } = await import("../src/msw.ts");
  const fake = fakeLago({ apiKey: "test-key" });
  // As: both versions have the same function.
  const setupServer = node.setupServer as typeof node3.setupServer;
  const server = setupServer(...lagoHandlers(fake));
  server.listen();
  onTestFinished(() => server.close());
  return { fake, lago: new Lago({ apiKey: fake.apiKey, maxRetries: 0, region: "eu" }) };
}
