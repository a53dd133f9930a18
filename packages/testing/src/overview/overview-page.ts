import type { FakeRequest } from "../server/fake-request.ts";
import type { FakeWebhook } from "../webhooks/fake-webhook.ts";
import { html, type Html, join } from "./html.ts";

/** What the page shows. */
export interface Overview {
  readonly now: Date;
  readonly tables: readonly { readonly name: string; readonly rows: readonly object[] }[];
  readonly requests: readonly FakeRequest[];
  readonly webhooks: readonly FakeWebhook[];
}

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #8884; vertical-align: top; }
  pre { overflow-x: auto; font-size: 0.8rem; }
`;

/** The page at the root of a fake: its objects, its requests and its webhooks. */
export function overviewPage({ now, tables, requests, webhooks }: Overview): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Fake Lago</title>
        <style>
          ${{ text: style }}
        </style>
      </head>
      <body>
        <h1>Fake Lago</h1>
        <p>Its time is ${now.toISOString()}. Reload this page to see changes.</p>
        <h2>Objects</h2>
        ${tables.length === 0 ? "None." : join(tables.map(tableOf))}
        <h2>Webhooks</h2>
        ${webhooks.length === 0 ? "None." : webhookTable(webhooks)}
        <h2>Requests</h2>
        ${requests.length === 0 ? "None." : requestTable(requests)}
      </body>
    </html>`.text;
}

function tableOf({ name, rows }: Overview["tables"][number]): Html {
  return html`<details>
    <summary>${name} (${rows.length})</summary>
    ${join(rows.map((row) => html`<pre>${JSON.stringify(row, undefined, 2)}</pre>`))}
  </details>`;
}

function webhookTable(webhooks: readonly FakeWebhook[]): Html {
  const rows = webhooks.toReversed().map(
    ({ payload, deliveries }) =>
      html`<tr>
        <td>
          <details>
            <summary>${payload.webhook_type}</summary>
            <pre>${JSON.stringify(payload, undefined, 2)}</pre>
          </details>
        </td>
        <td>
          ${deliveries.map(({ url, attempts }) => `${url ?? "handler"}: ${statuses(attempts)}`).join(", ") || "no receiver"}
        </td>
      </tr>`,
  );
  return html`<table>
    <tr>
      <th>Type</th>
      <th>Deliveries</th>
    </tr>
    ${join(rows)}
  </table>`;
}

function statuses(attempts: FakeWebhook["deliveries"][number]["attempts"]): string {
  return attempts.map(({ status }) => status ?? "failed").join(", ");
}

function requestTable(requests: readonly FakeRequest[]): Html {
  const rows = requests.toReversed().map(
    ({ method, path, status, source }) =>
      html`<tr>
        <td>${method} ${path}</td>
        <td>${status ?? "connection failed"}</td>
        <td>${source ?? ""}</td>
      </tr>`,
  );
  return html`<table>
    <tr>
      <th>Request</th>
      <th>Status</th>
      <th>Source of the response</th>
    </tr>
    ${join(rows)}
  </table>`;
}
