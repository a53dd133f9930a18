import { expectEqual } from "./expect.ts";
import { key, Scenario } from "./scenario.ts";
import type { Surroundings, Topic } from "./topic.ts";

const url = "https://portal.example/acme";
const found = { status: 200, body: { customer: { portal_url: url } } };

/** The first calls of a new user. */
export const firstCall: Topic = {
  name: "first call",
  checks: [
    ["returns a portal URL after one request with the key", givesUrl],
    ["sends an ID as one segment of the path", sendsOneSegment],
    ["sends and reads text in any script", sendsAnyScript],
  ],
};

async function givesUrl({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, found);

  const given = await scenario.client().customers.portalUrl("acme");

  const requests = await scenario.received();
  const told = requests.map(({ method, path, headers }) => [method, path, headers["authorization"], headers["accept"]]);
  expectEqual(given, url, "the URL");
  expectEqual(told, [["GET", "/api/v1/customers/acme/portal_url", `Bearer ${key}`, "application/json"]], "requests");
}

async function sendsOneSegment({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, found);

  await scenario.client().customers.portalUrl("a/b?c#d %é.com");

  const paths = (await scenario.received()).map(({ path }) => path);
  expectEqual(paths, ["/api/v1/customers/a%2Fb%3Fc%23d%20%25%C3%A9%2Ecom/portal_url"], "paths");
}

async function sendsAnyScript({ server }: Surroundings): Promise<void> {
  const customer = { external_id: "acme", name: "Žofie 株式会社 🎉" };
  const scenario = await Scenario.start(server, { status: 200, body: { customer } });

  const { name } = await scenario.client().customers.create(customer);

  const [request] = await scenario.received();
  expectEqual(name, customer.name, "the returned name");
  expectEqual(request?.headers["content-type"], "application/json", "the content type");
  expectEqual(JSON.parse(request?.body ?? ""), { customer }, "the received body");
}
