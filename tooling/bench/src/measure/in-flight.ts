/** Does one piece of work after the other until none is left, so many at a time. */
export async function inFlight(count: number, take: () => Promise<unknown> | undefined): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let work = take(); work !== undefined; work = take()) await work;
  };
  await Promise.all(Array.from({ length: count }, lane));
}
