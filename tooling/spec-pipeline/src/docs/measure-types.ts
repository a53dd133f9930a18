import type { Declaration } from "../declarations/declaration.ts";
import { printOpenapi } from "../declarations/print-openapi.ts";
import { readTypes } from "../declarations/read-types.ts";
import { nameTypes } from "../declarations/type-module.ts";
import { describeTypes } from "../declarations/type-texts.ts";
import { noDocumentation } from "../declarations/type-model.ts";
import type { WebhookEvent } from "../declarations/webhook-events.ts";
import type { JsonObject } from "../document/json.ts";
import type { Sources } from "../sources/read-sources.ts";
import type { Share } from "./measure-docs.ts";
import { listPlaces, type Place } from "./openapi-places.ts";

/** How many of the generated types, and of their parts, have a description. */
export interface TypesCoverage {
  /** The named types. */
  readonly declarations: Share;
  /** Their properties. */
  readonly members: Share;
  /** The parameters, responses and envelopes of `openapi.ts`. */
  readonly places: Share;
  /** Everything without a description: `Invoice`, `Invoice.currency`, `components.schemas.Invoice.invoice`. */
  readonly missing: readonly string[];
}

/** Measures how many of the types that are generated for a document have a description. */
export async function measureTypes(
  document: JsonObject,
  { typeNames, typeTexts }: Pick<Sources, "typeNames" | "typeTexts">,
): Promise<TypesCoverage> {
  const module = await nameTypes(document, typeNames);
  // Printed first, because printing declares the types that only occur in envelopes.
  const places = listPlaces(await readTypes(printOpenapi(module)));
  describeTypes(module.declarer.declarations, typeTexts);
  const declarations = [...module.declarer.declarations.values()];
  const members = [...declarations.flatMap(membersOf), ...module.events.map(eventPlace)];
  return {
    declarations: share(declarations),
    members: share(members),
    places: share(places),
    missing: [...declarations, ...members, ...places].filter((place) => !hasText(place)).map(({ name }) => name),
  };
}

function membersOf({ name: owner, members }: Declaration): readonly Place[] {
  return (members ?? []).map(({ name, documentation }) => ({ name: `${owner}.${name}`, documentation }));
}

/** In the map of payloads by name, a webhook only has a title. */
function eventPlace({ webhookType, documentation: { title } }: WebhookEvent): Place {
  return { name: `WebhookEvents["${webhookType}"]`, documentation: { ...noDocumentation, title } };
}

function share(places: readonly Place[]): Share {
  return { done: places.filter(hasText).length, all: places.length };
}

/** Whether there is text in addition to tags. */
function hasText({ documentation: { title, text } }: Place): boolean {
  return title !== "" || text !== "";
}
