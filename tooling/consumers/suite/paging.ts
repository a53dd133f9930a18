import { expectEqual } from "./expect.ts";
import { type Answer, Scenario } from "./scenario.ts";
import type { Surroundings, Topic } from "./topic.ts";

/** Three pages of two items. The last item of the first page moved to the second page between the requests. */
const pages = [page(1, ["a", "b"]), page(2, ["b", "c"]), page(3, ["d"])];

/** Reads lists. */
export const paging: Topic = {
  name: "paging",
  checks: [
    ["resolves to one page with await", givesOnePage],
    ["yields each item once with for await", givesEachOnce],
    ["requests no page after the reader stops", stopsEarly],
    ["requests the next page early with prefetch", prefetches],
  ],
};

async function givesOnePage({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, ...pages);

  const { data, meta } = await scenario.client().customers.list({ per_page: 2 });

  expectEqual([data.map(({ lago_id: id }) => id), meta.total_pages], [["a", "b"], 3], "the page");
  expectEqual(await queries(scenario), ["?per_page=2"], "queries");
}

async function givesEachOnce({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, ...pages);
  const ids: string[] = [];

  for await (const { lago_id: id } of scenario.client().customers.list({ per_page: 2 })) ids.push(id);

  expectEqual(ids, ["a", "b", "c", "d"], "items");
  expectEqual(await queries(scenario), ["?per_page=2", "?per_page=2&page=2", "?per_page=2&page=3"], "queries");
}

async function stopsEarly({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, ...pages);
  const ids: string[] = [];

  for await (const { lago_id: id } of scenario.client().customers.list()) {
    ids.push(id);
    if (ids.length === 2) break;
  }

  expectEqual([ids, await queries(scenario)], [["a", "b"], [""]], "items and queries");
}

async function prefetches({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, ...pages);
  const ids: string[] = [];

  for await (const { lago_id: id } of scenario.client().customers.list({}, { prefetch: true })) ids.push(id);

  expectEqual([ids, (await queries(scenario)).length], [["a", "b", "c", "d"], 3], "items and requests");
}

async function queries(scenario: Scenario): Promise<readonly string[]> {
  return (await scenario.received()).map(({ path }) => path.replace("/api/v1/customers", ""));
}

function page(number: number, ids: readonly string[]): Answer {
  const next = number < 3 ? number + 1 : null;
  const meta = { current_page: number, next_page: next, prev_page: number - 1 || null, total_pages: 3, total_count: 5 };
  return { status: 200, body: { customers: ids.map((id) => ({ lago_id: id })), meta } };
}
