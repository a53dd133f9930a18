import { applicationOfSources } from "./bundle-parts.ts";
import { type Bundle, bundle, type Size } from "./bundle.ts";

/** The size of an application that uses the client. */
export interface BundleFigure extends Size {
  readonly name: BundleName;
}

/** An application, or a part of one. */
export type BundleName = keyof typeof applications | "openapi-fetch's share of the client";

const applications = {
  "everything that the client exports": 'export * from "@lagokit/client";',
  "the client": `
    import { Lago } from "@lagokit/client";
    export const url = new Lago({ apiKey: "key" }).customers.portalUrl("acme");`,
  "the core and one resource": `
    import { Customers, LagoCore } from "@lagokit/client";
    export const url = new Customers(new LagoCore({ apiKey: "key" })).portalUrl("acme");`,
  "the core": `
    import { LagoCore } from "@lagokit/client";
    export const core = new LagoCore({ apiKey: "key" });`,
  "openapi-fetch alone": `
    import createClient from "openapi-fetch";
    export const url = createClient({ baseUrl: "https://api.getlago.com/api/v1" })
      .GET("/customers/{id}/portal_url", { params: { path: { id: "acme" } } });`,
};

/** Measures every bundle. */
export async function bundleFigures(): Promise<readonly BundleFigure[]> {
  const whole = await bundle(applicationOfSources);
  const without = await bundle(applicationOfSources, ["openapi-fetch"]);
  const figures = await Promise.all(
    Object.entries(applications).map(async ([name, source]) => ({ name, ...(await bundle(source)).size })),
  );
  // As: these are the keys of `applications`.
  return [...figures, { name: "openapi-fetch's share of the client", ...difference(whole, without) }] as BundleFigure[];
}

function difference({ size: one }: Bundle, { size: other }: Bundle): Size {
  return { min: one.min - other.min, gzip: one.gzip - other.gzip, brotli: one.brotli - other.brotli };
}
