/** An engine that keeps events. */
export type Engine = "Postgres" | "Redis" | "SQLite";

/** Where the events are. */
export interface StoreAddress {
  readonly engine: Engine;
  /** The URL, which may contain a password, or the path of the file. */
  readonly url: string;
  /** The engine and the place, without a user, a password and parameters. */
  readonly label: string;
}

const how = "--store must be postgres://…, redis://…, rediss://… or the path of an SQLite file, such as billing.db.";

/** Reads a URL of a store. No error contains it. */
export function readStoreAddress(text: string): StoreAddress {
  if (/^postgres(ql)?:/.test(text)) return { engine: "Postgres", url: text, label: labelOf("Postgres", text) };
  if (/^rediss?:/.test(text)) return readRedis(text);
  const url = text.replace(/^sqlite:(\/\/)?/, "");
  if (url === "" || /^[a-z]{2,}:\/\//i.test(url)) throw new Error(how);
  return { engine: "SQLite", url, label: `SQLite (${url})` };
}

/** The clients would throw errors that do not name the option. */
function readRedis(text: string): StoreAddress {
  if (!URL.canParse(text) || !/^(\/\d*)?$/.test(new URL(text).pathname))
    throw new Error("--store must be like redis://user:password@host:6379/0, with the number of a database or none.");
  return { engine: "Redis", url: text, label: labelOf("Redis", text) };
}

/** A password can contain characters that should be escaped, so what has another `@` is not shown. */
function labelOf(engine: Engine, url: string): string {
  const place = /^\w+:\/\/(?:[^/?#]*@)?([^?#]*)/.exec(url)?.[1] ?? "";
  return place.length < 2 || place.includes("@") ? engine : `${engine} (${place})`;
}
