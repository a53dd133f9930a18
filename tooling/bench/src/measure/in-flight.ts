/** Runs tasks until none is left, with the given number of tasks in flight. */
export async function inFlight(count: number, take: () => Promise<unknown> | undefined): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let work = take(); work !== undefined; work = take()) await work;
  };
  await Promise.all(Array.from({ length: count }, lane));
}
