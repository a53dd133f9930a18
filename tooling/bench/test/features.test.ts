import { expect, it } from "vitest";
import { describeFeatures, observeFeatures } from "../src/features/features.ts";

const features = await observeFeatures();

it("observes every feature that the client has by default", () => {
  expect(describeFeatures(features, "@lagokit/client")).toBe("types, timeout, retries (429, 503), error classes");
});

it("observes no features of bare fetch", () => {
  expect(describeFeatures(features, "bare fetch")).toBe("nothing");
});
