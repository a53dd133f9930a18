import type { Json, JsonObject } from "../document/json.ts";
import { listOperations, type Operation } from "../document/operations.ts";
import { DeclaredBodies } from "../evidence/declared-body.ts";
import { subjectName } from "../evidence/subject-name.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import type { Progress } from "../terminal/progress.ts";
import { shortenLists, type StoredAnswer } from "./kept-answers.ts";
import { fillIn, type Inputs, KnownItems } from "./known-items.ts";
import { Scrubber } from "./scrub.ts";
import type { Server, ServerAnswer } from "./server.ts";

/** Everything that an observation needs. */
export interface ObservationContext {
  readonly document: JsonObject;
  readonly server: Server;
  readonly progress: Progress;
  /** Ends the observation early. */
  readonly signal?: AbortSignal | undefined;
}

/** An operation, and a note about it. */
export interface Note {
  readonly operation: string;
  readonly reason: string;
}

/** Calls a running Lago server, and keeps its scrubbed responses. */
export class Observation {
  /** The responses of the server. */
  readonly answers: StoredAnswer[] = [];
  /** The operations that were not called, or did not respond. */
  readonly unobserved: Note[] = [];
  /** The items of the returned lists. */
  readonly items: KnownItems;
  readonly #context: ObservationContext;
  readonly #operations: readonly Operation[];
  readonly #bodies: DeclaredBodies;
  readonly #scrubber: Scrubber;

  constructor(context: ObservationContext) {
    const { document } = context;
    this.items = new KnownItems(document);
    this.#context = context;
    this.#operations = listOperations(document);
    this.#bodies = new DeclaredBodies(document);
    this.#scrubber = new Scrubber(document);
  }

  /** Whether the observation must end early. */
  get isEnded(): boolean {
    return this.#context.signal?.aborted ?? false;
  }

  /** Calls every read operation: first lists, then the operations that need a list item, with the first items. */
  async read(): Promise<void> {
    let waiting = this.#operations.filter(({ method }) => method === "get");
    let ready = waiting;
    while (ready.length > 0 && !this.isEnded) {
      ready = waiting.filter((operation) => this.items.inputsOf(operation).length > 0);
      for (const operation of ready) await this.#readEach(operation);
      waiting = waiting.filter((operation) => !ready.includes(operation));
    }
    const reason = this.isEnded ? "it was interrupted" : "no known item can be requested";
    this.unobserved.push(...waiting.map((operation) => ({ operation: this.#nameOf(operation), reason })));
  }

  /** Calls an operation, named as `POST /plans`, and keeps the response. Returns undefined if the server did not respond. */
  async call(name: string, values: readonly string[], body?: Json): Promise<ServerAnswer | undefined> {
    const operation = this.#operations.find((one) => this.#nameOf(one) === name);
    if (operation === undefined) throw new Error(`The document does not have ${name}.`);
    return this.#context.progress.run(name, () => this.#send(operation, { values, query: {} }, body));
  }

  async #readEach(operation: Operation): Promise<void> {
    await this.#context.progress.run(this.#nameOf(operation), async () => {
      for (const inputs of this.items.inputsOf(operation)) {
        if (this.isEnded) return;
        const answer = await this.#send(operation, inputs);
        if (answer?.status === 200) this.items.learn(operation.path, inputs.values, answer.body);
      }
    });
  }

  async #send(operation: Operation, inputs: Inputs, body?: Json): Promise<ServerAnswer | undefined> {
    const request = { method: operation.method.toUpperCase(), path: fillIn(operation.path, inputs), body };
    try {
      const answer = await this.#context.server.send(request);
      if (answer.status === 401 && this.answers.length === 0) throw refusedKey();
      this.answers.push(this.#stored(operation, answer));
      return answer;
    } catch (error) {
      if (!(error instanceof PipelineError) || this.answers.length === 0) throw error;
      this.unobserved.push({ operation: this.#nameOf(operation), reason: error.message });
      return undefined;
    }
  }

  #stored(operation: Operation, { status, body }: ServerAnswer): StoredAnswer {
    const subject = this.#nameOf(operation);
    const declared = this.#bodies.bodyOf({ kind: "answer", version: "", subject, status, body, place: "" });
    const schema = declared.kind === "content" ? declared.schema : false;
    return { operation: subject, status, body: shortenLists(this.#scrubber.scrub(body, schema)) };
  }

  #nameOf(operation: Operation): string {
    return subjectName(this.#context.document, operation);
  }
}

function refusedKey(): PipelineError {
  return new PipelineError(
    exitCode.unobserved,
    "The Lago server at `--base-url` rejected the key in `LAGO_API_KEY` (401).",
  );
}
