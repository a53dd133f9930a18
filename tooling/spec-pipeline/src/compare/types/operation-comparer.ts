import { createDifference, type Difference } from "./difference.ts";
import { compareOptionality, comparePresence, isInBoth, type MaybeMember } from "./compare-presence.ts";
import type { Place } from "../findings/place.ts";
import type { Pair } from "../pair.ts";
import type { DeclaredType } from "../compiler/document-types.ts";
import type { TypeComparer } from "./type-comparer.ts";

/** The differences of an operation in what it accepts and in what it returns. */
export interface OperationDifference {
  readonly sent: Difference;
  readonly received: Difference;
}

/** Compares operations and webhooks: parameters, bodies and responses. */
export class OperationComparer {
  readonly #comparer: TypeComparer;

  constructor(comparer: TypeComparer) {
    this.#comparer = comparer;
  }

  /** Compares the operation that is declared at these places. */
  compareOperation(places: Pair<Place>): OperationDifference {
    const sent = createDifference();
    const received = createDifference();
    const members = this.#members(this.#declared(places));
    for (const { pair, place } of this.#parameters(members, places.newer)) this.#compareParameter(pair, place, sent);
    this.#compareRequestBody(members.get("requestBody"), [...places.newer, "requestBody"], sent);
    for (const [status, pair] of this.#members(members.get("responses")))
      this.#compareResponse(pair, [...places.newer, "responses", status], received);
    return { sent, received };
  }

  /** Compares the webhook that is declared at these places: its parameters and its body, as the receiver gets them. */
  compareWebhook(places: Pair<Place>): Difference {
    const received = createDifference();
    const members = this.#members(this.#declared(places));
    for (const { pair, place } of this.#parameters(members, places.newer)) this.#compareHeader(pair, place, received);
    this.#compareRequestBody(members.get("requestBody"), [...places.newer, "requestBody"], received);
    return received;
  }

  #parameters(operation: ReadonlyMap<string, MaybeMember>, owner: Place): { pair: MaybeMember; place: Place }[] {
    return [...this.#members(operation.get("parameters"))].flatMap(([group, parameters]) =>
      [...this.#members(parameters)].map(([name, pair]) => ({ pair, place: [...owner, "parameters", group, name] })),
    );
  }

  #compareParameter(pair: MaybeMember, place: Place, into: Difference): void {
    const added = pair.newer?.isOptional === true ? "optional-parameter-added" : "required-parameter-added";
    into.findings.push(
      ...comparePresence(pair, { place, added, removed: "parameter-removed" }, this.#comparer.resolver),
    );
    if (isInBoth(pair)) this.#comparer.compareMember(pair, place, into);
  }

  #compareRequestBody(pair: MaybeMember | undefined, place: Place, into: Difference): void {
    if (pair == null) return;
    const added = pair.newer?.isOptional === true ? "optional-request-body-added" : "required-request-body-added";
    into.findings.push(
      ...comparePresence(pair, { place, added, removed: "request-body-removed" }, this.#comparer.resolver),
    );
    if (!isInBoth(pair)) return;
    into.findings.push(...compareOptionality(pair, place));
    this.#compareContent(this.#members(pair).get("content"), place, into);
  }

  #compareResponse(pair: MaybeMember, place: Place, into: Difference): void {
    const presence = { place, added: "response-added", removed: "response-removed" } as const;
    into.findings.push(...comparePresence(pair, presence, this.#comparer.resolver));
    if (!isInBoth(pair)) return;
    const members = this.#members(pair);
    for (const [name, header] of this.#members(members.get("headers")))
      this.#compareHeader(header, [...place, "headers", name], into);
    this.#compareResponseBody(members.get("content"), place, into);
  }

  #compareHeader(pair: MaybeMember, place: Place, into: Difference): void {
    const presence = { place, added: "header-added", removed: "header-removed" } as const;
    into.findings.push(...comparePresence(pair, presence, this.#comparer.resolver));
    if (isInBoth(pair)) this.#comparer.compareMember(pair, place, into);
  }

  #compareResponseBody(pair: MaybeMember | undefined, owner: Place, into: Difference): void {
    if (pair == null) return;
    const presence = {
      place: [...owner, "content"],
      added: "response-body-added",
      removed: "response-body-removed",
    } as const;
    into.findings.push(...comparePresence(pair, { ...presence, depth: 1 }, this.#comparer.resolver));
    if (isInBoth(pair)) this.#compareContent(pair, owner, into);
  }

  #compareContent(content: MaybeMember | undefined, owner: Place, into: Difference): void {
    for (const [mediaType, pair] of this.#members(content)) {
      const place = [...owner, "content", mediaType];
      const presence = {
        place,
        added: "media-type-added",
        removed: "media-type-removed",
        values: [mediaType],
      } as const;
      into.findings.push(...comparePresence(pair, { ...presence, depth: 2 }, this.#comparer.resolver));
      if (isInBoth(pair)) this.#comparer.compareMember(pair, place, into);
    }
  }

  /** The members of a pair, each with its counterpart. */
  #members(pair: Pair<DeclaredType | undefined> | undefined): ReadonlyMap<string, MaybeMember> {
    const older = pair?.older == null ? undefined : this.#comparer.sides.older.membersOf(pair.older.type);
    const newer = pair?.newer == null ? undefined : this.#comparer.sides.newer.membersOf(pair.newer.type);
    const names = new Set([...(older?.keys() ?? []), ...(newer?.keys() ?? [])]);
    return new Map([...names].map((name) => [name, { older: older?.get(name), newer: newer?.get(name) }]));
  }

  #declared({ older, newer }: Pair<Place>): Pair<DeclaredType | undefined> {
    return { older: this.#comparer.sides.older.declaredAt(older), newer: this.#comparer.sides.newer.declaredAt(newer) };
  }
}
