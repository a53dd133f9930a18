import type { Lago } from "@lagokit/client";
import type { FakeLago } from "../src/index.ts";

/** A server that behaviors run against: the fake, or a real Lago. */
export interface Stage {
  /** A client of the server, without retries. */
  readonly lago: Lago;
  /** A client that sends no API key. */
  readonly anonymous: Lago;
  /** Returns a code or an ID that no other run uses, such as `tax_x7k2`. */
  readonly unique: (prefix: string) => string;
  /** Runs after the behavior, the last one first, even if it fails. Failures are reported, but do not fail the behavior. */
  readonly cleanUp: (remove: () => Promise<unknown>) => void;
  /** Sends a request that the types of the client do not allow. The path is without `/api/v1`. */
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ readonly status: number; readonly body: unknown }>;
}

/** Something that Lago does, and the fake too. */
export interface Behavior {
  /** A sentence in the present tense. */
  readonly title: string;
  /**
   * How it is known: recordings in `spec/evidence`, such as `1.51.0 POST /taxes 200`, `1.51.0 request POST /taxes` or
   * `1.51.0 webhook plan.created`, or lines of the server's source that `spec` names, such as
   * `app/models/fee.rb:58`, or other lines at a commit, such as `app/models/wallet.rb:52@20277d9d06`, or
   * `seen on a running Lago, 2026-11-28`.
   */
  readonly evidence: readonly string[];
  /** What it creates in an account, such as `a tax`. Empty if it only reads. */
  readonly creates: readonly string[];
  /** Whether it needs the features of a license. */
  readonly needsLicense?: boolean;
  /** Whether a server without state, such as a mock of the API document, shows it too. */
  readonly stateless?: boolean;
  readonly run: (stage: Stage) => Promise<void>;
}

/** Something that only the fake can show, because it needs its clock, its faults or its webhooks. */
export interface FakeBehavior extends Omit<Behavior, "creates" | "run" | "stateless"> {
  readonly run: (stage: Stage & { readonly fake: FakeLago }) => Promise<void>;
}
