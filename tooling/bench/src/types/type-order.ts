import type { TypedApplication } from "../applications/applications.ts";
import type { Compilation } from "./compile.ts";

/** What a cell of the tables of types measures. */
export interface TypeOrder {
  readonly name: TypedApplication;
  readonly calls: number;
  /** Where the application stands. */
  readonly file: string;
}

/** What it took to compile an application. */
export interface CompileSample extends Compilation {
  readonly peakBytes: number;
}

/** How long an editor waits for completions, in milliseconds. */
export interface EditorSample {
  /** From opening the file. */
  readonly first: number;
  /** From a key that was pressed later. */
  readonly later: number;
}
