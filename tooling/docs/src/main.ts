import { parseArgs } from "node:util";
import { interrupted } from "@lagokit/signals";
import { siteFolder } from "./places.ts";

const usage = `Usage: pnpm run docs [command] [options]

  build         builds the site; what it does without a command
  serve         builds the site, and serves it until it is interrupted
    --port N    on this port; a free one otherwise
  screenshots   builds the site, and takes pictures of its pages`;

const options = { port: { type: "string", default: "0" } } as const;

process.exitCode = await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});

async function run(): Promise<number> {
  const command = readCommand();
  if (command === undefined) {
    console.error(usage);
    return 64;
  }
  // What makes and shows the site is much to load, so it is loaded once it is wanted.
  const { buildSite } = await import("./build-site.ts");
  await buildSite();
  await command();
  return 0;
}

/** What the command line asks for once the site is built, or nothing if it makes no sense. */
function readCommand(): (() => Promise<void> | void) | undefined {
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const port = Number(values.port);
    const [command = "build", ...others] = positionals;
    if (others.length > 0 || !Number.isInteger(port)) return undefined;
    if (command === "build") return () => console.log(siteFolder);
    if (command === "serve") return () => serve(port);
    if (command === "screenshots") return takeScreenshots;
    return undefined;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

async function serve(port: number): Promise<void> {
  const { serveSite } = await import("./serve-site.ts");
  const end = interrupted();
  await using site = await serveSite(port);
  console.log(`${site.url} serves the site. Stop it with Ctrl+C.`);
  await end;
}

async function takeScreenshots(): Promise<void> {
  const screenshots = await import("./take-screenshots.ts");
  await screenshots.takeScreenshots();
}
