export { FakeLago, fakeLago } from "./fake-lago.ts";
export type { Duration, FakeLagoOptions } from "./fake-lago-options.ts";
export type { FakeRequest, ResponseSource } from "./server/fake-request.ts";
export type {
  DelayOptions,
  FailOptions,
  FaultTimes,
  OperationSelector,
  RateLimitOptions,
  Route,
} from "./server/faults.ts";
