/** The time that some work took in this process. */
export interface Usage {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Runs some work, and measures it. */
export async function using(work: () => Promise<unknown>): Promise<Usage> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}

/** The peak memory of this process so far, in bytes. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}
