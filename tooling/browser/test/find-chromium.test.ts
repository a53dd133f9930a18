import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { findChromium } from "../src/find-chromium.ts";

async function folderWith(name: string, mode = 0o755): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-browser-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), "");
  await chmod(join(folder, name), mode);
  return folder;
}

it("uses the program in CHROMIUM_PATH", async () => {
  const folder = await folderWith("my-browser");
  const environment = { CHROMIUM_PATH: join(folder, "my-browser"), PATH: await folderWith("chromium") };

  const path = findChromium({ environment, usualPlaces: [], canInstall: false });

  expect(path).toBe(join(folder, "my-browser"));
});

it("throws if CHROMIUM_PATH is not a program", () => {
  const environment = { CHROMIUM_PATH: "/none" };

  expect(() => findChromium({ environment, usualPlaces: [], canInstall: false })).toThrow(
    'CHROMIUM_PATH is "/none", which is not a program',
  );
});

it("finds Chromium on the PATH, by each of its names", async () => {
  const folder = await folderWith("google-chrome");

  const path = findChromium({ environment: { PATH: folder }, usualPlaces: [], canInstall: false });

  expect(path).toBe(join(folder, "google-chrome"));
});

it("prefers the Chromium without windows", async () => {
  const [whole, shell] = [await folderWith("chromium"), await folderWith("chromium-headless-shell")];
  const environment = { PATH: [whole, shell].join(delimiter) };

  const path = findChromium({ environment, usualPlaces: [], canInstall: false });

  expect(path).toBe(join(shell, "chromium-headless-shell"));
});

it("finds Chromium in the usual places if it is not on the PATH", async () => {
  const place = join(await folderWith("Chromium"), "Chromium");

  const path = findChromium({ environment: {}, usualPlaces: ["/none", place], canInstall: false });

  expect(path).toBe(place);
});

it("names the package to install if Chromium is missing and cannot be installed", async () => {
  const environment = { PATH: await folderWith("chromium", 0o644) };

  expect(() => findChromium({ environment, usualPlaces: [], canInstall: false })).toThrow(
    "Chromium is required. Install it (on Debian: `apt-get install chromium-headless-shell`), or set CHROMIUM_PATH.",
  );
});
