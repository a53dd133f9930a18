// Runs one of the repository's commands on a machine that has only Node and npm:
// installs the pinned pnpm, then the dependencies (the pinned Node among them), then hands over.
// Plain JavaScript without dependencies, because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const bootstrap = fileURLToPath(new URL(".", import.meta.url));
const root = join(bootstrap, "../..");
const windows = process.platform === "win32";

const commands = {
  start: [
    "turbo run build --filter=@lagokit/example-first-call^... --output-logs=new-only",
    "node examples/first-call/src/main.ts",
  ],
  webhooks: [
    "turbo run build --filter=@lagokit/example-webhooks^... --output-logs=new-only",
    "node examples/webhooks/src/main.ts",
  ],
  test: ["node tooling/ci/src/main.ts"],
  spec: ["node tooling/spec-pipeline/src/main.ts"],
  portal: [
    "turbo run build --filter=@lagokit/example-customer-portal^... --output-logs=new-only",
    "node examples/customer-portal/src/main.ts",
  ],
  matrix: [
    "turbo run test test:matrix --filter=@lagokit/consumers --output-logs=new-only",
    "node tooling/consumers/src/main.ts",
  ],
  mock: ["node tooling/mock/src/main.ts"],
  release: ["node tooling/release/src/main.ts"],
  docs: ["node tooling/docs/src/main.ts"],
  bench: ["turbo run build --filter=@lagokit/bench^... --output-logs=new-only", "node tooling/bench/src/main.ts"],
};

const [chosen = "", ...rest] = process.argv.slice(2);
const steps = commands[chosen];
if (steps === undefined) {
  console.error(`Unknown command "${chosen}". Use one of: ${Object.keys(commands).join(", ")}.`);
  process.exit(64);
}

const certificates = process.env.NODE_EXTRA_CA_CERTS || process.env.npm_config_cafile;
const environment = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: "1",
  // The pinned Node does not find the global configuration of this machine's npm, which can say what to trust.
  ...(certificates && { NODE_EXTRA_CA_CERTS: certificates }),
  PATH: [join(root, "node_modules/.bin"), join(bootstrap, "node_modules/.bin"), process.env.PATH].join(delimiter),
};

installPnpm();
installDependencies();
for (const step of steps.slice(0, -1)) runStep(step, [], "pipe");
runStep(steps.at(-1), rest);

function runStep(step, more, output) {
  const [program, ...args] = step.split(" ");
  run(program, [...args, ...more], output);
}

function installPnpm() {
  const wanted = JSON.parse(readFileSync(join(bootstrap, "package.json"), "utf8")).dependencies.pnpm;
  // Written when all is done, so that an installation that was cut short is begun again.
  const stamp = join(bootstrap, "node_modules/installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  console.error(`Installing pnpm ${wanted} …`);
  const quiet = ["--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  run("npm", ["install", "--prefix", bootstrap, ...quiet], "pipe");
  // Puts the native pnpm in the place of a script that only a shell can start, and turbo starts pnpm without one.
  // It is pnpm's own install script, which newer versions of npm do not run by themselves.
  run(process.execPath, [join(bootstrap, "node_modules/pnpm/install.js")], "pipe");
  writeFileSync(stamp, wanted);
}

function installDependencies() {
  if (!existsSync(join(root, "node_modules/.bin"))) console.error("Installing dependencies …");
  run("pnpm", ["install", "--frozen-lockfile", "--reporter=append-only"], "pipe");
}

/** Runs a program in the repository's root; with "pipe", its output is shown only if it fails. */
function run(program, args, output = "inherit") {
  const result = spawnSync(program, args, {
    cwd: root,
    env: environment,
    stdio: ["inherit", output, output],
    encoding: "utf8",
    shell: windows,
  });
  if (result.error) {
    console.error(`Could not run ${program}: ${result.error.message}`);
    process.exit(1);
  }
  if (result.status === 0) return;
  if (output === "pipe") console.error(`${program} ${args.join(" ")} failed:\n${result.stdout}${result.stderr}`);
  process.exit(result.status ?? 1);
}
