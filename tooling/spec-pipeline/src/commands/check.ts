import { assemble } from "../assemble/assemble.ts";
import { compileTypes, modulesOfTypes } from "../compile/compile-types.ts";
import { isEqual, type JsonObject } from "../document/json.ts";
import { printYaml } from "../document/yaml.ts";
import { weighEvidence } from "../evidence/weigh-evidence.ts";
import { exitCode } from "../exit-code.ts";
import { generateFiles, printDocument } from "../generate/generate-files.ts";
import { generateTypesPackage } from "../generate/generate-types-package.ts";
import { lint } from "../lint/lint.ts";
import { parseLock, sha256 } from "../lock/lock.ts";
import { toolVersions } from "../lock/tool-versions.ts";
import { normalize } from "../normalize/normalize.ts";
import { PipelineError } from "../pipeline-error.ts";
import { readContract, readSources } from "../sources/read-sources.ts";
import { layout } from "../workspace/layout.ts";
import { signed } from "../workspace/signed-file.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { effectiveChanges } from "../workspace/write-files.ts";
import type { CommandContext } from "./command-context.ts";
import { toProblems } from "./problem.ts";

/** Checks that every generated file matches its sources. */
export async function check({ workspace, progress }: CommandContext): Promise<void> {
  const contract = await progress.run("Contract and lock", () => checkContract(workspace));
  const sources = await progress.run("Read sources", () => readSources(workspace));
  const assembly = await progress.run("Apply overlays", () => assemble(contract, sources));
  const linterConfiguration = `${workspace.root}/${layout.linterConfiguration}`;
  const linting = progress.beside("Lint", () => lint(printDocument(assembly.document), linterConfiguration));
  const { document } = assembly;
  const types = await progress.run("Generate types", () => generateTypesPackage(document, sources));
  const modules = await modulesOfTypes(workspace, types);
  const compiling = progress.beside("Compile types", () => compileTypes(modules, { document, ...sources }));
  const evidence = await progress.run("Evidence", () => weighEvidence(assembly, sources));
  const files = await progress.run("Regenerate", () => generateFiles(assembly, sources, { types, evidence }));
  const broken = toProblems({ overlays: assembly.failures, linter: await linting, types: await compiling });
  const [problem] = [...broken, ...toProblems({ overlays: [], evidence })];
  if (problem) throw new PipelineError(problem.exitCode, [problem.title, ...problem.lines].join("\n  "));
  const stale = await progress.run("Find stale files", () => effectiveChanges(workspace, files));
  if (stale.size > 0) throw staleFiles([...stale.keys()], "is out of date", "run `pnpm spec build`");
}

async function checkContract(workspace: Workspace): Promise<JsonObject> {
  const text = await workspace.read(layout.contract);
  const lock = parseLock(await workspace.read(layout.lock));
  if (text === undefined || lock === undefined)
    throw staleFiles(
      [layout.contract, layout.lock],
      "is missing or cannot be read",
      "run `pnpm spec update <file or URL>`",
    );
  const contract = (await readContract(workspace)) ?? {};
  if (sha256(text) !== lock.contractSha256 || signed(printYaml(normalize(contract)), "#") !== text)
    throw staleFiles([layout.contract], "was edited by hand", "restore it with `git checkout`");
  if (!isEqual({ ...lock.tools }, { ...toolVersions() }))
    throw staleFiles([layout.lock], "lists other tool versions than the installed ones", "run `pnpm spec build`");
  return contract;
}

function staleFiles(files: readonly string[], fault: string, mend: string): PipelineError {
  return new PipelineError(exitCode.staleFile, `${files.join(", ")} ${fault}: ${mend}.`);
}
