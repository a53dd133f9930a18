import { toDecimal } from "../../values/decimal.ts";
import { invalid, NotSimulated } from "../../server/refusal.ts";
import type { EventRow } from "../../state/tables.ts";
import { billableMetricTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** An event as a request contains it. Each field can be missing or have another type. */
export type EventFields = Readonly<Record<keyof EventRow, unknown>>;

const number = /^\s*[+-]?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d+)?\s*$/;
/** The last time that a `Date` can contain, in seconds. */
const lastSecond = 8_640_000_000_000;

/** Reads an event of a request. Throws the 422 of an invalid timestamp. */
export function readEvent(world: World, fields: EventFields): EventRow {
  const at = readTimestamp(world, fields.timestamp);
  const properties = fields.properties;
  refuseExpression(world, fields.code);
  return {
    lago_id: world.newId(),
    transaction_id: text(fields.transaction_id) ?? "",
    lago_customer_id: null,
    code: text(fields.code) ?? "",
    timestamp: toMilliseconds(at),
    precise_total_amount_cents: readAmount(fields.precise_total_amount_cents),
    properties: isObject(properties) ? properties : {},
    lago_subscription_id: null,
    external_subscription_id: text(fields.external_subscription_id) ?? null,
    created_at: world.timestamp(),
    at,
  };
}

/** The milliseconds of a time in seconds. A missing one is the time of the request. */
function readTimestamp(world: World, value: unknown): number {
  if (value == null || value === false) return world.now().getTime();
  const seconds = Number(value);
  if (!number.test(text(value) ?? "") || Math.abs(seconds) > lastSecond)
    throw invalid({ timestamp: ["invalid_format"] });
  return Math.round(seconds * 1000);
}

function readAmount(value: unknown): string | null {
  if (value == null) return null;
  const amount = text(value) ?? "";
  if (/^-?\d+(\.\d+)?$/.test(amount)) return toDecimal(amount);
  throw new NotSimulated('`precise_total_amount_cents` is not a decimal number. Send one, such as `"12.5"`.');
}

function refuseExpression(world: World, code: unknown): void {
  const metric = typeof code === "string" ? world.table(billableMetricTable).byKey(code) : undefined;
  if (metric?.expression == null || metric.expression === "") return;
  throw new NotSimulated(
    `The billable metric ${metric.code} has an expression, which the fake does not evaluate. Use a metric without one, and ` +
      "send the value as a property.",
  );
}

/** The text of a scalar, as Lago stores it in a column with text. */
function text(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A time in the form of events: with milliseconds. */
function toMilliseconds(at: number): string {
  return new Date(at).toISOString().replace(/^\+0*/, "");
}
