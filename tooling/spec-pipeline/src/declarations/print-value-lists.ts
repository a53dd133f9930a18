import { compareText } from "../document/order.ts";
import type { NamedEnum } from "./enum-names.ts";
import { valuesKey } from "./enum-places.ts";
import type { TypeModule } from "./type-module.ts";
import { plural } from "./words.ts";

/** Prints the known values of each enum as a list, and a type guard for each open enum. */
export function printValueLists({ enums, declarer }: TypeModule): string {
  const named = [...enums.byName.values()].toSorted((one, other) => compareText(one.name, other.name));
  const closed = named.filter((one) => enums.isClosed(one));
  const unions = [...declarer.openUnions];
  const imported = [...closed.map(({ name }) => name), ...unions.flatMap(([name]) => [name, `Known${name}`])];
  return [
    imported.length === 0 ? "" : `import type { ${imported.toSorted(compareText).join(", ")} } from "./names.ts";\n`,
    ...named.map(printList),
    ...closed.map(printGuard),
    ...unions.map(([name, union]) => printUnionGuard(name, union.discriminator, listOfValues(closed, union.values))),
  ].join("\n");
}

function printList({ name, values }: NamedEnum): string {
  return `/** The known values of {@link ${name}}. */\n${listOf(listName(name), values)}`;
}

function listOf(name: string, values: readonly string[]): string {
  return `export const ${name} = [\n${values.map((value) => `  ${JSON.stringify(value)},\n`).join("")}] as const;\n`;
}

function printGuard({ name }: NamedEnum): string {
  return [
    `/** Whether a value is a {@link ${name}} known to this version. */`,
    `export function is${name}(value: unknown): value is ${name} {`,
    `  return ${listName(name)}.some((known) => known === value);`,
    "}\n",
  ].join("\n");
}

/** The name of the list with the discriminator values of a union. */
function listOfValues(enums: readonly NamedEnum[], values: readonly string[]): string {
  const found = enums.find((one) => valuesKey(one.values) === valuesKey(values));
  return found === undefined ? JSON.stringify(values) : listName(found.name);
}

function printUnionGuard(name: string, discriminator: string, list: string): string {
  const object = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return [
    `/** Whether the \`${discriminator}\` of a {@link ${name}} is known to this version. Also works as a \`filter\` callback. */`,
    `export function isKnown${name}(${object}: ${name}): ${object} is Known${name} {`,
    `  return ${list}.some((known) => known === ${object}.${discriminator});`,
    "}\n",
  ].join("\n");
}

/** Returns `INVOICE_STATUSES` for `InvoiceStatus`. */
function listName(name: string): string {
  return plural(name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_")).toUpperCase();
}
