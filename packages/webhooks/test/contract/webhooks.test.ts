import { describe, expect, it, vi } from "vitest";
import { Webhooks } from "../../src/index.ts";
import { deliver, options, uniqueKey } from "../delivery.ts";
import { compileErrors } from "./compile-errors.ts";
import { specWebhooks } from "./spec-webhooks.ts";

it("every webhook of the spec has a valid sample payload", () => {
  expect(specWebhooks.length).toBeGreaterThan(0);
  expect(specWebhooks.flatMap(({ type, faults }) => faults.map((fault) => `${type}: ${fault}`))).toEqual([]);
});

describe.each(["jwt", "hmac"] as const)("signed by %s by another implementation", (algorithm) => {
  it.each(specWebhooks)("$type is verified and passed to its handler", async ({ type, payload }) => {
    const handled = vi.fn<(...given: unknown[]) => void>();
    const unknown = vi.fn<(...given: unknown[]) => void>();
    const { body, headers } = await deliver(algorithm, JSON.stringify(payload).replaceAll("&", String.raw`\u0026`));
    const request = new Request("https://shop.example", { method: "POST", headers: headers as HeadersInit, body });

    const response = await webhooksOf(payload["organization_id"]).handler({ [type]: handled, unknown })(request);

    expect([response.status, await response.text()]).toEqual([200, "processed"]);
    expect(handled.mock.calls).toEqual([[payload, { uniqueKey }]]);
    expect(unknown).not.toHaveBeenCalled();
  });
});

describe("the types", () => {
  it("are exactly those of the spec, and each has its own payload", () => {
    const payloads = specWebhooks.map(({ type, payload }) => `${JSON.stringify(type)}: ${JSON.stringify(payload)}`);

    const errors = compileErrors(`
      import type { WebhookOf, WebhookType } from "@lagokit/webhooks";
      export const payloads: { [Type in WebhookType]: WebhookOf<Type> } = { ${payloads.join(",\n")} };
    `);

    expect(errors).toEqual([]);
  });

  it("require the same fields as the spec", () => {
    const names = specWebhooks.map(({ type, required }) => `${JSON.stringify(type)}: ${union(required)}`);

    const errors = compileErrors(`
      import type { WebhookOf, WebhookType } from "@lagokit/webhooks";
      type Demanded<Payload> = { [Name in keyof Payload]-?: {} extends Pick<Payload, Name> ? never : Name }[keyof Payload];
      type Same<One, Other> = [One, Other] extends [Other, One] ? true : { one: One; other: Other };
      type Spec = { ${names.join(";\n")} };
      export const same: { [Type in WebhookType]: Same<Demanded<WebhookOf<Type>>, Spec[Type]> } = {
        ${specWebhooks.map(({ type }) => `${JSON.stringify(type)}: true`).join(",\n")}
      };
    `);

    expect(errors).toEqual([]);
  });

  it("refuse a payload with another `object_type`", () => {
    const [webhook] = specWebhooks;
    const payload = JSON.stringify({ ...webhook?.payload, object_type: "moon" });

    const errors = compileErrors(`
      import type { WebhookOf } from "@lagokit/webhooks";
      export const wrong: WebhookOf<${JSON.stringify(webhook?.type)}> = ${payload};
    `);

    expect(errors).toEqual([expect.stringContaining(`'"moon"' is not assignable`)]);
  });
});

function webhooksOf(id: unknown): Webhooks {
  return new Webhooks({ ...options, jwt: { ...options.jwt, organizationId: String(id) } });
}

function union(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(" | ") || "never";
}
