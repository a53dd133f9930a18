export { FakeLago, fakeLago, type Duration, type FakeLagoOptions, type FakeRequest } from "./fake-lago.ts";
