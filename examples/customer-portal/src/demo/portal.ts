import { Hono } from "hono";
import { html } from "hono/html";
import { secureHeaders } from "hono/secure-headers";

const style = `
  :root { color-scheme: light dark; --line: light-dark(#dde2df, #323b38); --soft: light-dark(#56625d, #a5b2ac); }
  body { margin: 0; padding: clamp(1rem, 4vw, 2rem); font: 16px/1.5 system-ui, sans-serif;
    background: light-dark(#fff, #1b211f); color: light-dark(#18211e, #e8eeeb); }
  h1 { margin-block: 0 1rem; font-size: 1.25rem; }
  h2 { margin: 2rem 0 0.5rem; font-size: 1rem; }
  .note { margin-block: 0 1.5rem; padding: 0.6rem 0.9rem; border-radius: 8px;
    background: light-dark(#eef3f9, #1d2a38); color: light-dark(#24466b, #b4d2f2); }
  .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.75rem; margin: 0; }
  .tiles div { padding: 0.9rem 1rem; border: 1px solid var(--line); border-radius: 10px; }
  dt { color: var(--soft); font-size: 0.875rem; } dd { margin: 0; font-weight: 600; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 0.6rem 0.25rem; border-bottom: 1px solid var(--line); text-align: left; }
  th { color: var(--soft); font-size: 0.875rem; font-weight: 500; }
  td:last-child, th:last-child { text-align: right; font-variant-numeric: tabular-nums; }
`;

const invoices = [
  ["HAR-2026-011", "1 Nov 2026", "€128.40"],
  ["HAR-2026-010", "1 Oct 2026", "€119.75"],
  ["HAR-2026-009", "1 Sep 2026", "€121.10"],
] as const;

/** Creates a placeholder for the portal, which the mock does not have. Only the application's origin may embed it. */
export function standInPortal(appOrigin: () => string): Hono {
  const app = new Hono();
  app.use((context, next) =>
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        frameAncestors: [appOrigin()],
      },
      xFrameOptions: false,
    })(context, next),
  );
  app.get("/customer-portal/:token", (context) =>
    context.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>Customer portal</title>
            <style>
              ${style}
            </style>
          </head>
          <body>
            <h1>Your subscription</h1>
            <p class="note">This page is a placeholder for Lago's portal, because a mock of the API has no portal.</p>
            <dl class="tiles">
              <div>
                <dt>Plan</dt>
                <dd>Team</dd>
              </div>
              <div>
                <dt>Storage this month</dt>
                <dd>412 GB</dd>
              </div>
              <div>
                <dt>Next invoice</dt>
                <dd>1 Dec 2026</dd>
              </div>
            </dl>
            <h2>Invoices</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">Number</th>
                  <th scope="col">Date</th>
                  <th scope="col">Amount</th>
                </tr>
              </thead>
              <tbody>
                ${invoices.map(
                  (cells) =>
                    html`<tr>
                      ${cells.map((cell) => html`<td>${cell}</td>`)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </body>
        </html>`,
    ),
  );
  return app;
}
