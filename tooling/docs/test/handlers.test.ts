import { Webhooks } from "@lagokit/webhooks";
import { sign } from "@lagokit/webhooks/testing";
import { describe, expect, it, vi } from "vitest";
import { sampledWebhooks } from "./sampled-webhooks.ts";
import { shownSamples } from "./site-file.ts";

const hmac = { secret: "a-secret-for-tests" };

describe.each(sampledWebhooks)("the handler of $type", ({ source, subject, payload, address }) => {
  it("processes a signed payload", async () => {
    const log = vi.fn<(subject: unknown) => void>();
    // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call -- it runs what a reader copies, unchanged.
    const handle = new Function("webhooks", "console", `return ${source}`)(new Webhooks({ hmac }), {
      log,
    }) as ReturnType<Webhooks["handler"]>;

    const response = await handle(new Request("https://shop.example/lago", await sign(payload, { hmac })));

    expect(await response.text()).toBe("processed");
    expect(log.mock.calls).toEqual([[payload[subject]]]);
  });

  it("is on its page", async () => {
    const samples = await shownSamples(address);

    expect(samples).toContain(source);
  });
});
