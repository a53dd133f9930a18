import { isObject, type JsonObject } from "@lagokit/mock";
import type { Page } from "../page.ts";
import { type SchemaReader, text } from "./schema-view.ts";

const address = "/http/errors/";

/** The errors that every operation of the document shares, by status. */
const shared = [
  { status: "401", response: "Unauthorized", className: "LagoAuthenticationError" },
  { status: "403", response: "Forbidden", className: "LagoPermissionError" },
  { status: "429", response: "TooManyRequests", className: "LagoRateLimitError" },
  { status: "5XX", response: "ServerError", className: "LagoServerError" },
] as const;

export const sharedErrors = {
  statuses: shared.map(({ status }): string => status),
  links: new Intl.ListFormat("en", { type: "disjunction" }).format(
    shared.map(({ status }) => `[\`${status}\`](${address}#${anchorOf(status)})`),
  ),
};

/** Creates the page of the errors that the pages of operations leave out. */
export function sharedErrorsPage(reader: SchemaReader): Page {
  const sections = shared.map(({ status, response, className }) => {
    const { description, headers } = reader.resolve({ $ref: `#/components/responses/${response}` });
    return [
      `## ${status}`,
      `${text(description)} The client throws a [\`${className}\`](/packages/client/api/${className.toLowerCase()}/).`,
      headerList(headers),
    ]
      .filter(Boolean)
      .join("\n\n");
  });
  return {
    address,
    title: "Errors of every operation",
    description: "The error statuses that every operation of the Lago API shares: 401, 403, 429 and 5XX.",
    body: [introduction, ...sections].join("\n\n"),
  };
}

const introduction =
  "Every operation can fail with these statuses. The page of an operation lists only its other errors. " +
  "The guide to [errors](/guides/errors/) shows how to handle errors. " +
  "The guide to [retries](/guides/retries/) says after which errors the client retries.";

function headerList(headers: JsonObject[string] | undefined): string {
  if (!isObject(headers)) return "";
  const items = Object.entries(headers).map(
    ([name, header]) => `- \`${name}\`: ${isObject(header) ? text(header["description"]) : ""}`,
  );
  return `Headers of the response:\n\n${items.join("\n")}`;
}

function anchorOf(status: string): string {
  return status.toLowerCase();
}
