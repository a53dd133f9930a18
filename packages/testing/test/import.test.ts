import { expect, it, vi } from "vitest";

it("parses no samples until a test uses them", async () => {
  vi.resetModules();
  const parse = vi.spyOn(JSON, "parse");

  const { fixtures } = await import("../src/index.ts");

  const samples = (): number => parse.mock.calls.filter(([text]) => text.includes("lumen-bikes")).length;
  expect(samples()).toBe(0);
  fixtures.customer();
  expect(samples()).toBe(1);
  parse.mockRestore();
});
