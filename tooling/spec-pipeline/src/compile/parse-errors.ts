/** An error of the compiler. */
export interface CompilerError {
  readonly path: string;
  /** Starts at 1. */
  readonly line: number;
  /** The most specific of its messages. */
  readonly message: string;
}

const heading = /^(?<path>[^\s(][^(]*)\((?<line>\d+),\d+\): error TS\d+: (?<message>.*)$/;

/** Parses the output of the compiler: a line for each error, with indented details below it. */
export function parseErrors(output: string): readonly CompilerError[] {
  const errors: CompilerError[] = [];
  for (const text of output.split("\n")) {
    const { path, line, message } = heading.exec(text)?.groups ?? {};
    const last = errors.at(-1);
    if (path !== undefined) errors.push({ path, line: Number(line), message: message ?? "" });
    else if (last !== undefined && /^\s+\S/.test(text)) errors[errors.length - 1] = { ...last, message: text.trim() };
  }
  return errors;
}
