import { Lago } from "@lagokit/client";
import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";

const users = [{ name: "Acme Ltd", externalId: "acme" }];

/** Creates an application whose Lago returns a portal URL. Also returns what the application logs. */
async function appWith(portalUrl: string) {
  const log: string[] = [];
  const fetch = async (): Promise<Response> => Response.json({ customer: { portal_url: portalUrl } });
  const lago = new Lago({ apiKey: "key", fetch });
  const app = await createApp({ lago, portalOrigin: "https://portal.example", users, log: (line) => log.push(line) });
  return { app, log };
}

async function signIn(app: Awaited<ReturnType<typeof appWith>>["app"], origin: string): Promise<Response> {
  const body = new URLSearchParams({ user: "0" });
  return app.request("https://app.example/sign-in", { method: "POST", body, headers: { origin } });
}

describe("the portal's URL", () => {
  it("is returned only to the signed-in user", async () => {
    const { app } = await appWith("https://portal.example/customer-portal/1");
    const cookie = (await signIn(app, "https://app.example")).headers.get("set-cookie") ?? "";

    const mine = await app.request("https://app.example/portal-link", { headers: { cookie } });
    const others = await app.request("https://app.example/portal-link", { headers: { cookie: "session=acme" } });

    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Lax/);
    expect(await mine.json()).toEqual({ url: "https://portal.example/customer-portal/1", lifetime: 43_140_000 });
    expect([others.status, await others.json()]).toEqual([401, { problem: "signed-out" }]);
  });

  it("is not returned if it has another origin than `portalOrigin`", async () => {
    const { app, log } = await appWith("https://elsewhere.example/customer-portal/1");
    const cookie = (await signIn(app, "https://app.example")).headers.get("set-cookie") ?? "";

    const response = await app.request("https://app.example/portal-link", { headers: { cookie } });

    expect([response.status, await response.json()]).toEqual([502, { problem: "unauthorised" }]);
    expect(log).toEqual([
      "The portal URL has the origin https://elsewhere.example, but `portalOrigin` is https://portal.example.",
    ]);
  });
});

it("does not let another site sign a user in", async () => {
  const { app } = await appWith("https://portal.example/");

  const response = await signIn(app, "https://evil.example");

  expect(response.status).toBe(403);
  expect(response.headers.get("set-cookie")).toBeNull();
});
