import type { Lago, LagoPromise, Page } from "@lagokit/client";

/** What replaces a method: it returns the result itself, or a promise of it. For a list, it returns a `fakePage`. */
type MockOf<Method> = Method extends (...args: infer Args extends never[]) => infer Result
  ? (...args: Args) => MockResult<Result>
  : LagoMocks<Method>;

// A page is a promise too.
type MockResult<Result> =
  Result extends Page<unknown> ? Result : Result extends LagoPromise<infer Value> ? Value | PromiseLike<Value> : Result;

/** The methods that a mock has, in the places where the client has them. */
export type LagoMocks<Target = Lago> = { readonly [Name in keyof Target]?: MockOf<Target[Name]> };

/**
 * Creates a client whose methods are these functions. Every other method throws an error that names it, so that a test
 * does not pass because of a call that it does not expect.
 *
 * The functions can be those of any test runner: pass `vi.fn()`, and assert on it.
 *
 * @example
 * const get = vi.fn(async () => fixtures.customer());
 * const lago = mockLago({ customers: { get } });
 */
export function mockLago(mocks: LagoMocks = {}): Lago {
  // As: the proxy has each member of the client.
  return resourceProxy(mocks, "lago") as unknown as Lago;
}

/** A resource, or a method without a mock: both are functions with members. */
function resourceProxy(mocks: object, name: string): object {
  const missing = (): never => {
    throw new Error(`${name}() is not mocked. Pass it to mockLago, or use fakeLago, which has all methods.`);
  };
  return new Proxy(missing, {
    get(_target, key) {
      // Nothing awaits a resource, and test runners look for symbols.
      if (typeof key === "symbol" || key === "then") return undefined;
      const mock: unknown = Reflect.get(mocks, key);
      if (typeof mock === "function") return (...args: unknown[]) => toResult(mock, args);
      return resourceProxy(Object(mock), `${name}.${key}`);
    },
  });
}

function toResult(mock: Function, args: readonly unknown[]): unknown {
  const result: unknown = Reflect.apply(mock, undefined, args);
  const isComplete =
    typeof result === "object" && result !== null && ("withResponse" in result || Symbol.asyncIterator in result);
  return isComplete ? result : withResponse(Promise.resolve(result));
}

/** Adds the method that each promise of the client has. */
function withResponse(promise: Promise<unknown>): Promise<unknown> {
  const load = async (): Promise<object> => ({ data: await promise, response: new Response(), requestId: undefined });
  return Object.assign(promise, { withResponse: load });
}
