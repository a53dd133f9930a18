import { startMock } from "@lagokit/mock";
import { interrupted } from "@lagokit/signals";
import { dim, print, strong } from "./print.ts";

/** Runs the mock until Ctrl-C, and prints how to call it. */
export async function serve(): Promise<void> {
  const end = interrupted();
  await using mock = await startMock();
  print(`A mock of the Lago API runs on ${strong(mock.url)}\n`);
  print(dim("With curl:"));
  print(`  curl -H "Authorization: Bearer any-key" ${mock.url}/api/v1/customers/acme/portal_url\n`);
  print(dim("With the client:"));
  print(`  import { Lago } from "@lagokit/client";`);
  print(`  const lago = new Lago({ apiKey: "any-key", baseUrl: "${mock.url}" });`);
  print(`  console.log(await lago.customers.portalUrl("acme"));\n`);
  print(dim('The header "Prefer: code=404" asks for another status. Press Ctrl-C to stop.'));
  await end;
}
