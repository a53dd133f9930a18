import type { Fetch } from "../subjects/subject.ts";

/** A server that responds to tests, and how calls reach it. */
export interface Server {
  /** Loads and starts it. Resolves to a call that responds with the status. */
  readonly start: (customers: number) => Promise<() => Promise<number>>;
  /** How many calls are in flight. */
  readonly flying: number;
}

const path = "/api/v1/customers/acme";
const init = { headers: { authorization: "Bearer fake-api-key" } };

/** The servers, by the names of their rows. */
export const servers = {
  "@lagokit/testing": {
    start: async (customers) => {
      const fake = await startFake(customers);
      return caller(fake.fetch, fake.url);
    },
    flying: 1,
  },
  "@lagokit/testing, called by @lagokit/client": {
    start: async (customers) => {
      const [fake, { Lago }] = [await startFake(customers), await import("@lagokit/client")];
      const lago = new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch });
      return async () => (await lago.customers.get("acme").withResponse()).response.status;
    },
    flying: 1,
  },
  "@lagokit/testing, over HTTP": {
    start: async (customers) => {
      const fake = await startFake(customers);
      return caller(fetch, (await fake.listen()).url);
    },
    flying: 8,
  },
  Prism: {
    start: async () => {
      const { startMock } = await import("@lagokit/mock");
      return caller(fetch, (await startMock()).url);
    },
    flying: 8,
  },
} as const satisfies Record<string, Server>;

export type ServerName = keyof typeof servers;

/** What the process of a cell must measure. */
export interface TestingOrder {
  readonly server: ServerName;
  readonly calls: number;
  /** The number of customers that the server has. Prism has no state. */
  readonly customers: number;
}

/** What a cell measured. */
export interface TestingSample {
  /** Milliseconds from the first import to the first response. */
  readonly first: number;
  readonly perSecond: number;
  /** The peak memory of the process, in bytes. */
  readonly memory: number;
}

async function startFake(customers: number) {
  const { fakeLago } = await import("@lagokit/testing");
  const fake = fakeLago();
  const others = Array.from({ length: customers - 1 }, (_, index) => ({ external_id: `customer-${index}` }));
  fake.seed({ customers: [{ external_id: "acme" }, ...others] });
  return fake;
}

function caller(call: Fetch, url: string): () => Promise<number> {
  return async () => {
    const response = await call(`${url}${path}`, init);
    await response.json();
    return response.status;
  };
}
