import type { Engine } from "./store-address.ts";

/** Options of a store, by the names that they have in the code of an application. */
export type StoreSettings = Readonly<Record<string, string>>;

const settingsOf: Readonly<Record<Engine, readonly string[]>> = {
  Postgres: ["schema", "table", "durability"],
  Redis: ["prefix", "durability"],
  SQLite: ["name"],
};

/** Returns the options of a store that a command line has. */
export function readStoreSettings(
  engine: Engine,
  values: Readonly<Record<string, string | boolean | undefined>>,
): StoreSettings {
  const known = settingsOf[engine];
  for (const name of Object.values(settingsOf).flat())
    if (values[name] !== undefined && !known.includes(name))
      throw new Error(`--${name} is not an option of ${engine}, which has --${known.join(", --")}.`);
  return Object.fromEntries(
    known.flatMap((name) => (values[name] === undefined ? [] : [[name, String(values[name])]])),
  );
}
