import { PipelineError } from "../../src/pipeline-error.ts";

/** Awaits a read that fails, and returns the error that refuses the source. */
export async function refusalOf(reading: Promise<unknown>): Promise<PipelineError> {
  const outcome = await reading.catch((error: unknown) => error);
  if (outcome instanceof PipelineError) return outcome;
  throw new Error("The source was not refused.", { cause: outcome });
}
