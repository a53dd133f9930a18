import { Lago, LagoNotFoundError } from "@lagokit/client";
import { fakeLago } from "@lagokit/testing";
import { makeError } from "@lagokit/testing/mock";

it("calls a fake", async () => {
  const fake = fakeLago();
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch });

  await lago.customers.create({ external_id: "acme" });

  expect(await lago.customers.get("acme")).toMatchObject({ external_id: "acme" });
  expect(fake.requests).toMatchObject([{ operation: "createCustomer" }, { operation: "findCustomer" }]);
});

it("makes an error of the client", () => {
  expect(makeError(404)).toBeInstanceOf(LagoNotFoundError);
});
