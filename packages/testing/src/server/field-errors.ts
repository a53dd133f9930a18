import { invalid } from "./refusal.ts";

/** Collects the errors of the fields of a request, in the order of Lago's checks. */
export class FieldErrors {
  readonly #errors: Record<string, string[]> = {};

  /** Adds an error code to a field, if a condition is true. */
  add(field: string, code: string, condition = true): this {
    if (condition) (this.#errors[field] ??= []).push(code);
    return this;
  }

  /** Adds `value_is_mandatory` to each field without a value. Blank text counts as none. */
  require(values: Readonly<Record<string, unknown>>): this {
    for (const [field, value] of Object.entries(values)) this.add(field, "value_is_mandatory", isBlank(value));
    return this;
  }

  /** Throws the 422 of Lago if there is an error. */
  refuse(): void {
    if (Object.keys(this.#errors).length > 0) throw invalid(this.#errors);
  }
}

/** Whether a value is absent, or text without a visible character. */
export function isBlank(value: unknown): boolean {
  return value == null || (typeof value === "string" && value.trim() === "");
}
