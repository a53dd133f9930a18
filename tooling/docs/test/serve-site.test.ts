import { expect, it } from "vitest";
import { serveSite } from "../src/serve-site.ts";

it("names the option if the port is in use", async () => {
  await using site = await serveSite();
  const port = Number(new URL(site.url).port);

  const second = serveSite(port);

  await expect(second).rejects.toThrow(`Port ${port} is in use. Choose another with --port.`);
});

it("serves the site only below its base, and responds with 404 to an unknown address", async () => {
  await using site = await serveSite();
  const { origin } = new URL(site.url);

  const [home, root, missing] = await Promise.all([
    fetch(`${site.url}/`),
    fetch(`${origin}/`, { redirect: "manual" }),
    fetch(`${site.url}/guides/missing/`),
  ]);

  expect(home.status).toBe(200);
  expect(root.headers.get("location")).toBe("/lagokit/");
  expect(missing.status).toBe(404);
});
