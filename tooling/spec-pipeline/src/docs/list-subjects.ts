import { childOf, entriesOf, isObject, type Json, type JsonObject, listOf, textOf } from "../document/json.ts";
import { httpMethods } from "../document/operations.ts";
import { type SchemaContext, schemaSubjects } from "./schema-subjects.ts";
import type { Location, Subject, Want } from "./subject.ts";

/** Lists everything in a document that needs our description or an example, in document order. */
export function listSubjects(document: JsonObject): readonly Subject[] {
  const components = childOf(document, "components");
  return [
    ...listOf(document["tags"]).flatMap((tag, index) => named(tag, ["tags", index])),
    ...entriesOf(document, "paths").flatMap(([path, item]) => pathSubjects(item, ["paths", path])),
    ...entriesOf(document, "webhooks").flatMap(([name, item]) => pathSubjects(item, ["webhooks", name])),
    ...componentSubjects(components, "securitySchemes", describedSubjects),
    ...componentSubjects(components, "parameters", parameterSubjects),
    ...componentSubjects(components, "headers", parameterSubjects),
    ...componentSubjects(components, "requestBodies", bodySubjects),
    ...componentSubjects(components, "responses", bodySubjects),
    ...componentSubjects(components, "schemas", (schema, location, names) =>
      schemaSubjects(schema, { ...context(location, names), isDescribed: true }),
    ),
  ];
}

type Lister = (value: Json, location: Location, names: readonly string[]) => readonly Subject[];

function componentSubjects(components: JsonObject, kind: string, list: Lister): readonly Subject[] {
  return entriesOf(components, kind).flatMap(([name, value]) => list(value, ["components", kind, name], [name]));
}

function pathSubjects(item: Json, location: Location): readonly Subject[] {
  if (!isObject(item)) return [];
  return [
    ...parametersOf(item, location),
    ...httpMethods.flatMap((method) => operationSubjects(item[method], [...location, method])),
  ];
}

function operationSubjects(operation: Json | undefined, location: Location): readonly Subject[] {
  if (!isObject(operation)) return [];
  const names = [textOf(operation["operationId"])];
  return [
    subject(operation, { location, names, wants: ["summary", "description"] }),
    ...parametersOf(operation, location),
    ...bodySubjects(operation["requestBody"], [...location, "requestBody"], names),
    ...entriesOf(operation, "responses").flatMap(([status, response]) =>
      bodySubjects(response, [...location, "responses", status], [...names, status]),
    ),
  ];
}

function parametersOf(owner: JsonObject, location: Location): readonly Subject[] {
  return listOf(owner["parameters"]).flatMap((parameter, index) =>
    parameterSubjects(parameter, [...location, "parameters", index]),
  );
}

/** A parameter or a header. Its example is in its schema, where samplers read it. */
function parameterSubjects(parameter: Json, location: Location): readonly Subject[] {
  if (!isObject(parameter) || "$ref" in parameter) return [];
  const names = [textOf(parameter["name"]) || String(location.at(-1))];
  const isRequired = parameter["required"] === true;
  return [
    subject(parameter, { location, names, wants: ["description"], isBrief: true, isRequired }),
    ...schemaSubjects(parameter["schema"], { ...context([...location, "schema"], names), isRequired }),
  ];
}

/** A request body or a response, with its headers and content. */
function bodySubjects(body: Json | undefined, location: Location, names: readonly string[]): readonly Subject[] {
  if (!isObject(body) || "$ref" in body) return [];
  return [
    ...describedSubjects(body, location, names),
    ...entriesOf(body, "headers").flatMap(([name, header]) =>
      parameterSubjects(header, [...location, "headers", name]),
    ),
    ...entriesOf(body, "content").flatMap(([type, media]) =>
      schemaSubjects(childOf(media, "schema"), context([...location, "content", type, "schema"], names)),
    ),
  ];
}

function describedSubjects(value: Json, location: Location, names: readonly string[]): readonly Subject[] {
  return isObject(value) && !("$ref" in value) ? [subject(value, { location, names, wants: ["description"] })] : [];
}

function named(value: Json, location: Location): readonly Subject[] {
  return isObject(value) ? describedSubjects(value, location, [textOf(value["name"])]) : [];
}

interface Needs {
  readonly location: Location;
  readonly names: readonly string[];
  readonly wants: readonly Want[];
  readonly isBrief?: boolean;
  readonly isRequired?: boolean;
}

function subject(value: JsonObject, needs: Needs): Subject {
  return { value, isBrief: false, isRequired: false, ...needs };
}

function context(location: Location, names: readonly string[]): SchemaContext {
  return { location, names, isDescribed: false, isBrief: false, isRequired: false, isExemplified: false };
}
