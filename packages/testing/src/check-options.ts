import type { Duration, FakeLagoOptions } from "./fake-lago-options.ts";
import type { ListenOptions } from "./listen/fake-server.ts";

/** Throws a `TypeError` that names the first wrong option. Callers without a compiler can pass anything. */
export function checkOptions({ apiKey, eventStore, now, license }: FakeLagoOptions): void {
  demand(apiKey === undefined || isApiKey(apiKey), "apiKey", {
    rule: "text of visible ASCII characters without spaces",
    value: apiKey,
  });
  const isStore = eventStore === undefined || eventStore === "postgres" || eventStore === "clickhouse";
  demand(isStore, "eventStore", { rule: '"postgres" or "clickhouse"', value: eventStore });
  demand(license === undefined || typeof license === "boolean", "license", { rule: "true or false", value: license });
  demand(now === undefined || typeof now === "function", "now", {
    rule: "a function that returns a Date or milliseconds",
    value: now,
  });
  const time: unknown = now?.();
  demand(now === undefined || isTime(time), "now", {
    rule: "a function that returns a valid Date or milliseconds",
    value: time,
  });
}

/** Whether a header can contain a value as a key. */
export function isApiKey(value: unknown): boolean {
  return typeof value === "string" && /^[\u0021-\u007e]+$/.test(value);
}

/** Throws a `TypeError` that names the first wrong option of `listen`. */
export function checkListenOptions({ port, host }: ListenOptions): void {
  const isPort = port === undefined || (Number.isInteger(port) && port >= 0 && port <= 65_535);
  demand(isPort, "port", { rule: "a whole number from 0 to 65535", value: port });
  const isHost = host === undefined || (typeof host === "string" && host !== "");
  demand(isHost, "host", { rule: "an address such as 127.0.0.1", value: host });
}

/** Throws a `TypeError` if a time span has no units. Wrong units are found when they are added. */
export function checkDuration(duration: Duration): void {
  const isObject = typeof duration === "object" && duration !== null;
  demand(isObject, "advance", { rule: "called with { days: 1 }", value: duration });
}

/** Not `instanceof`: test runners have a `Date` of their own. */
function isTime(value: unknown): boolean {
  const isKind = typeof value === "number" || Object.prototype.toString.call(value) === "[object Date]";
  return isKind && !Number.isNaN(new Date(Number(value)).getTime());
}

function demand(
  isRight: boolean,
  name: string,
  { rule, value }: { readonly rule: string; readonly value: unknown },
): void {
  // The value of a key never becomes part of a message.
  const actual = name === "apiKey" ? "" : `, not ${describe(value)}`;
  if (!isRight) throw new TypeError(`\`${name}\` must be ${rule}${actual}.`);
}

function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
