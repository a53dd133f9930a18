import { parseArgs } from "node:util";
import { interrupted } from "@lagokit/signals";
import { siteFolder } from "./places.ts";

const usage = `Usage: pnpm run docs [command] [options]

  build         builds the site; this is the default command
  serve         builds the site, and serves it until Ctrl-C
    --port N    the port to listen on; defaults to a free port
  screenshots   builds the site, and takes screenshots of its pages
  picture       draws the picture that other sites show next to a link`;

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
  await command();
  return 0;
}

/** Parses the command line. Returns `undefined` if it is invalid. */
function readCommand(): (() => Promise<void>) | undefined {
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const port = Number(values.port);
    const [command = "build", ...others] = positionals;
    if (others.length > 0 || !Number.isInteger(port)) return undefined;
    if (command === "build") return build;
    if (command === "serve") return () => serve(port);
    if (command === "screenshots") return takeScreenshots;
    if (command === "picture") return takeSocialPicture;
    return undefined;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

// Each command imports only what it needs, because the builder and the browser take long to load.
async function build(): Promise<void> {
  const { buildSite } = await import("./build-site.ts");
  await buildSite();
  console.log(siteFolder);
}

async function serve(port: number): Promise<void> {
  await build();
  const { serveSite } = await import("./serve-site.ts");
  const end = interrupted();
  await using site = await serveSite(port);
  console.log(`${site.url}/ serves the site. Stop it with Ctrl-C.`);
  await end;
}

async function takeScreenshots(): Promise<void> {
  await build();
  const screenshots = await import("./take-screenshots.ts");
  await screenshots.takeScreenshots();
}

async function takeSocialPicture(): Promise<void> {
  const picture = await import("./take-social-picture.ts");
  await picture.takeSocialPicture();
}
