import { isObject, type Operation, type SampleRequest } from "@lagokit/mock";
import { type Fetch, Lago } from "../../../client/src/index.ts";
import type { Outcome } from "../../../client/test/contract/outcome.ts";
import { Recorder } from "../../../client/test/contract/recorder.ts";
import { runCase } from "../../../client/test/contract/run-case.ts";
import { type FakeLago, fakeLago } from "../../src/index.ts";
import { responseOf, sampleRequest } from "./samples.ts";

const id = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * A fake that contains what the sampled requests refer to. The samples of the API document are about one customer, whose
 * objects have the same IDs everywhere. The objects of the fake have other IDs, so a scene replaces the IDs in requests.
 */
export class Scene {
  readonly fake: FakeLago = fakeLago({ now: () => new Date("2026-03-14T09:17:42Z") });
  /** A client for what the samples do not contain. */
  readonly lago: Lago = this.#client(this.fake.fetch);
  /** The texts of the fake, by the texts of the samples. */
  readonly #texts = new Map<string, string>();

  /** Sends a sampled request, and learns the IDs in its response. */
  async send(operation: Operation): Promise<void> {
    const { result, exchanges } = await this.call(operation, this.#translated(sampleRequest(operation, "full")));
    if (result.status === "rejected") throw new Error(`The scene needs ${operation.id}.`, { cause: result.reason });
    this.learn(responseOf(operation), exchanges[0]?.answer.body);
  }

  /** Sends a request through the public method of its operation. IDs of the samples are replaced before. */
  async call(operation: Operation, sample: SampleRequest): Promise<Outcome> {
    const recorder = new Recorder(this.fake.fetch);
    const sent = this.#translated(sample);
    const call = runCase(this.#client(recorder.fetch), operation, { sample: sent, options: {} });
    const [result] = await Promise.allSettled([call]);
    return { sample: sent, exchanges: recorder.exchanges, result };
  }

  /** Learns which ID an object of the samples has in the fake, by comparing the two. The first one counts. */
  learn(sample: unknown, actual: unknown): void {
    if (typeof sample === "string" && typeof actual === "string" && id.test(sample) && !this.#texts.has(sample))
      this.rename(sample, actual);
    if (typeof sample !== "object" || !isObject(actual) === !Array.isArray(actual)) return;
    for (const [key, value] of Object.entries(sample ?? {}))
      // As: lists and objects are compared by their keys.
      this.learn(value, (actual as Readonly<Record<string, unknown>>)[key]);
  }

  /** Replaces a text of the samples in requests from now on. */
  rename(sample: string, actual: string): void {
    this.#texts.set(sample, actual);
  }

  #translated(sample: SampleRequest): SampleRequest {
    let json = JSON.stringify(sample);
    for (const [from, to] of this.#texts) json = json.replaceAll(from, to);
    // As: the text of a sample, in which other texts of the same type are replaced.
    return JSON.parse(json) as SampleRequest;
  }

  #client(fetch: Fetch): Lago {
    return new Lago({ apiKey: this.fake.apiKey, baseUrl: this.fake.url, fetch, maxRetries: 0 });
  }
}
