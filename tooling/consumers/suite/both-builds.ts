// Runs in a process that loads both builds, on runtimes with CommonJS. Prints each result as a line of JSON.
import { createRequire } from "node:module";
import * as importedClient from "@lagokit/client";
import * as importedWebhooks from "@lagokit/webhooks";
import { expectEqual, expectThat } from "./expect.ts";
import { runTopic } from "./suite.ts";
import type { Topic } from "./topic.ts";

type ErrorClass = abstract new (...args: never[]) => Error;

const require = createRequire(import.meta.url);
// As: the required module is the same package in its other build.
const requiredClient = require("@lagokit/client") as typeof importedClient;
// As: the same.
const requiredWebhooks = require("@lagokit/webhooks") as typeof importedWebhooks;

/** Checks how one build recognizes the errors of the other. */
export const bothBuilds: Topic = {
  name: "both builds",
  checks: [
    ["are separate: each build has its own classes", areTwo],
    ["recognize each other's errors with `instanceof`, by the exact class and its superclasses", knowInstances],
    ["recognize each other's errors with guards", knowByGuards],
    ["do not confuse a caller's subclass with other classes", leaveDerivedAlone],
    ["recognize each other's errors of refused webhooks", knowRefusedWebhooks],
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
    expectThat(above.includes(name), `${name} is an instance of its class`);
    expectEqual(namesAbove(own, imported), above, `the classes of a required ${name} in the ES module build`);
    expectEqual(namesAbove(other, required), above, `the classes of an imported ${name} in the CommonJS build`);
    expectEqual(namesAbove(other, imported), above, `the classes of an imported ${name} in its own build`);
  }
  for (const stranger of [undefined, null, "text", {}, new Error("other"), { name: "LagoError" }])
    expectEqual(namesAbove(stranger, required), [], "the classes of a foreign value");
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
    expectThat(!(new Error("other") instanceof WebhookVerificationError), "a foreign error is not an instance");
  }
  expectThat(
    make(Derived) instanceof importedWebhooks.WebhookVerificationError,
    "an instance of a subclass is an instance",
  );
  expectThat(!errors.some((error) => error instanceof Derived), "no other error is an instance of the subclass");
}

/** The names of the classes of which a value is an instance. */
function namesAbove(error: unknown, classes: ReadonlyMap<string, ErrorClass>): readonly string[] {
  return [...classes].filter(([, type]) => error instanceof type).map(([name]) => name);
}

function classesOf(client: object): ReadonlyMap<string, ErrorClass> {
  // As: an export with such a name is an error class.
  return new Map(
    Object.entries(client).filter(([name]) => name.endsWith("Error") && !name.startsWith("is")) as [
      string,
      ErrorClass,
    ][],
  );
}

/** Creates an error of any class. All constructors accept an operation and a response, or a text instead. */
function make(type: ErrorClass | undefined): Error {
  if (type === undefined) throw new Error("One build lacks a class.");
  return Reflect.construct(type, [
    { method: "GET", path: "/plans" },
    { status: 400, headers: new Headers(), body: "{}" },
  ]);
}

void runTopic(bothBuilds, { server: "", closed: "" }, (result) => console.log(JSON.stringify(result)));
