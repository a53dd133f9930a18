import { expect, it } from "vitest";
import { describeFeatures, observeFeatures } from "../src/features/features.ts";

const features = await observeFeatures();

it("sees that the client does by default what the figures are said to include", () => {
  expect(describeFeatures(features, "@lagokit/client")).toBe("types, timeout, retries (429, 503), error classes");
});

it("sees that bare fetch does nothing of that", () => {
  expect(describeFeatures(features, "bare fetch")).toBe("nothing");
});
