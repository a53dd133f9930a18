import { bundle } from "./bundle.ts";

/** A part of the client, and the bytes that it adds to a bundle before compression. */
export interface Part {
  readonly name: string;
  readonly min: number;
}

/** An application that imports the client's sources. The published package is one file that includes openapi-fetch. */
export const applicationOfSources = `
  import { Lago } from "../../../../packages/client/src/index.ts";
  export const url = new Lago({ apiKey: "key" }).customers.portalUrl("acme");`;

/** Measures what each folder of the client, and each of its dependencies, adds to a bundle of the whole client. */
export async function bundleParts(): Promise<readonly Part[]> {
  const { parts } = await bundle(applicationOfSources);
  const sums = new Map<string, number>();
  for (const [file, bytes] of parts) sums.set(partOf(file), (sums.get(partOf(file)) ?? 0) + bytes);
  return [...sums]
    .map(([name, min]) => ({ name, min }))
    .filter(({ min }) => min > 0)
    .toSorted((one, other) => other.min - one.min);
}

function partOf(file: string): string {
  const [, dependency] = /node_modules\/(?!\.pnpm)([^/]+)\//.exec(file) ?? [];
  const path = file.replace(/^.*packages\/client\//, "");
  const [, folder] = /^src\/(\w+)\//.exec(path) ?? [];
  return dependency ?? folder ?? (file === "<stdin>" ? "the application" : path);
}
