import { startMock } from "@lagokit/mock";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the mock of the spec listens. */
    mockUrl: string;
  }
}

/** Starts the mock before the contract tests, and ends it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mock = await startMock();
  project.provide("mockUrl", mock.url);
  return () => mock.stop();
}
