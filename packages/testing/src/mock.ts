export { fakePage } from "./mock/fake-page.ts";
export { makeError, type MakeErrorOptions } from "./mock/make-error.ts";
export { mockLago, type LagoMocks } from "./mock/mock-lago.ts";
