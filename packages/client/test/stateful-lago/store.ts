import { randomUUID } from "node:crypto";

/** An object that Lago stores. */
export type Entity = Record<string, unknown>;

/** A response of Lago. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export const found = (name: string, entity: unknown): Reply => ({ status: 200, body: { [name]: entity } });

export const notFound = (name: string): Reply => ({
  status: 404,
  body: { status: 404, error: "Not Found", code: `${name}_not_found` },
});

export const refused = (details: unknown): Reply => ({
  status: 422,
  body: { status: 422, error: "Unprocessable Entity", code: "validation_errors", error_details: details },
});

export const taken = (field: string): Reply => refused({ [field]: ["value_already_exist"] });

/** A single page with all objects. */
export const listed = (name: string, entities: readonly Entity[]): Reply => ({
  status: 200,
  body: {
    [name]: entities,
    meta: { current_page: 1, next_page: null, prev_page: null, total_pages: 1, total_count: entities.length },
  },
});

/** Creates an object with an ID and the current time. */
export const create = (entity: Entity): Entity => ({
  lago_id: randomUUID(),
  created_at: "2026-01-31T09:30:00Z",
  ...entity,
});

/** Taxes by their codes. */
export const taxesOf = (codes: unknown): Entity[] =>
  (Array.isArray(codes) ? codes : []).map((code: unknown) => ({ lago_id: "tax", code }));

/** Returns the entries of a list; none without a list. */
// As: the requests of these tests contain what the types of the client allow.
export const listOf = (value: unknown): Entity[] => (Array.isArray(value) ? (value as Entity[]) : []);

/**
 * Applies a list in a request to the stored list: entries with an `id` stay, entries without one are new, the rest is
 * removed.
 */
export function replaceList(
  existing: unknown,
  inputs: unknown,
  read: (input: Entity, before: Entity) => Entity,
): Entity[] {
  return listOf(inputs).map((input) => {
    const before = listOf(existing).find(({ lago_id }) => lago_id === input["id"]);
    return { ...(before ?? create({})), ...read(input, before ?? {}) };
  });
}
