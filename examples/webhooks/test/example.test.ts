import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));

it("receives webhooks that are signed with OpenSSL and sent with cURL", async () => {
  const app = spawn(process.execPath, ["src/main.ts", "--port", "0"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void app.kill());
  let printed = "";
  app.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  while (!/send\.sh \S+/.test(printed)) await once(app.stdout, "data");
  const [, url = ""] = /send\.sh (\S+)/.exec(printed) ?? [];

  const { stdout } = await promisify(execFile)("sh", ["send.sh", url], { cwd: folder });
  app.kill();
  await once(app, "close");

  expect(stdout.split("\n")).toEqual([
    "An invoice",
    "  processed (200)",
    "The same invoice again",
    "  duplicate (200)",
    "Another amount with the same signature",
    "  signature_mismatch (401)",
    "An unknown type",
    "  processed (200)",
    "A webhook whose handler fails",
    "  failed (500)",
    "",
  ]);
  expect(printed.split("\n").slice(4)).toEqual([
    "Invoice INV-1 of Smith & Søn: 100 cents",
    "signature_mismatch",
    "A webhook of type moon.landed",
    "The handler failed, so Lago retries the webhook.",
    "",
  ]);
});

it("reports an error in its command line", async () => {
  const run = promisify(execFile)(process.execPath, ["src/main.ts", "--port", "x"], { cwd: folder });

  await expect(run).rejects.toMatchObject({ code: 64, stderr: expect.stringContaining("--port must be a number.") });
});
