import { PipelineError } from "../pipeline-error.ts";
import type { Deadline } from "./deadline.ts";
import { overSize } from "./read-options.ts";
import { refusal } from "./refusal.ts";

/** The limits for the body of a response. */
export interface BodyBounds {
  readonly where: string;
  readonly deadline: Deadline;
  readonly sizeLimit: number;
}

/** Reads the whole body of a response within its limits. */
export async function collectBody(response: Response, { where, deadline, sizeLimit }: BodyBounds): Promise<Uint8Array> {
  if (Number(response.headers.get("content-length")) > sizeLimit) throw refusal({ where, ...overSize(sizeLimit) });
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      deadline.progress();
      size += chunk.byteLength;
      if (size > sizeLimit) throw refusal({ where, ...overSize(sizeLimit) });
      chunks.push(chunk);
    }
  } catch (cause) {
    // `fetch` compares the received bytes with Content-Length, and fails if the connection closes too early.
    if (cause instanceof PipelineError) throw cause;
    throw refusal({ where, what: `the download was interrupted after ${size} bytes`, fix: "Try again", cause });
  }
  return Buffer.concat(chunks);
}
