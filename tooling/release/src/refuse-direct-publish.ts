// The `prepublishOnly` script of every package. If npm, pnpm or changesets publish from a folder, nothing has been
// checked.
// `pnpm release publish` publishes tarballs, for which this script does not run.
console.error(
  "Nothing was published. Use `pnpm release pack` and `pnpm release publish`, which check the packages first.",
);
process.exitCode = 2;
