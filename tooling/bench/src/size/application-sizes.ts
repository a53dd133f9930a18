import { type Application, applications, sourceOf } from "../applications/applications.ts";
import { pickFirstStep, pickSteps } from "../applications/pick-steps.ts";
import { describeFeatures, type Features } from "../features/features.ts";
import type { Table } from "../report/table.ts";
import { bundle, type Size } from "./bundle.ts";

/** The source that exports everything, for clients that an application can import in part. */
const wholes: Readonly<Partial<Record<Application, string>>> = {
  "@lagokit/client": 'export * from "@lagokit/client";',
  "openapi-fetch": 'export * from "openapi-fetch"; export { default } from "openapi-fetch";',
  "lago-javascript-client": 'export * from "lago-javascript-client";',
  "Hey API": 'export * from "../hey-api/sdk.gen.js";',
  ky: 'export * from "ky"; export { default } from "ky";',
  ofetch: 'export * from "ofetch";',
};

/** Measures the bundles of applications with one call, with ten calls, and with everything. */
export async function applicationSizes(features: Features): Promise<Table> {
  const [one, ten] = await Promise.all([pickFirstStep(), pickSteps(10)]);
  // As: these are the keys of `applications`.
  const names = Object.keys(applications) as readonly Application[];
  const rows = names.map(async (name) => {
    const whole = wholes[name];
    const sizes = [
      await bundle(sourceOf(name, one)),
      await bundle(sourceOf(name, ten)),
      whole === undefined ? undefined : await bundle(whole),
    ];
    return { name, cells: [...sizes.flatMap((made) => figures(made?.size)), describeFeatures(features, name)] };
  });
  return {
    id: "bytes",
    title: "Application size in bytes",
    note: "An application with one call (the URL of a customer's portal), with ten calls of different operations, and with everything that the client exports. Each is bundled and minified by esbuild, then compressed.",
    of: "Client",
    columns: [
      ...["one call", "ten calls", "everything"].flatMap((what) =>
        ["min", "gzip", "brotli"].map((form) => ({ name: `${what}, ${form}` })),
      ),
      { name: "Also does" },
    ],
    rows: await Promise.all(rows),
  };
}

function figures(size: Size | undefined): (number | undefined)[] {
  return [size?.min, size?.gzip, size?.brotli];
}
