import { expect, it } from "vitest";
import { listen } from "../src/listen.ts";

const application = { fetch: (): Response => new Response() };

it("names the option where the port is taken", async () => {
  await using first = await listen(application);
  const port = Number(new URL(first.url).port);

  const second = listen(application, port);

  await expect(second).rejects.toThrow(`Port ${port} is taken. Choose another with --port.`);
});
