import { isObject, type JsonObject, type Operation } from "@lagokit/mock";
import type { Field } from "../markdown/field.ts";
import { variantHtml } from "../markdown/field-html.ts";
import { variantItem } from "../markdown/field-list.ts";
import { codeBlock, escapeHtml, fold, plainCode } from "../markdown/html.ts";
import { firstSentence } from "../packages/comment.ts";
import { type Form, writeFields } from "../packages/member-body.ts";
import type { Page } from "../page.ts";
import type { CodeSample } from "./code-samples.ts";
import { parameterField, schemaFields } from "./schema-fields.ts";
import { list, type SchemaReader, text } from "./schema-view.ts";
import { sharedErrors } from "./shared-errors.ts";

/** An operation, and everything that its page shows. */
export interface ShownOperation extends Operation {
  readonly address: string;
  /** The definition of the operation in the document. */
  readonly definition: JsonObject;
  /** The definition of the operation's path, which can contain parameters. */
  readonly item: JsonObject;
  readonly sample: CodeSample;
  /** The method of the client: `lago.customers.create`. */
  readonly clientMethod: string;
  /** The types in the signature of the method, as links. */
  readonly types: string;
  /** Whether the client retries the operation, as sentences. */
  readonly retries: string;
  readonly otherNames: readonly string[];
}

/** How many levels of fields are shown for a request and for a response. The page of the type shows the rest. */
const depths = { request: 4, response: 2 };

/** Longer samples have no colors, because the markup of the colors would be most of the page. */
const mostColoredLines = 40;

export function operationPage(reader: SchemaReader, operation: ShownOperation): Page {
  const { definition, address, otherNames, clientMethod } = operation;
  const body = (form: Form): string =>
    [
      requestLine(operation, form),
      text(definition["description"]),
      namesText(otherNames),
      codeBlock("ts", operation.sample.call),
      curl(operation, form),
      facts(operation),
      ...parameters(reader, operation, form),
      ...request(reader, operation, form),
      ...response(reader, operation, form),
      ...errors(reader, operation),
    ]
      .filter(Boolean)
      .join("\n\n");
  return {
    address,
    title: text(definition["summary"]),
    description: `${firstSentence(text(definition["description"]))} ${operation.method} ${operation.path}, in TypeScript ${clientMethod}().`,
    body: body("page"),
    markdown: body("markdown"),
    searchWords: [
      clientMethod.replace(/^lago\./, ""),
      clientMethod,
      `${operation.method} ${operation.path}`,
      ...otherNames,
    ].join(" "),
  };
}

function requestLine({ method, path }: Operation, form: Form): string {
  if (form === "markdown") return `\`${method} ${path}\``;
  return `<p class="request"><span class="method method-${method.toLowerCase()}">${method}</span> <code>${escapeHtml(path)}</code></p>`;
}

function namesText(names: readonly string[]): string {
  if (names.length === 0) return "";
  // British English writes no comma before "or", like the comments of the client.
  const written = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names.map((name) => `\`${name}\``));
  return `Other clients call it ${written}.`;
}

function curl({ sample }: ShownOperation, form: Form): string {
  const block = codeBlock("sh", sample.curl);
  return form === "page" ? fold("The same request with curl", block) : block;
}

function facts({ types, retries, definition }: ShownOperation): string {
  const since = text(definition["x-since"]);
  return [
    types && `- Types: ${types}`,
    retries && `- Retries: ${retries}`,
    since && `- Since Lago ${since}`,
    definition["x-addition"] === true && "- Not in Lago's OpenAPI document, but supported by the server",
  ]
    .filter(Boolean)
    .join("\n");
}

function parameters(reader: SchemaReader, { item, definition }: ShownOperation, form: Form): readonly string[] {
  const all = [...list(item["parameters"]), ...list(definition["parameters"])].map((one) => reader.resolve(one));
  const own = new Map(all.map((parameter) => [`${text(parameter["in"])} ${text(parameter["name"])}`, parameter]));
  return ["path", "query"].flatMap((place) => {
    const fields = [...own.values()].filter((one) => one["in"] === place).map((one) => parameterField(reader, one));
    return fields.length === 0
      ? []
      : [`## ${place === "path" ? "Path" : "Query"} parameters`, writeFields(fields, form)];
  });
}

function request(reader: SchemaReader, { definition, sample, body }: ShownOperation, form: Form): readonly string[] {
  if (body === undefined) return [];
  const { description } = reader.resolve(definition["requestBody"] ?? {});
  return [
    "## Request body",
    text(description),
    jsonBlock(sample.body),
    bodyFields(schemaFields(reader, body.schema, depths.request), form),
  ];
}

function response(reader: SchemaReader, operation: ShownOperation, form: Form): readonly string[] {
  const { success, sample, definition } = operation;
  const { description } = reader.resolve(
    (isObject(definition["responses"]) ? definition["responses"][success.status] : {}) ?? {},
  );
  const heading = ["## Response", `\`${success.status}\`: ${text(description)}`];
  const { content } = success;
  if (content === undefined) return heading;
  const json = JSON.stringify(sample.response, null, 2);
  return [
    ...heading,
    bodyFields(schemaFields(reader, content.schema, depths.response), form),
    form === "page" ? fold("Example of the response", responseCode(json)) : jsonBlock(sample.response),
  ];
}

function responseCode(json: string): string {
  return json.split("\n").length > mostColoredLines ? plainCode(json) : codeBlock("json", json);
}

/** Most bodies are envelopes: objects with one property. The fields of that property are shown without a click. */
function bodyFields({ fields = [], variants = [] }: Pick<Field, "fields" | "variants">, form: Form): string {
  const [envelope] = fields;
  const inner = envelope?.fields ?? [];
  const isEnvelope = fields.length === 1 && inner.length + (envelope?.variants ?? []).length > 0;
  if (isEnvelope && envelope !== undefined)
    return [`Fields of \`${envelope.name}\`:`, bodyFields({ fields: inner, variants: envelope.variants }, form)].join(
      "\n\n",
    );
  const forms = variants.map((variant) => (form === "page" ? variantHtml(variant) : variantItem(variant)));
  return [writeFields(fields, form), forms.join(form === "page" ? "" : "\n")].filter(Boolean).join("\n\n");
}

function jsonBlock(value: unknown): string {
  return value === undefined ? "" : codeBlock("json", JSON.stringify(value, null, 2));
}

/** Lists the errors of this operation. The errors that every operation shares have their own page. */
function errors(reader: SchemaReader, { definition }: ShownOperation): readonly string[] {
  const responses = isObject(definition["responses"]) ? Object.entries(definition["responses"]) : [];
  const own = responses.filter(([status]) => /^[45]/.test(status) && !sharedErrors.statuses.includes(status));
  const items = own.map(
    ([status, value]) => `- \`${status}\`${errorClass(status)}: ${text(reader.resolve(value)["description"])}`,
  );
  return ["## Errors", items.join("\n"), `Every operation can also fail with ${sharedErrors.links}.`];
}

const errorClasses: Readonly<Record<string, string>> = {
  400: "LagoBadRequestError",
  404: "LagoNotFoundError",
  405: "LagoMethodNotAllowedError",
  409: "LagoConflictError",
  422: "LagoValidationError",
};

function errorClass(status: string): string {
  const name = errorClasses[status];
  return name === undefined ? "" : ` [\`${name}\`](/packages/client/api/${name.toLowerCase()}/)`;
}
