import { type Application, applications, sourceOf } from "../applications/applications.ts";
import { pickFirstStep, pickSteps } from "../applications/pick-steps.ts";
import { describeFeatures, type Features } from "../features/features.ts";
import type { Table } from "../report/table.ts";
import { bundle, type Size } from "./bundle.ts";

/** What has all of a client, for those that can be had in parts. */
const wholes: Readonly<Partial<Record<Application, string>>> = {
  "@lagokit/client": 'export * from "@lagokit/client";',
  "openapi-fetch": 'export * from "openapi-fetch"; export { default } from "openapi-fetch";',
  "lago-javascript-client": 'export * from "lago-javascript-client";',
  "Hey API": 'export * from "../hey-api/sdk.gen.js";',
  ky: 'export * from "ky"; export { default } from "ky";',
  ofetch: 'export * from "ofetch";',
};

/** Measures the bundles of applications that use one call, ten, and everything. */
export async function applicationSizes(features: Features): Promise<Table> {
  const [one, ten] = await Promise.all([pickFirstStep(), pickSteps(10)]);
  // As: they are the keys of `applications`.
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
    title: "Bytes of an application",
    note: "With one call, for the URL of a customer's portal, with ten of different operations, and with all that the client exports: bundled and minified by esbuild, then compressed.",
    of: "By",
    columns: [
      ...["one call", "ten calls", "everything"].flatMap((what) =>
        ["min", "gzip", "brotli"].map((form) => ({ name: `${what}, ${form}` })),
      ),
      { name: "Does besides" },
    ],
    rows: await Promise.all(rows),
  };
}

function figures(size: Size | undefined): (number | undefined)[] {
  return [size?.min, size?.gzip, size?.brotli];
}
