const attempts = 40;
const pause = 250;

/**
 * Repeats a read until its result fulfills a condition, and returns the last result. Lago does some things in the background, and
 * the fake immediately.
 */
export async function eventually<Result>(
  read: () => Promise<Result>,
  condition: (result: Result) => boolean,
): Promise<Result> {
  let result = await read();
  for (let attempt = 1; attempt < attempts && !condition(result); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    result = await read();
  }
  return result;
}
