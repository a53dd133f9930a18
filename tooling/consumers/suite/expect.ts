/** Fails unless two values are equal as JSON. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: expected ${right}, got ${left}`);
}

/** Fails unless a condition is true. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`${what}: this is false`);
}

/** Returns the error of a call. Fails unless it is an instance of the class. */
export async function expectError<Thrown extends Error>(
  call: PromiseLike<unknown>,
  type: abstract new (...args: never[]) => Thrown,
): Promise<Thrown> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof type) return error;
  const got = error instanceof Error ? `${error.name}: ${error.message}` : "no error";
  throw new Error(`expected ${type.name}, got ${got}`, { cause: error });
}
