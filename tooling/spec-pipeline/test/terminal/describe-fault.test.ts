import { expect, test } from "vitest";
import { describeFault } from "../../src/terminal/describe-fault.ts";

const fault = new TypeError("x is not a function\n    at work (file.ts:1:1)");

test("a fault of the pipeline is one line that names the step, and says how to report it", () => {
  const text = describeFault(fault, { step: "Compare", environment: {} });

  expect(text).toMatch(/^Internal error of the pipeline in the step "Compare": TypeError: x is not a function[^\n]*$/);
  expect(text).toContain("Please report it at https://github.com/lagokit/lagokit/issues with the command");
});

test("a fault before any step names none", () => {
  const text = describeFault("no error at all", { step: undefined, environment: {} });

  expect(text).toMatch(/^Internal error of the pipeline: Error: no error at all\. /);
});

test("a fault shows its stack where that is asked for", () => {
  const text = describeFault(fault, { step: "Compare", environment: { SPEC_STACK: "1" } });

  expect(text).toContain(`\n${fault.stack}`);
});

test("a fault never shows the key of a Lago", () => {
  const error = new Error("Bearer secret-key is an invalid header value");

  const text = describeFault(error, { step: "Ask", environment: { LAGO_API_KEY: "secret-key", SPEC_STACK: "1" } });

  expect(text).not.toContain("secret-key");
});
