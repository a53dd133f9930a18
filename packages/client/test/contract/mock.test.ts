import { expect, inject, it } from "vitest";
import { Lago } from "../../src/index.ts";

it("reports why the mock rejects a request", async () => {
  const lago = new Lago({ apiKey: "key", baseUrl: inject("mockUrl"), maxRetries: 0 });

  // As: the compiler would reject both.
  const created = lago.customers.create({ external_id: 42, currency: "tiles" } as never);

  await expect(created).rejects.toThrow(
    /failed with 422 .*: Request body property customer\.\w+ must be .*; .*customer\.\w+ must be /,
  );
});
