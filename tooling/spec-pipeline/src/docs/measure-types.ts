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

/** How many of the generated types, and of what is in them, have a text. */
export interface TypesCoverage {
  /** The types that have a name. */
  readonly declarations: Share;
  /** The properties of those. */
  readonly members: Share;
  /** The parameters, responses and envelopes of `openapi.ts`. */
  readonly places: Share;
  /** What has no text: `Invoice`, `Invoice.currency`, `components.schemas.Invoice.invoice`. */
  readonly missing: readonly string[];
}

/** Measures how many of the types that are generated for a document have a text, in the types themselves. */
export async function measureTypes(
  document: JsonObject,
  { typeNames, typeTexts }: Pick<Sources, "typeNames" | "typeTexts">,
): Promise<TypesCoverage> {
  const module = await nameTypes(document, typeNames);
  // It is printed first, since that declares what only an envelope holds.
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

/** A webhook has its title alone where its payload is looked up by its name. */
function eventPlace({ webhookType, documentation: { title } }: WebhookEvent): Place {
  return { name: `WebhookEvents["${webhookType}"]`, documentation: { ...noDocumentation, title } };
}

function share(places: readonly Place[]): Share {
  return { done: places.filter(hasText).length, all: places.length };
}

/** Whether there is more than tags. */
function hasText({ documentation: { title, text } }: Place): boolean {
  return title !== "" || text !== "";
}
