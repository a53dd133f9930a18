import { Lago } from "../../../client/src/index.ts";
import { fakeLago } from "../../src/index.ts";
import { handlers, isSample } from "../../src/operations/index.ts";
import type { OperationId } from "../../src/operation.ts";
import { routes } from "../../src/spec/routes.ts";
import type { Conformity } from "../conformity/conformity.ts";
import { watch } from "../conformity/watch.ts";
import { readReplayed } from "../replay/replayed.ts";
import { Stock } from "../replay/stock.ts";
import { refused, type Refused, refusedWithoutLicense } from "./refused.ts";
import { createTargets, pathsToNothing, type Targets } from "./targets.ts";

/** Sends requests that Lago refuses to a fake. Returns what is not like Lago. */
export async function sendRefused(conformity: Conformity): Promise<readonly string[]> {
  const fake = fakeLago({ now: () => new Date("2026-11-28T18:30:00Z") });
  const problems = watch(fake, conformity);
  const { apiKey, fetch, url } = fake;
  const targets = await createTargets(new Stock(fake, new Lago({ apiKey, baseUrl: url, fetch, maxRetries: 0 })));
  const send = async ([route, body]: Refused, key = apiKey): Promise<void> => {
    const [method = "", path = ""] = withTargets(route, targets).split(" ");
    const text = method === "GET" || body === undefined ? {} : { body: withTargets(JSON.stringify(body), targets) };
    await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...text,
    });
  };

  for (const request of [...(await requestsToNothing(targets)), ...refused]) await send(request);
  await send(["GET /customers/any"], "another key");
  // The requests need objects that only a license allows.
  Object.assign(fake.world, { license: false });
  for (const request of refusedWithoutLicense) await send(request);
  return problems;
}

/** Requests of all operations with a state, to objects that do not exist. */
async function requestsToNothing(targets: Targets): Promise<readonly Refused[]> {
  const bodies = new Map((await readReplayed()).map(({ operation, body }) => [operation, body]));
  // As: the keys of `handlers` are the operations.
  const operations = Object.keys(handlers) as OperationId[];
  return operations
    .filter((operation) => !isSample(operation))
    .flatMap((operation) =>
      pathsToNothing(operation, targets).map((path): Refused => {
        const [method = ""] = routes[operation].split(" ");
        return [`${method} ${path}`, bodies.get(operation)];
      }),
    );
}

/** Replaces `{/wallets}` by the ID of the target with this name. */
function withTargets(text: string, targets: Targets): string {
  return text.replaceAll(/\{(\/\w*)\}/g, (_, name: string) => {
    const values = targets.get(name) ?? {};
    return values["filter_id"] ?? values["lago_id"] ?? "";
  });
}
