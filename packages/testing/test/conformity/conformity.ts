import {
  createSchemaValidator,
  type JsonObject,
  listOperations,
  type Operation,
  Place,
  readDocument,
  specDocument,
} from "@lagokit/mock";
import type { OperationId } from "../../src/operation.ts";
import { isSample } from "../../src/operations/index.ts";
import { declaredAnswer, operationOf, RecordedBodies } from "./recorded-bodies.ts";
import { RecordedErrors } from "./recorded-errors.ts";
import { readRecordings, type Recording } from "./recordings.ts";

/** A response to check. */
export interface CheckedAnswer {
  /** The `operationId`. */
  readonly operation: string;
  readonly status: number;
  readonly contentType: string | null;
  /** The text of the body. */
  readonly text: string;
}

/** Where a body comes from decides what it is compared with: the samples of the document were never recorded. */
export type Against = "document" | "document and recordings";

/** Checks responses and webhooks against the API document and against the recordings of running Lagos. */
export class Conformity {
  /** How many responses and webhooks were checked. */
  #checked = 0;
  /** How many of them were compared with recordings. */
  #compared = 0;
  /** How many values were accepted because of a recording of the same component in another operation, or as a null. */
  #widened = 0;
  /** Those values: their operations, their places, and what is recorded. */
  readonly places: Set<string> = new Set();
  /** The operations that responded from the state with a success. */
  readonly #successful = new Set<string>();
  readonly #document: JsonObject;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #webhooks: ReadonlyMap<string, string>;
  readonly #validate: ReturnType<typeof createSchemaValidator>;
  readonly #recorded: RecordedBodies;
  /** The recorded errors that the operations with a state are to send. */
  readonly errors: RecordedErrors;

  constructor(document: JsonObject, recordings: Readonly<Record<"answers" | "webhooks", readonly Recording[]>>) {
    this.#document = document;
    this.#operations = new Map(listOperations(document).map((operation) => [operation.id, operation]));
    this.#webhooks = webhookSchemas(document);
    this.#validate = createSchemaValidator(document);
    // As: the operations of the document have these names.
    this.errors = new RecordedErrors(recordings.answers, (operation) => !isSample(operation as OperationId));
    this.#recorded = new RecordedBodies(subjectsOf(recordings), document, (subject) => this.#pointerOf(subject));
  }

  /** Reads the document and the recordings of this repository. */
  static async read(): Promise<Conformity> {
    const [document, answers, webhooks] = await Promise.all([
      readDocument(specDocument()),
      readRecordings("answers"),
      readRecordings("webhooks"),
    ]);
    return new Conformity(document, { answers, webhooks });
  }

  /** Returns what is wrong with a response, each problem with its operation, its status and its JSON pointer. */
  checkAnswer({ operation, status, contentType, text }: CheckedAnswer, against: Against): readonly string[] {
    this.#checked++;
    const definition = this.#operations.get(operation);
    const declared = definition && declaredAnswer(definition, status);
    const title = `${definition?.method} ${definition?.path} ${status} (${operation})`;
    if (definition === undefined || declared === undefined) return [`${title}: the status is not declared`];
    const problems = [...formProblems(declared.content?.mediaType, { contentType, text })];
    const body = bodyOf(text, contentType);
    if (declared.content && text === "" && !this.#mayBeEmpty(definition, status)) problems.push("it has no body");
    if (declared.content && text !== "") problems.push(...this.#validate(declared.content, body));
    if (against !== "document") {
      if (status < 300) this.#successful.add(operation);
      this.errors.add(operation, status, body);
      problems.push(...this.#compare(`${operation} ${status}`, body));
    }
    return problems.map((problem) => `${title}: ${problem}`);
  }

  /** Returns what is wrong with a webhook, each problem with its type and its JSON pointer. */
  checkWebhook(webhook: { readonly webhook_type: string }): readonly string[] {
    this.#checked++;
    const type = webhook.webhook_type;
    const pointer = this.#webhooks.get(JSON.stringify(type));
    if (pointer === undefined) return [`webhook ${type}: the type is not declared`];
    const body: unknown = JSON.parse(JSON.stringify(webhook));
    const invalid = this.#validate({ mediaType: "application/json", schema: {}, pointer }, body);
    return [...invalid, ...this.#compare(`webhook ${type}`, body)].map((problem) => `webhook ${type}: ${problem}`);
  }

  /** Whether a success of an operation was checked. */
  hasSuccess(operation: string): boolean {
    return this.#successful.has(operation);
  }

  #mayBeEmpty({ path, method }: Operation, status: number): boolean {
    const operation = new Place(this.#document).at("paths")?.at(path)?.at(method.toLowerCase());
    return operation?.at("responses")?.at(String(status))?.at("x-may-be-empty")?.value === true;
  }

  /** Says how much was checked. */
  summary(): string {
    return (
      `${this.#checked} responses and webhooks of the fake checked, ${this.#compared} of them compared with recordings; ` +
      `${this.#widened} values, in ${this.places.size} places of operations, are null, or are only like recordings of another operation`
    );
  }

  #compare(subject: string, body: unknown): readonly string[] {
    const comparison = this.#recorded.compare(subject, body);
    if (comparison === undefined) return [];
    this.#compared++;
    this.#widened += comparison.widened;
    for (const place of comparison.places) this.places.add(`${subject} ${place}`);
    return comparison.problems;
  }

  #pointerOf(subject: string): string | undefined {
    const [operation = "", status = ""] = subject.split(" ");
    if (operation === "webhook") return this.#webhooks.get(JSON.stringify(status));
    const definition = this.#operations.get(operation);
    return definition && declaredAnswer(definition, Number(status))?.content?.pointer;
  }
}

function subjectsOf({ answers, webhooks }: Readonly<Record<"answers" | "webhooks", readonly Recording[]>>) {
  return [
    ...answers.map(({ subject, status, ...rest }) => ({ ...rest, subject: `${operationOf(subject)} ${status}` })),
    ...webhooks.map(({ subject, ...rest }) => ({ ...rest, subject: `webhook ${subject}` })),
  ];
}

/** The JSON pointers to the schemas of webhooks, by their types in JSON. */
function webhookSchemas(document: JsonObject): ReadonlyMap<string, string> {
  const schemas = new Place(document).entries("webhooks").flatMap(([, webhook]) => {
    const schema = webhook.at("post")?.at("requestBody")?.at("content")?.at("application/json")?.at("schema");
    const types = schema?.at("properties")?.at("webhook_type")?.entries("enum") ?? [];
    return types.map(([, { value }]) => [JSON.stringify(value), schema?.pointer ?? ""] as const);
  });
  return new Map(schemas);
}

/** An empty body needs no media type: Lago sends one with and without it. */
function formProblems(
  declared: string | undefined,
  { contentType, text }: Pick<CheckedAnswer, "contentType" | "text">,
): readonly string[] {
  const actual = contentType?.split(";")[0] ?? "";
  if (text === "" || actual === declared) return [];
  return [declared === undefined ? "it has a body, but none is declared" : `its type is ${actual}, not ${declared}`];
}

function bodyOf(text: string, contentType: string | null): unknown {
  if (text === "") return null;
  return contentType?.includes("json") === true ? JSON.parse(text) : text;
}
