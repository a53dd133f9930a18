import { Console } from "node:console";
import { PassThrough } from "node:stream";
import { format, inspect } from "node:util";
import { pino } from "pino";
import { createLogger, format as formats, transports } from "winston";

/** Returns what a way of printing shows of an error. */
type Printer = (error: Error) => string;

/** Every way in which an error can get into a log. */
export const printers: Readonly<Record<string, Printer>> = {
  "its text": String,
  "its message": ({ message }) => message,
  "its stack": ({ stack = "" }) => stack,
  "console.error": (error) => written((stream) => new Console(stream, stream).error("failed", error)),
  "console.dir": (error) => written((stream) => new Console(stream, stream).dir(error, { showHidden: true, depth: 9 })),
  inspect,
  "inspect with hidden properties": (error) => inspect(error, { showHidden: true, depth: Infinity }),
  "inspect with getters": (error) => inspect(error, { getters: true, depth: Infinity }),
  "inspect of its container": (error) => inspect({ outcomes: [{ error }] }, { depth: Infinity, compact: false }),
  "inspect of an error that it caused": (cause) => inspect(new Error("failed", { cause }), { depth: Infinity }),
  "format with %o": (error) => format("%o %O %s %j", error, error, error, error),
  "JSON.stringify": (error) => JSON.stringify({ error }),
  "its entries": (error) => inspect(Object.entries(error), { depth: Infinity }),
  "a copy of its properties": (error) => inspect([Object.assign({}, error), Object.getOwnPropertyDescriptors(error)]),
  "a clone": (error) => inspect(structuredClone(error), { showHidden: true, depth: Infinity }),
  pino: (error) => written((stream) => pino(stream).error(error)),
  "pino, as a field": (error) => written((stream) => pino(stream).error({ err: error, failure: error }, "failed")),
  winston: (error) => written((stream) => winston(stream).error(error)),
  "winston, as a field": (error) => written((stream) => winston(stream).error("failed", { error, cause: error })),
  "a printer that calls every getter, unless there is JSON": (error) => inspect(walk(error), { depth: Infinity }),
};

/** Returns everything that is printed of an error. */
export function printAll(error: unknown): string {
  // As: only errors are passed to it.
  return Object.values(printers)
    .map((print) => print(error as Error))
    .join("\n");
}

function winston(stream: PassThrough): ReturnType<typeof createLogger> {
  const whole = formats.combine(formats.errors({ stack: true, cause: true }), formats.json());
  return createLogger({ format: whole, transports: [new transports.Stream({ stream })] });
}

function written(write: (stream: PassThrough) => void): string {
  const stream = new PassThrough();
  write(stream);
  return String(stream.read() ?? "");
}

/** What vitest does with an unexpected error. */
function walk(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth > 9) return value;
  if ("toJSON" in value && typeof value.toJSON === "function") return walk(value.toJSON(), depth + 1);
  const copy: Record<string, unknown> = {};
  for (let at = value; at !== Object.prototype && at !== null; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) copy[name] ??= walk(Reflect.get(at, name, value), depth + 1);
  return copy;
}
