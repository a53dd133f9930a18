import { expect, test } from "vitest";
import { describeFault } from "../../src/terminal/describe-fault.ts";

const fault = new TypeError("x is not a function\n    at work (file.ts:1:1)");

test("an internal error is printed as one line with the step, and with how to report it", () => {
  const text = describeFault(fault, { step: "Compare", environment: {} });

  expect(text).toMatch(/^Internal error of the pipeline in the step "Compare": TypeError: x is not a function[^\n]*$/);
  expect(text).toContain("Please report it at https://github.com/lagokit/lagokit/issues with the command");
});

test("an internal error before the first step is printed without a step", () => {
  const text = describeFault("no error at all", { step: undefined, environment: {} });

  expect(text).toMatch(/^Internal error of the pipeline: Error: no error at all\. /);
});

test("an internal error is printed with its stack trace if `SPEC_STACK` is set", () => {
  const text = describeFault(fault, { step: "Compare", environment: { SPEC_STACK: "1" } });

  expect(text).toContain(`\n${fault.stack}`);
});

test("an internal error never contains the API key", () => {
  const error = new Error("Bearer secret-key is an invalid header value");

  const text = describeFault(error, { step: "Ask", environment: { LAGO_API_KEY: "secret-key", SPEC_STACK: "1" } });

  expect(text).not.toContain("secret-key");
});
