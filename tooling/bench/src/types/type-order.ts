import type { TypedApplication } from "../applications/applications.ts";
import type { Compilation } from "./compile.ts";

/** What a cell of the tables of types measures. */
export interface TypeOrder {
  readonly name: TypedApplication;
  readonly calls: number;
  /** The file of the application. */
  readonly file: string;
}

/** The cost of compiling an application. */
export interface CompileSample extends Compilation {
  readonly peakBytes: number;
}

/** How long an editor waits for completions, in milliseconds. */
export interface EditorSample {
  /** From opening the file. */
  readonly first: number;
  /** From a later keystroke. */
  readonly later: number;
}
