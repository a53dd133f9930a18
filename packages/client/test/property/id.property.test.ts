import * as fc from "fast-check";
import { expect, it } from "vitest";
import { Lago, LagoArgumentError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { startEchoServer } from "./echo-server.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(".", "/", "\\", "%", "2", "e", "E", "?", "#", ";", "\uD83E", "\0", "\n", " ") }),
);

it("any id reaches the server as exactly that id, or is refused before a request is made", async () => {
  await using server = await startEchoServer();
  const lago = new Lago({ apiKey: "key", baseUrl: server.url });

  await fc.assert(
    fc.asyncProperty(text, async (id) => {
      const before = server.received.length;
      const refused = id === "" || id === "." || id === ".." || !id.isWellFormed();

      const outcome = await rejection(lago.customers.portalUrl(id));

      const [request] = server.received.slice(before);
      if (refused) {
        expect(outcome).toBeInstanceOf(LagoArgumentError);
        expect(request).toBeUndefined();
        return;
      }
      const segments = request?.url?.split("/") ?? [];
      expect(segments).toHaveLength(6);
      expect(decodeURIComponent(segments[4] ?? "")).toBe(id);
      expect(segments[4]).not.toContain(".");
    }),
    { numRuns: 300 },
  );
});
