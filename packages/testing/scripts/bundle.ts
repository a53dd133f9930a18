// Builds the entry points and the command. The fake and the data of the API document are large, so the package contains them
// once.
import { buildPackage } from "@lagokit/packaging";
import { pruneDeclarations } from "@lagokit/packaging/prune-declarations";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("..", import.meta.url));

await buildPackage(folder, { splitting: true, sharedAsCommonJs: true });
await pruneDeclarations(`${folder}/dist`);
