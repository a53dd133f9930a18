import { callOfLagokit, classOfResource } from "./call-of-lagokit.ts";
import { callOfFetch, callOfHeyApi, callOfKy, callOfLago, callOfOfetch, callOfOpenapiFetch } from "./call-of-peers.ts";
import type { Step } from "./step.ts";

/** Writes the source of an application that makes the calls. */
type Writer = (steps: readonly Step[]) => readonly string[];

const root = '"https://api.getlago.com/api/v1"';
const headers = '{ accept: "application/json", authorization: "Bearer key" }';

/** Writes the application for each client that has types of the API. */
export const typedApplications = {
  "@lagokit/client": (steps) => [
    'import { Lago } from "@lagokit/client";',
    'const lago = new Lago({ apiKey: "key" });',
    ...answers(steps, callOfLagokit),
  ],
  "openapi-fetch": (steps) => [
    'import createClient from "openapi-fetch";',
    'import type { paths } from "@lagokit/types";',
    `const client = createClient<paths>({ baseUrl: ${root}, headers: ${headers} });`,
    ...answers(steps, callOfOpenapiFetch),
  ],
  "lago-javascript-client": (steps) => [
    'import { Client } from "lago-javascript-client";',
    'const client = Client("key");',
    ...answers(steps, callOfLago),
  ],
  "Hey API": (steps) => [
    'import * as api from "../hey-api/sdk.gen.js";',
    'import { client } from "../hey-api/client.gen.js";',
    'client.setConfig({ auth: "key" });',
    ...answers(steps, callOfHeyApi),
  ],
} as const satisfies Record<string, Writer>;

/** Writes the application for every client. */
export const applications = {
  ...typedApplications,
  "@lagokit/client, only the resources used": (steps) => [
    `import { LagoCore, ${unique(steps.map(classOfResource)).join(", ")} } from "@lagokit/client";`,
    'const core = new LagoCore({ apiKey: "key" });',
    ...unique(steps.map(classOfResource)).map((name) => `const ${instance(name)} = new ${name}(core);`),
    ...answers(steps, (step) => callOfLagokit(step).replace(/^lago\.\w+/, instance(classOfResource(step)))),
  ],
  ky: (steps) => [
    'import ky from "ky";',
    `const client = ky.create({ prefix: ${root}, headers: ${headers} });`,
    ...answers(steps, callOfKy),
  ],
  ofetch: (steps) => [
    'import { ofetch } from "ofetch";',
    `const client = ofetch.create({ baseURL: ${root}, headers: ${headers} });`,
    ...answers(steps, callOfOfetch),
  ],
  "bare fetch": (steps) => [
    `async function send(method: string, target: string, body?: object) {
      const headers = { ...${headers}, ...(body && { "content-type": "application/json" }) };
      const response = await fetch(${root} + target, { method, headers, ...(body && { body: JSON.stringify(body) }) });
      return response.json();
    }`,
    ...answers(steps, callOfFetch),
  ],
} as const satisfies Record<string, Writer>;

export type TypedApplication = keyof typeof typedApplications;
export type Application = keyof typeof applications;

/** Returns the source of an application. */
export function sourceOf(name: Application, steps: readonly Step[]): string {
  return applications[name](steps).join("\n");
}

function answers(steps: readonly Step[], call: (step: Step) => string): readonly string[] {
  return steps.map((step, index) => `export const answer${index} = await ${call(step)};`);
}

function instance(name: string): string {
  return `the${name}`;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
