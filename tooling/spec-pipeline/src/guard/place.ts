import { toPointer } from "../document/pointer.ts";
import type { PipelineError } from "../pipeline-error.ts";
import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";

/** The location of a value in a document. */
export class Place {
  readonly key: string;
  readonly parent: Place | undefined;

  constructor(key = "", parent?: Place) {
    this.key = key;
    this.parent = parent;
  }

  /** The place of a child. */
  child(key: string): Place {
    return new Place(key, this);
  }

  /** The keys that lead to the place. */
  get location(): readonly string[] {
    return this.parent == null ? [] : [...this.parent.location, this.key];
  }

  /** The JSON Pointer of the place, safe to print. */
  get pointer(): string {
    return printable(toPointer(this.location.map((key) => printable(key))), 400);
  }

  /** Creates the error that refuses the document because of the value at this place. */
  refusal(what: string, fix: string): PipelineError {
    return refusal({ where: `the document at ${this.pointer}`, what, fix });
  }
}
