import { specDocument } from "@lagokit/mock";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { versionOf } from "../measure/version-of.ts";
import { heyApiFolder, heyApiModule } from "./hey-api-sdk.ts";

const stamp = `${heyApiFolder}/generated-from`;

/** Generates the Hey API client from the spec, and compiles it, unless the current one already exists. */
export async function generateHeyApi(): Promise<void> {
  const spec = createHash("sha256")
    .update(await readFile(specDocument()))
    .digest("hex");
  const origin = `${await versionOf("@hey-api/openapi-ts")} ${spec}`;
  if ((await readFile(stamp, "utf8").catch(() => "")) === origin) return;
  // The packages take a second to load, and most runs do not need them.
  const { createClient } = await import("@hey-api/openapi-ts");
  const { build } = await import("esbuild");
  await createClient({
    input: specDocument(),
    output: { path: heyApiFolder, clean: true },
    plugins: ["@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch"],
    logs: { level: "silent" },
  });
  await build({
    stdin: {
      contents: 'export * from "./sdk.gen.js"; export { createClient, createConfig } from "./client/index.js";',
      resolveDir: heyApiFolder,
    },
    outfile: heyApiModule,
    bundle: true,
    format: "esm",
    target: "es2023",
  });
  await writeFile(stamp, origin);
}
