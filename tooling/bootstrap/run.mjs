// Runs one of the repository's commands on a machine that has only Node and npm. First installs the pinned pnpm, then the
// dependencies, which include the pinned Node. Uses JavaScript without dependencies, because nothing is installed yet.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ProgramFailed, runProgram, runQuietly } from "./program.mjs";

const bootstrap = fileURLToPath(new URL(".", import.meta.url));
const root = join(bootstrap, "../..");

/** The program of each command, and the packages that must be built first. */
const commands = {
  start: { program: "node examples/first-call/src/main.ts", builds: "@lagokit/example-first-call^..." },
  webhooks: { program: "node examples/webhooks/src/main.ts", builds: "@lagokit/example-webhooks^..." },
  portal: { program: "node examples/customer-portal/src/main.ts", builds: "@lagokit/example-customer-portal^..." },
  saas: { program: "node examples/saas/src/main.ts", builds: "@lagokit/example-saas^..." },
  metering: {
    program: "node examples/usage-metering/src/main.ts",
    builds: "@lagokit/example-usage-metering^...",
  },
  test: { program: "node tooling/ci/src/main.ts" },
  spec: { program: "node tooling/spec-pipeline/src/main.ts" },
  mock: { program: "node tooling/mock/src/main.ts" },
  behaviour: { program: "node packages/testing/behavior/main.ts", builds: "@lagokit/testing^..." },
  crashes: { program: "node packages/outbox/test/crash/print-crashes.ts", builds: "@lagokit/outbox^..." },
  release: { program: "node tooling/release/src/main.ts" },
  docs: { program: "node tooling/docs/src/main.ts" },
  bench: { program: "node tooling/bench/src/main.ts", builds: "@lagokit/bench^..." },
  matrix: {
    tests: "turbo run test test:matrix --filter=@lagokit/consumers --output-logs=new-only",
    program: "node tooling/consumers/src/main.ts",
  },
};

const [chosen = "", ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, chosen) ? commands[chosen] : undefined;
if (command === undefined) {
  console.error(`Unknown command "${chosen}". Use one of: ${Object.keys(commands).join(", ")}.`);
  process.exit(64);
}

const certificates = process.env.NODE_EXTRA_CA_CERTS || process.env.npm_config_cafile;
const place = {
  cwd: root,
  env: {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: "1",
    // The pinned Node does not find the global npm configuration of this machine, which may contain certificates.
    ...(certificates && { NODE_EXTRA_CA_CERTS: certificates }),
    PATH: [join(root, "node_modules/.bin"), join(bootstrap, "node_modules/.bin"), process.env.PATH].join(delimiter),
  },
};

try {
  await installPnpm();
  await runQuietly("Installing dependencies", "pnpm install --frozen-lockfile --reporter=append-only", place);
  if (command.builds) {
    const build = `turbo run build --filter=${command.builds} --output-logs=new-only`;
    await runQuietly("Building the packages", build, place);
  }
  if (command.tests) await runQuietly("Running the tests", command.tests, place);
  process.exitCode = await runProgram(command.program, rest, place);
} catch (error) {
  if (!(error instanceof ProgramFailed)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}

async function installPnpm() {
  const wanted = JSON.parse(readFileSync(join(bootstrap, "package.json"), "utf8")).dependencies.pnpm;
  // Written at the end, so that an interrupted installation starts again.
  const stamp = join(bootstrap, "node_modules/installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  const quiet = "--no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error";
  await runQuietly(`Installing pnpm ${wanted}`, `npm install ${quiet}`, { ...place, cwd: bootstrap });
  // Replaces pnpm's start script with the native program, because only a shell can start the script and turbo uses none.
  // This is pnpm's own install script, which newer versions of npm do not run by themselves.
  await runQuietly("Setting up pnpm", "node node_modules/pnpm/install.js", { ...place, cwd: bootstrap });
  writeFileSync(stamp, wanted);
}
