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

/** The compiler options for reading declarations, independent of the package's own options. */
const compilerOptions = {
  module: "NodeNext",
  target: "ES2023",
  lib: ["ES2023", "DOM"],
  // The types of this package, because a server adapter uses Node's types.
  typeRoots: [join(import.meta.dirname, "../../node_modules/@types")],
  types: ["node"],
  strict: true,
};

/** The declarations of an entry point. */
export interface Surface {
  /** The absolute path of the package's folder. */
  readonly folder: string;
  /** The file of the declarations, relative to the folder. */
  readonly declarations: string;
  /** Whether the report includes types that are used but not exported. */
  readonly withUnexported: boolean;
}

/** Describes the public interface of each declaration file as text. The compiler reads all files in one program. */
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

/** The place of a report. */
interface Report {
  readonly folder: string;
  readonly name: string;
}

/** Removes the remarks about missing comments. Comments change often, and are not part of the interface. */
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
