import { onTestFinished } from "vitest";

/** Collects errors that would end a process of Node, until the test ends. */
export function faultsOfProcess(): readonly unknown[] {
  const faults: unknown[] = [];
  const note = (fault: unknown): void => void faults.push(fault);
  for (const name of ["unhandledRejection", "uncaughtException"] as const) {
    process.on(name, note);
    onTestFinished(() => void process.off(name, note));
  }
  return faults;
}
