import { fileURLToPath } from "node:url";

import { type Mock, startMock } from "@lagokit/mock";
import { afterAll, beforeAll } from "vitest";

import { assemble } from "../../src/assemble/assemble.ts";
import { childOf, isObject, type JsonObject } from "../../src/document/json.ts";
import { type ObserveOptions, type ObserveReport, observeServer } from "../../src/observe/observe-server.ts";
import { readContract, readSources } from "../../src/sources/read-sources.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { contextOf } from "../commands/shop.ts";
import { emptyWorkspace } from "../workspace/empty-workspace.ts";
import { type Change, type Received, serveLago } from "./lago.ts";

/** The file in which the responses of the Lago server are stored. */
export const file = "spec/evidence/1.52.0/answers.jsonl";
export const apiKey = "0f7a6f0e-5d9c-4f6e-9d0b-6f2f0c1d9a77";

const repository = new Workspace(fileURLToPath(new URL("../../../..", import.meta.url)).replace(/\/$/, ""));
export const sources = await readSources(repository);
export const contract = {
  ...assemble((await readContract(repository)) ?? {}, sources),
  exceptions: sources.exceptions,
};

/** The same contract with fewer reading operations, so that tests about the rest send few requests. */
const smaller = { ...contract, closed: withoutMostReads(contract.closed) };

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.stop());

/** The result of an observation, the requests that the Lago server received, and the file with the responses. */
export interface Observed {
  readonly report: ObserveReport;
  readonly received: readonly Received[];
  readonly workspace: Workspace;
}

interface Setting extends Partial<ObserveOptions> {
  readonly change?: Change;
  readonly held?: typeof contract;
  readonly workspace?: Workspace;
}

/** Observes the mock with changed responses, as if it were a Lago server. */
export async function observed({ change, held = smaller, workspace, ...options }: Setting = {}): Promise<Observed> {
  const { url, received } = await serveLago(mock.url, change);
  const place = workspace ?? (await emptyWorkspace());
  const all = { baseUrl: url, apiKey, dryRun: false, ...options };
  return { report: await observeServer(contextOf(place), held, all), received, workspace: place };
}

function withoutMostReads(document: JsonObject): JsonObject {
  const kept =
    /^\/(add_ons|coupons|customers|events|features|plans|taxes|wallets)(\/\{\w+\})?$|^\/plans\/\{code\}\/charges/;
  const paths = Object.entries(childOf(document, "paths")).map(([path, item]) => {
    const { get, ...others } = isObject(item) ? item : {};
    return [path, get !== undefined && kept.test(path) ? { ...others, get } : others];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}
