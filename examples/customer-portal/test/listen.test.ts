import { expect, it } from "vitest";
import { listen } from "../src/listen.ts";

const application = { fetch: (): Response => new Response() };

it("names the option if the port is already in use", async () => {
  await using first = await listen(application);
  const port = Number(new URL(first.url).port);

  const second = listen(application, port);

  await expect(second).rejects.toThrow(`Port ${port} is already in use. Choose another one with --port.`);
});
