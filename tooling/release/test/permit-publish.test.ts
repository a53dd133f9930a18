import { describe, expect, it } from "vitest";

import { exitCode } from "../src/exit-code.ts";
import { permitPublish } from "../src/permit-publish.ts";

const repository = "lagokit/lagokit";
const manifest = { name: "@lagokit/types" };
const away = { manifest, registry: "https://registry.invalid/" };
const workflow = {
  GITHUB_ACTIONS: "true",
  GITHUB_WORKFLOW_REF: "lagokit/lagokit/.github/workflows/release.yml@refs/heads/main",
  ACTIONS_ID_TOKEN_REQUEST_URL: "https://token.invalid/",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "token",
};

const refusal = (text: string): unknown =>
  expect.objectContaining({ exitCode: exitCode.refused, message: expect.stringContaining(text) });

describe("permitPublish", () => {
  it.each(["http://localhost:4873/", "http://127.0.0.1:4873", "http://127.8.0.1/", "http://[::1]:4873/npm/"])(
    "permits a registry on this machine: %s",
    (registry) => {
      expect(() => permitPublish([{ manifest, registry }], {}, repository)).not.toThrow();
    },
  );

  it.each([
    "https://registry.invalid/",
    "http://localhost.registry.invalid/",
    "http://127.0.0.1.registry.invalid/",
    "http://localhost@registry.invalid/",
    "ftp://localhost/",
    "undefined",
    "",
  ])("refuses any other from a place that is not the release workflow: %s", (registry) => {
    expect(() => permitPublish([{ manifest, registry }], {}, repository)).toThrow(refusal("the release workflow"));
  });

  it("refuses all if one of them would go elsewhere", () => {
    const here = { manifest, registry: "http://localhost:4873/" };

    expect(() => permitPublish([here, away], {}, repository)).toThrow(refusal("would go to registry.invalid"));
  });

  it("permits the release workflow, on main and with the right to an OIDC token", () => {
    expect(() => permitPublish([away], workflow, repository)).not.toThrow();
  });

  it.each(Object.keys(workflow))("refuses a workflow without %s", (name) => {
    expect(() => permitPublish([away], { ...workflow, [name]: undefined }, repository)).toThrow(refusal("release"));
  });

  it.each([
    "lagokit/lagokit/.github/workflows/ci.yml@refs/heads/main",
    "lagokit/lagokit/.github/workflows/release.yml@refs/heads/a-branch",
    "a-fork/lagokit/.github/workflows/release.yml@refs/heads/main",
  ])("refuses another workflow, branch or repository: %s", (reference) => {
    const environment = { ...workflow, GITHUB_WORKFLOW_REF: reference };

    expect(() => permitPublish([away], environment, repository)).toThrow(refusal("release workflow"));
  });

  it.each(["registry", "@lagokit:registry"])(
    "refuses a package that has a registry of its own, which beats every other: %s",
    (key) => {
      const own = { ...manifest, publishConfig: { access: "public", [key]: "https://registry.invalid/" } };
      const destination = { manifest: own, registry: "http://localhost:4873/" };

      expect(() => permitPublish([destination], workflow, repository)).toThrow(refusal(`\`${key}\``));
    },
  );

  it("names no credentials", () => {
    const registry = "https://someone:secret@registry.invalid/?token=secret";

    expect(() => permitPublish([{ manifest, registry }], {}, repository)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining("secret") }),
    );
  });
});
