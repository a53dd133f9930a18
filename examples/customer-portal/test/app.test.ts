import { Lago } from "@lagokit/client";
import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";

const users = [{ name: "Acme Ltd", externalId: "acme" }];

/** An application whose Lago gives a portal URL, and what it logs. */
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
  it("is for whoever is signed in, and for nobody else", async () => {
    const { app } = await appWith("https://portal.example/customer-portal/1");
    const cookie = (await signIn(app, "https://app.example")).headers.get("set-cookie") ?? "";

    const mine = await app.request("https://app.example/portal-link", { headers: { cookie } });
    const others = await app.request("https://app.example/portal-link", { headers: { cookie: "session=acme" } });

    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Lax/);
    expect(await mine.json()).toEqual({ url: "https://portal.example/customer-portal/1", lifetime: 43_140_000 });
    expect([others.status, await others.json()]).toEqual([401, { problem: "signed-out" }]);
  });

  it("is not given when it leads elsewhere than the page may", async () => {
    const { app, log } = await appWith("https://elsewhere.example/customer-portal/1");
    const cookie = (await signIn(app, "https://app.example")).headers.get("set-cookie") ?? "";

    const response = await app.request("https://app.example/portal-link", { headers: { cookie } });

    expect([response.status, await response.json()]).toEqual([502, { problem: "unauthorised" }]);
    expect(log).toEqual([
      "The portal is at https://elsewhere.example, and `portalOrigin` says https://portal.example.",
    ]);
  });
});

it("lets no other site sign anybody in", async () => {
  const { app } = await appWith("https://portal.example/");

  const response = await signIn(app, "https://evil.example");

  expect(response.status).toBe(403);
  expect(response.headers.get("set-cookie")).toBeNull();
});
