import { expect, test } from "vitest";
import { Progress } from "../../src/terminal/progress.ts";
import { quietStream } from "../commands/quiet-stream.ts";

test("reports the first step that did not complete", async () => {
  const progress = new Progress(quietStream());

  await progress.run("Read", () => "text");
  await expect(progress.run("Compare", () => progress.run("Sort", broken))).rejects.toThrow("broken");

  expect(progress.failedStep).toBe("Sort");
});

function broken(): never {
  throw new Error("broken");
}
