import { dereference } from "../document/dereference.ts";
import { codeSpans } from "../escape/code-span.ts";
import { grammar, type NodeName, type Shape } from "../document/grammar.ts";
import { childOf, entriesOf, isArray, isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import { featureUnavailable } from "../evidence/mark-unavailable.ts";
import { reachableReferences } from "../document/references.ts";

/**
 * Adds a sentence for each mark of a document to the end of the description, so that editors and the site show it. An
 * element without a description gets the one of the referenced element. If that has none either, no sentence is added.
 */
export function describeMarks(document: JsonObject): JsonObject {
  return withoutUnusedParameters(visit("document", document) as JsonObject); // The result of an object is an object.

  function visit(node: NodeName, value: Json): Json {
    if (!isObject(value)) return value;
    const visited: JsonObject = Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, visitChild(grammar[node][key] ?? "fact", child)]),
    );
    const sentences = sentencesOf(value, textOf(value["description"]));
    if (sentences.length === 0) return visited;
    const target = dereference(document, value);
    const referred = isObject(target) ? target : {};
    const description = textOf(value["description"] ?? referred["description"]);
    // OpenAPI allows no keywords next to the reference of a parameter.
    const { $ref, ...own } = visited;
    const result = node === "parameter" && $ref !== undefined ? { ...referred, ...own } : visited;
    return description === "" ? result : { ...result, description: [description.trimEnd(), ...sentences].join(" ") };
  }

  function visitChild(shape: Shape, value: Json): Json {
    if (typeof shape === "string") return value;
    if ("node" in shape) return visit(shape.node, value);
    if ("list" in shape) return isArray(value) ? value.map((item) => visit(shape.list, item)) : value;
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, visit(shape.map, child)]));
  }
}

/** Removes parameters without references: each use with a mark has its own copy. */
function withoutUnusedParameters(document: JsonObject): JsonObject {
  const components = childOf(document, "components");
  const used = reachableReferences(document, [document["paths"], document["webhooks"]]);
  const entries = entriesOf(components, "parameters").filter(([name]) => used.has(`#/components/parameters/${name}`));
  if (components["parameters"] === undefined) return document;
  return { ...document, components: { ...components, parameters: Object.fromEntries(entries) } };
}

/** The description of something without the sentences about its marks. */
export function unmarkedDescription(value: JsonObject): string {
  return sentencesOf(value, "").reduceRight<string>(
    (text, sentence) => (text.endsWith(` ${sentence}`) ? text.slice(0, -sentence.length - 1) : text),
    textOf(value["description"]),
  );
}

function sentencesOf(value: JsonObject, description: string): readonly string[] {
  const since = value["x-since"];
  const values = Object.entries(isObject(value["x-since-values"]) ? value["x-since-values"] : {});
  return [
    ...(typeof since === "string" ? [`${describeVersion(since)}.`] : []),
    // The values of an enum that is as new as its property need no second sentence.
    ...valueSentences(values.filter(([, version]) => version !== since)),
    ...(value["x-addition"] === true ? ["Not documented by Lago."] : []),
    ...(value["x-feature-unavailable"] === true && !description.includes(featureUnavailable)
      ? [
          `Responds with 403 \`${featureUnavailable}\` if the license does not include the feature, or if it is not enabled for the organization.`,
        ]
      : []),
  ];
}

/** Returns `Since Lago 1.49.0`, or another text for an element that was added after the release of 1.51.0. */
function describeVersion(version: string): string {
  return version.startsWith("after ")
    ? `Not available in Lago ${version.slice("after ".length)}, only in later versions`
    : `Since Lago ${version}`;
}

function valueSentences(values: readonly (readonly [string, Json])[]): readonly string[] {
  const versions = [...new Set(values.map(([, version]) => textOf(version)))];
  return versions.map((version) => {
    const names = values.filter(([, own]) => own === version).map(([name]) => name);
    return `${describeVersion(version)}: ${codeSpans(names)}.`;
  });
}
