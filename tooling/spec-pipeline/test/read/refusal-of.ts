import { PipelineError } from "../../src/pipeline-error.ts";

/** Awaits a reading that fails, and gives the error with which the source is refused. */
export async function refusalOf(reading: Promise<unknown>): Promise<PipelineError> {
  const outcome = await reading.catch((error: unknown) => error);
  if (outcome instanceof PipelineError) return outcome;
  throw new Error("The source is not refused.", { cause: outcome });
}
