import {
  LagoAuthenticationError,
  LagoNotFoundError,
  LagoServerError,
  LagoUnexpectedResponseError,
  LagoValidationError,
} from "@lagokit/client";
import { expectEqual, expectError, expectThat } from "./expect.ts";
import { key, Scenario } from "./scenario.ts";
import type { Surroundings, Topic } from "./topic.ts";

/** What a caller sees if the API refuses a request. */
export const errors: Topic = {
  name: "errors",
  checks: [
    ["throws a not-found error for a missing customer", tellsNotFound],
    ["names the invalid fields", tellsFields],
    ["keeps the key out of errors", showsNoKey],
    ["returns the HTML of a gateway's error unchanged", takesHtml],
    ["does not follow a redirect with the key", staysHere],
    ["has a stack that leads to the line of the call", leadsToCall],
  ],
};

async function tellsNotFound({ server }: Surroundings): Promise<void> {
  const body = { status: 404, error: "Not Found", code: "customer_not_found" };
  const scenario = await Scenario.start(server, { status: 404, headers: { "x-request-id": "r1" }, body });

  const error = await expectError(scenario.client().customers.portalUrl("acme"), LagoNotFoundError);

  const told = [error.name, error.status, error.code, error.requestId, error.attempts];
  expectEqual(told, ["LagoNotFoundError", 404, "customer_not_found", "r1", 1], "the error");
  expectEqual((await scenario.received()).length, 1, "requests");
}

async function tellsFields({ server }: Surroundings): Promise<void> {
  const details = { external_id: ["value_is_mandatory"] };
  const body = { status: 422, error: "Unprocessable entity", code: "validation_errors", error_details: details };
  const scenario = await Scenario.start(server, { status: 422, body });

  const error = await expectError(scenario.client().customers.create({ external_id: "acme" }), LagoValidationError);

  expectEqual(error.fields, details, "the fields");
}

async function showsNoKey({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { status: 401, body: { status: 401, error: "Unauthorized" } });

  const error = await expectError(scenario.client().customers.portalUrl("acme"), LagoAuthenticationError);

  const shown = `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error)}`;
  expectThat(!shown.includes(key), "no key in the error");
}

async function takesHtml({ server }: Surroundings): Promise<void> {
  const html = { "content-type": "text/html" };
  const scenario = await Scenario.start(server, { status: 502, headers: html, body: "<html>Bad gateway</html>" });

  const error = await expectError(scenario.client({ maxRetries: 0 }).customers.portalUrl("acme"), LagoServerError);

  expectEqual([error.status, error.body], [502, "<html>Bad gateway</html>"], "the error");
}

async function staysHere({ server }: Surroundings): Promise<void> {
  const elsewhere = await Scenario.start(server, { status: 200, body: { customer: { portal_url: "stolen" } } });
  const location = `${elsewhere.url}/api/v1/customers/acme/portal_url`;
  const scenario = await Scenario.start(server, { status: 307, headers: { location } });

  await expectError(scenario.client().customers.portalUrl("acme"), LagoUnexpectedResponseError);

  expectEqual((await scenario.received()).length, 1, "requests");
  expectEqual((await elsewhere.received()).length, 0, "requests to the target of the redirect");
}

async function leadsToCall({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { status: 404, body: {} });
  const lago = scenario.client();

  const error = await expectError(callAsUsersDo(), LagoNotFoundError);

  expectThat(error.stack?.includes("callAsUsersDo") === true, `the caller is in the stack: ${error.stack}`);

  async function callAsUsersDo(): Promise<unknown> {
    return await lago.customers.portalUrl("acme");
  }
}
