// The `prepublishOnly` of every package: what npm, pnpm and changesets publish from a folder, nobody has checked.
// `pnpm release publish` publishes tarballs, for which this does not run.
console.error("Nothing is published: not from here. `pnpm release pack` and `pnpm release publish` do it, checked.");
process.exitCode = 2;
