import { expect, it } from "vitest";
import { serveSite } from "../src/serve-site.ts";

it("names the option where the port is taken", async () => {
  await using site = await serveSite();
  const port = Number(new URL(site.url).port);

  const second = serveSite(port);

  await expect(second).rejects.toThrow(`Port ${port} is taken. Choose another with --port.`);
});
