import { startMock } from "@lagokit/mock";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The URL of the mock of the spec. */
    mockUrl: string;
  }
}

/** Starts the mock before the contract tests, and stops it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mock = await startMock();
  project.provide("mockUrl", mock.url);
  return () => mock.stop();
}
