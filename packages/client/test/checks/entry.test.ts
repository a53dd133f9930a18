import { build } from "esbuild";
import type * as client from "@lagokit/client";
import type * as checks from "@lagokit/client/checks";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { untyped } from "./checked-client.ts";

const require = createRequire(import.meta.url);

type Client = typeof client;
type Checks = typeof checks;

it.each<[string, () => Promise<readonly [Client, Checks]>]>([
  ["imported", async () => [await import("@lagokit/client"), await import("@lagokit/client/checks")]],
  // As: `require` loads the other build of the same package.
  ["required", async () => [require("@lagokit/client") as Client, require("@lagokit/client/checks") as Checks]],
])("is %s with the errors of the client", async (_, load) => {
  const [{ Lago, LagoArgumentError }, { contractChecks }] = await load();
  const lago = new Lago({ apiKey: "key", checks: contractChecks() });

  const listed = lago.invoices.list(untyped({ paymentStatuses: ["failed"] }));

  await expect(listed).rejects.toThrow(LagoArgumentError);
  await expect(listed).rejects.toThrow("did you mean `payment_statuses`?");
});

it("is in no bundle that does not import it", async () => {
  const folder = fileURLToPath(new URL("../..", import.meta.url));

  const without = await bundle(folder, 'export { Lago } from "@lagokit/client"');
  const within = await bundle(folder, 'export { contractChecks } from "@lagokit/client/checks"');

  expect(within).toContain("payment_statuses[]:");
  expect(without).not.toContain("payment_statuses[]:");
  expect(without).not.toContain("did you mean");
});

async function bundle(resolveDir: string, contents: string): Promise<string> {
  const stdin = { contents, resolveDir };
  const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false, minify: true });
  return outputFiles.map(({ text }) => text).join("");
}
