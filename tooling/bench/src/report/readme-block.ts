const start = "<!-- benchmarks: written by `pnpm bench`, from BENCHMARKS.md -->";
const end = "<!-- /benchmarks -->";

/** Gives what stands between the marks in a README; undefined without marks. */
export function readmeBlock(readme: string): string | undefined {
  const [, rest] = readme.split(`${start}\n\n`);
  return rest?.split(`\n${end}`)[0];
}

/** Puts a table between the marks in a README. */
export function withReadmeBlock(readme: string, table: string): string {
  const block = readmeBlock(readme);
  if (block === undefined) throw new Error(`README.md lacks the marks ${start} and ${end}.`);
  return readme.replace(`${start}\n\n${block}\n${end}`, () => `${start}\n\n${table}\n${end}`);
}
