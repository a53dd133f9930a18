import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
  ExtractorMessageCategory,
} from "@microsoft/api-extractor";
import { mkdtempDisposable, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const silent = { default: { logLevel: ExtractorLogLevel.None } };
const strict = { default: { logLevel: ExtractorLogLevel.Error } };

/** What the compiler has to know to read declarations, whatever the settings of the package that they are of. */
const compilerOptions = {
  module: "NodeNext",
  target: "ES2023",
  lib: ["ES2023", "DOM"],
  // Those of this package: an adapter for a server names what is Node's.
  typeRoots: [join(import.meta.dirname, "../../node_modules/@types")],
  types: ["node"],
  strict: true,
};

/** Declarations of a package. */
export interface Surface {
  /** The folder of the package, absolute. */
  readonly folder: string;
  /** The file of the declarations, from there. */
  readonly declarations: string;
  /** Whether what they name without exporting it is described too. */
  readonly withUnexported: boolean;
}

/** Writes down what each of these declarations makes public, as a text for people. The compiler reads all of them at once. */
export async function describeSurfaces(surfaces: readonly Surface[]): Promise<string[]> {
  await using output = await mkdtempDisposable(join(tmpdir(), "lagokit-api-"));
  const configs = surfaces.map((surface, index) => configure(surface, { folder: output.path, name: `${index}` }));
  const [first, ...others] = configs;
  if (first === undefined) return [];
  const additionalEntryPoints = others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath);
  const compilerState = CompilerState.create(first, { additionalEntryPoints });
  for (const config of configs) extract(config, compilerState);
  const files = configs.map((config) => readFile(config.reportTempFilePath, "utf8"));
  return (await Promise.all(files)).map(withoutRemarks);
}

/** Where a report is written. */
interface Report {
  readonly folder: string;
  readonly name: string;
}

/** Leaves out whether something has a comment: words change often, and change nothing that is public. */
function withoutRemarks(report: string): string {
  return report.replaceAll(/^ *\/\/ \(undocumented\)\n/gm, "").replaceAll(/ \(undocumented\)$/gm, "");
}

function configure({ folder, declarations, withUnexported }: Surface, report: Report): ExtractorConfig {
  const entry = join(folder, declarations);
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, "package.json"),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: entry,
      newlineKind: "lf",
      compiler: { overrideTsconfig: { compilerOptions, files: [entry] } },
      apiReport: {
        enabled: true,
        includeForgottenExports: withUnexported,
        reportFileName: report.name,
        reportFolder: folder,
        reportTempFolder: report.folder,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: strict,
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
  });
}

function extract(config: ExtractorConfig, compilerState: CompilerState): void {
  const errors: string[] = [];
  const messageCallback = (message: ExtractorMessage): void => {
    if (message.category === ExtractorMessageCategory.Compiler) errors.push(message.text);
    message.handled = true;
  };
  Extractor.invoke(config, { compilerState, messageCallback });
  if (errors.length > 0) throw new Error(`${config.mainEntryPointFilePath} does not compile:\n${errors.join("\n")}`);
}
