import { isObject } from "@lagokit/mock";
import { Lago } from "../../../client/src/index.ts";
import { fakeLago } from "../../src/index.ts";
import { routes } from "../../src/spec/routes.ts";
import type { Conformity } from "../conformity/conformity.ts";
import { watch } from "../conformity/watch.ts";
import { arrangements } from "./arrangements.ts";
import { Named } from "./named.ts";
import { pathOf, type Replayed } from "./replayed.ts";
import { anyId, Stock } from "./stock.ts";

/** What the fake did with a request. */
export interface Outcome {
  readonly status: number;
  readonly text: string;
  /** What is not like Lago. */
  readonly problems: readonly string[];
}

/** Sends a recorded request to a new fake that contains what the request refers to. */
export async function replay({ operation, body }: Replayed, conformity: Conformity): Promise<Outcome> {
  const fake = fakeLago({ now: () => new Date("2026-11-28T18:30:00Z") });
  const problems = watch(fake, conformity);
  const { apiKey, fetch, url } = fake;
  const stock = new Stock(fake, new Lago({ apiKey, baseUrl: url, fetch, maxRetries: 0 }));
  await stock.addNamed(new Named(body));
  const path = (await arrangements[operation]?.(stock, JSON.stringify(body))) ?? {};
  const [method = ""] = routes[operation].split(" ");
  const response = await fetch(`${url}/api/v1${pathOf(operation, path)}`, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
    body: JSON.stringify(new Translation(stock).of(body)),
  });
  return { status: response.status, text: await response.text(), problems };
}

/** Replaces the IDs in a body by those of the fake. */
class Translation {
  readonly #ids: ReadonlyMap<string, readonly string[]>;
  /** How many IDs of each name are replaced. */
  readonly #replaced = new Map<string, number>();

  constructor({ ids }: Stock) {
    this.#ids = ids;
  }

  of(value: unknown, key = "", parent = ""): unknown {
    if (value === anyId) return this.#next(this.#ids.has(key) ? key : `${parent}.${key}`);
    if (Array.isArray(value)) return value.map((item) => this.of(item, key, parent));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, this.of(child, name, key)]));
  }

  #next(name: string): string {
    const index = this.#replaced.get(name) ?? 0;
    this.#replaced.set(name, index + 1);
    const known = this.#ids.get(name) ?? [];
    return known[index] ?? known[0] ?? anyId;
  }
}
