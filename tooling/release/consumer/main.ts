// An application. It is compiled with the packages from the registry, and run against the mock.
import { Lago, LagoNotFoundError } from "@lagokit/client";

declare const process: { readonly argv: readonly string[] };

const lago = new Lago({ apiKey: "any-key", baseUrl: process.argv[2] ?? "" });
const { external_id, name } = await lago.customers.get("acme");
const url = await lago.customers.portalUrl("acme");
const missing = await lago.customers
  .get("nobody", { headers: { Prefer: "code=404" } })
  .catch((error: unknown) => error instanceof LagoNotFoundError);
console.log(
  JSON.stringify({ customer: typeof external_id, name: typeof (name ?? ""), url: URL.canParse(url), missing }),
);
