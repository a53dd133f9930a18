/** The error that a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => new Error("It did not reject."),
    (error: unknown) => error,
  );
}
