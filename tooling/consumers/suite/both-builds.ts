// Runs in a process that loads both builds, where there is CommonJS: prints each result as a line of JSON.
import { createRequire } from "node:module";
import * as importedClient from "@lagokit/client";
import * as importedWebhooks from "@lagokit/webhooks";
import { expectEqual, expectThat } from "./expect.ts";
import { runTopic } from "./suite.ts";
import type { Topic } from "./topic.ts";

type ErrorClass = abstract new (...args: never[]) => Error;

const require = createRequire(import.meta.url);
// As: what is required is the same package in its other build.
const requiredClient = require("@lagokit/client") as typeof importedClient;
// As: so is this.
const requiredWebhooks = require("@lagokit/webhooks") as typeof importedWebhooks;

/** Errors of one build, where the other is asked about them. */
export const bothBuilds: Topic = {
  name: "both builds",
  checks: [
    ["are two: classes of one are not those of the other", areTwo],
    ["know each other's errors by `instanceof`, and those above them alone", knowInstances],
    ["know each other's errors by guards", knowByGuards],
    ["take a class that a caller derives for that class alone", leaveDerivedAlone],
    ["know each other's refused webhooks", knowRefusedWebhooks],
  ],
};

async function areTwo(): Promise<void> {
  expectThat(importedClient.LagoError !== requiredClient.LagoError, "two roots");
  expectThat(importedWebhooks.Webhooks !== requiredWebhooks.Webhooks, "two receivers");
}

async function knowInstances(): Promise<void> {
  const [imported, required] = [classesOf(importedClient), classesOf(requiredClient)];

  expectThat(required.size > 15, "all classes");
  for (const [name, type] of required) {
    const [own, other] = [make(type), make(imported.get(name))];
    const above = namesAbove(own, required);
    expectThat(above.includes(name), `${name} is of its class`);
    expectEqual(namesAbove(own, imported), above, `what a required ${name} is to the ES module`);
    expectEqual(namesAbove(other, required), above, `what an imported ${name} is to CommonJS`);
    expectEqual(namesAbove(other, imported), above, `what an imported ${name} is at home`);
  }
  for (const stranger of [undefined, null, "text", {}, new Error("other"), { name: "LagoError" }])
    expectEqual(namesAbove(stranger, required), [], "what a stranger is");
}

async function knowByGuards(): Promise<void> {
  const [imported, required] = [make(importedClient.LagoNotFoundError), make(requiredClient.LagoNotFoundError)];

  for (const { isLagoError, isApiError, isNotFound, isConflict } of [importedClient, requiredClient])
    for (const error of [imported, required])
      expectEqual(
        [isLagoError, isApiError, isNotFound, isConflict].map((guard) => guard(error)),
        [true, true, true, false],
        "guards",
      );
}

async function leaveDerivedAlone(): Promise<void> {
  class Derived extends requiredClient.LagoConflictError {}
  class Named extends requiredClient.LagoError {
    override get name(): string {
      return "Named";
    }
  }
  class Twin extends importedClient.LagoError {
    override get name(): string {
      return "Named";
    }
  }
  const [derived, named, twin] = [make(Derived), new Named("one"), new Twin("two")];

  expectEqual([derived instanceof Derived, named instanceof Named, twin instanceof Twin], [true, true, true], "own");
  expectEqual(
    [derived instanceof importedClient.LagoConflictError, named instanceof importedClient.LagoError],
    [true, true],
    "above",
  );
  expectEqual(
    [make(importedClient.LagoConflictError) instanceof Derived, twin instanceof Named],
    [false, false],
    "others",
  );
}

async function knowRefusedWebhooks(): Promise<void> {
  class Derived extends requiredWebhooks.WebhookVerificationError {}
  const errors = [make(importedWebhooks.WebhookVerificationError), make(requiredWebhooks.WebhookVerificationError)];

  for (const { WebhookVerificationError } of [importedWebhooks, requiredWebhooks]) {
    expectEqual(
      errors.map((error) => error instanceof WebhookVerificationError),
      [true, true],
      "instances",
    );
    expectThat(!(new Error("other") instanceof WebhookVerificationError), "a stranger is none");
  }
  expectThat(make(Derived) instanceof importedWebhooks.WebhookVerificationError, "a derived one is one");
  expectThat(!errors.some((error) => error instanceof Derived), "none of them is derived");
}

/** The names of the classes that something is an instance of. */
function namesAbove(error: unknown, classes: ReadonlyMap<string, ErrorClass>): readonly string[] {
  return [...classes].filter(([, type]) => error instanceof type).map(([name]) => name);
}

function classesOf(client: object): ReadonlyMap<string, ErrorClass> {
  // As: what has such a name is such a class.
  return new Map(
    Object.entries(client).filter(([name]) => name.endsWith("Error") && !name.startsWith("is")) as [
      string,
      ErrorClass,
    ][],
  );
}

/** Makes an error of any class: all of them take an operation and an answer, or texts in their place. */
function make(type: ErrorClass | undefined): Error {
  if (type === undefined) throw new Error("One build lacks a class.");
  return Reflect.construct(type, [
    { method: "GET", path: "/plans" },
    { status: 400, headers: new Headers(), body: "{}" },
  ]);
}

void runTopic(bothBuilds, { server: "", closed: "" }, (result) => console.log(JSON.stringify(result)));
