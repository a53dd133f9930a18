import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

it.each(["publish", "build serve", "serve --port first", "--sever"])(
  "prints the usage and builds nothing for `%s`",
  (line) => {
    const { status, stderr } = spawnSync(process.execPath, [main, ...line.split(" ")], { encoding: "utf8" });

    expect(status).toBe(64);
    expect(stderr).toContain("Usage: pnpm run docs [command] [options]");
  },
);
