import { Lago, LagoApiError } from "@lagokit/client";
import { startMock } from "@lagokit/mock";
import { dim, print, strong } from "./print.ts";

/** Fetches a customer's portal URL from the mock, and shows what a 401 and a 404 look like to a caller. */
export async function firstCall(): Promise<void> {
  await using mock = await startMock();
  const lago = new Lago({ apiKey: "any-key", baseUrl: mock.url });
  print(dim(`A mock of the Lago API runs on ${mock.url}`));

  print(`\nawait lago.customers.portalUrl("acme")`);
  print(`  ${strong(await lago.customers.portalUrl("acme"))}`);

  // `Prefer` asks the mock for a status. The real API decides the status itself.
  print("\nThe same call with a key that Lago does not know");
  await showError(lago.customers.portalUrl("acme", { headers: { Prefer: "code=401" } }));

  print("\nThe same call for a customer that does not exist");
  await showError(lago.customers.portalUrl("acme", { headers: { Prefer: "code=404" } }));
}

/** Prints what a caller can read from a typed error. */
async function showError(call: Promise<string>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof LagoApiError)) throw error;
    print(`  ${strong(error.name)}  status ${error.status}, code ${error.code ?? "none"}`);
    print(`  ${dim(error.message)}`);
  }
}
