import { Customers, LagoCore } from "@lagokit/client";
import { isLagoError, isNotFound, LagoNotFoundError } from "@lagokit/client/errors";

jest.mock("@lagokit/client");

const customers = new Customers(new LagoCore({ apiKey: "key" }));

/** The code of an application under test. */
async function hasPortal(id: string): Promise<boolean> {
  try {
    await customers.portalUrl(id);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

it("keeps the guards and the error classes if the client is a mock", async () => {
  const operation = { method: "GET", path: "/customers/{external_customer_id}/portal_url" };
  const missing = new LagoNotFoundError(operation, { status: 404, headers: new Headers(), body: "{}" });
  const portalUrl = jest.spyOn(customers, "portalUrl").mockRejectedValue(missing);

  expect(jest.isMockFunction(Customers)).toBe(true);
  expect(await hasPortal("acme")).toBe(false);
  expect(portalUrl.mock.calls).toEqual([["acme"]]);
  expect([isLagoError(missing), isNotFound(new Error("other"))]).toEqual([true, false]);
});
