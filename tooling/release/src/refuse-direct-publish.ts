// The `prepublishOnly` script of every package. A package that npm, pnpm or changesets publish from its folder is not
// checked. `pnpm release publish` publishes tarballs, for which this script does not run.
console.error(
  "Nothing was published. Use `pnpm release pack` and `pnpm release publish`, which check the packages first.",
);
process.exitCode = 2;
