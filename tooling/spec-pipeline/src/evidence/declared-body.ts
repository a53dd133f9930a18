import { dereference } from "../document/dereference.ts";
import { childOf, entriesOf, isObject, type Json, type JsonObject } from "../document/json.ts";
import { listOperations, listWebhooks, type Operation } from "../document/operations.ts";
import { referenceLocation } from "../document/references.ts";
import type { Recording } from "./recording.ts";
import { subjectName } from "./subject-name.ts";

/** What a document declares for the body of a recording, or why it declares nothing. */
export type DeclaredBody =
  | DeclaredContent
  | { readonly kind: "empty" }
  | { readonly kind: "undeclared"; readonly message: string };

interface DeclaredContent {
  readonly kind: "content";
  readonly schema: Json;
  /** The location of the schema. */
  readonly location: readonly string[];
  /** Whether a body may be omitted despite the schema. */
  readonly mayBeEmpty: boolean;
}

/** Finds what a document declares for the messages of its operations and webhooks. */
export class DeclaredBodies {
  readonly #document: JsonObject;
  readonly #operations: readonly Operation[];
  readonly #webhooks: ReadonlyMap<string, Operation>;
  /** The operations of recordings, cached because each has many recordings. */
  readonly #found = new Map<string, Operation | undefined>();

  constructor(document: JsonObject) {
    this.#document = document;
    this.#operations = listOperations(document);
    this.#webhooks = new Map(listWebhooks(document).map((webhook) => [subjectName(document, webhook), webhook]));
  }

  /** The operation or webhook of a recording. Undefined if the document does not have it. */
  subjectOf({ kind, subject }: Pick<Recording, "kind" | "subject">): Operation | undefined {
    if (kind === "webhook") return this.#webhooks.get(subject);
    if (!this.#found.has(subject)) this.#found.set(subject, this.#operationOf(subject));
    return this.#found.get(subject);
  }

  /**
   * The name of the operation or webhook in the document. The name in the recording if the document does not have it.
   */
  nameOf(recording: Recording): string {
    const subject = this.subjectOf(recording);
    return subject === undefined ? recording.subject : subjectName(this.#document, subject);
  }

  bodyOf(recording: Recording): DeclaredBody {
    const operation = this.subjectOf(recording);
    if (operation === undefined)
      return undeclared(`is not ${recording.kind === "webhook" ? "a webhook" : "an operation"} of the document`);
    if (recording.kind === "answer") return this.#answer(operation, recording.status ?? 0);
    const root = recording.kind === "webhook" ? "webhooks" : "paths";
    const body = contentOf(this.#document, [root, operation.path, operation.method, "requestBody"]);
    return body ?? { kind: "empty" };
  }

  #answer({ path, method, definition }: Operation, status: number): DeclaredBody {
    const declared = childOf(definition, "responses");
    const key = [String(status), `${Math.floor(status / 100)}XX`].find((name) => declared[name] !== undefined);
    if (key === undefined) return undeclared(`responds with ${status}, which the document does not declare`);
    return contentOf(this.#document, ["paths", path, method, "responses", key]) ?? { kind: "empty" };
  }

  /** A PATCH that is not a separate operation is the server's alias of the PUT. */
  #operationOf(subject: string): Operation | undefined {
    const [method = "", path = ""] = subject.split(" ");
    const methods = method === "PATCH" ? ["patch", "put"] : [method.toLowerCase()];
    const candidates = methods.flatMap((name) => this.#operations.filter((operation) => operation.method === name));
    return candidates.find((one) => one.path === path) ?? candidates.find((one) => fits(one.path, path));
  }
}

/** Whether a path matches a template, regardless of the names or values of the parameters. */
function fits(template: string, path: string): boolean {
  const [wanted, given] = [template.split("/"), path.split("/")];
  return (
    wanted.length === given.length &&
    wanted.every((segment, index) => segment === given[index] || segment.startsWith("{"))
  );
}

function undeclared(message: string): DeclaredBody {
  return { kind: "undeclared", message };
}

function contentOf(document: JsonObject, at: readonly string[]): DeclaredContent | undefined {
  const [owner, place] = follow(document, at);
  const [media] = entriesOf(owner, "content");
  if (media === undefined) return undefined;
  const [type, content] = media;
  return {
    kind: "content",
    schema: (isObject(content) ? content["schema"] : undefined) ?? true,
    location: [...place, "content", type, "schema"],
    mayBeEmpty: isObject(owner) && owner["x-may-be-empty"] === true,
  };
}

/** Follows a path of keys and the reference at its end, and returns the value with its location. */
function follow(document: JsonObject, at: readonly string[]): readonly [Json | undefined, readonly string[]] {
  const value = at.reduce<Json | undefined>((owner, key) => (isObject(owner) ? owner[key] : undefined), document);
  const reference = isObject(value) ? value["$ref"] : undefined;
  return typeof reference === "string" ? [dereference(document, value), referenceLocation(reference)] : [value, at];
}
