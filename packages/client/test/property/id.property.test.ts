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

it("any ID reaches the server unchanged, or is refused before a request is made", async () => {
  await using server = await startEchoServer();
  const lago = new Lago({ apiKey: "key", baseUrl: server.url });

  await fc.assert(
    fc.asyncProperty(text, async (id) => {
      const before = server.received.length;
      const refused = id === "" || id === "." || id === ".." || id.includes("\0") || !id.isWellFormed();

      const outcome = await rejection(lago.customers.portalUrl(id));

      const arrived = server.received.slice(before).map(({ url }) => url?.split("/") ?? []);
      expect(outcome instanceof LagoArgumentError).toBe(refused);
      expect(arrived.map((segments) => segments.length)).toEqual(refused ? [] : [6]);
      expect(arrived.map((segments) => decodeURIComponent(segments[4] ?? ""))).toEqual(refused ? [] : [id]);
      expect(arrived.flat().join()).not.toContain(".");
    }),
    { numRuns: 300 },
  );
});
