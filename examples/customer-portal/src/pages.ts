import { html } from "hono/html";
import type { User } from "./sessions.ts";

type Html = ReturnType<typeof html>;

/** Renders the sign-in page. */
export function signInPage(users: readonly User[]): Html {
  const choices = users.map(
    ({ name }, index) => html`<button class="choice" name="user" value="${index}">${name}</button>`,
  );
  return page(
    "Sign in",
    html`
      <main class="narrow">
        <h1>Sign in</h1>
        <p class="lead">This is a demo: choose a user. The choice stays on the server.</p>
        <form method="post" action="/sign-in" class="choices">${choices}</form>
      </main>
    `,
  );
}

/** Renders the page that shows the portal of the signed-in user. */
export function billingPage({ name }: User): Html {
  const account = html`
    <form method="post" action="/sign-out" class="account">
      <span>${name}</span>
      <button class="quiet">Sign out</button>
    </form>
  `;
  return page(
    "Billing",
    html`
      <main>
        <h1>Billing</h1>
        <p class="lead">Your plan, usage and invoices.</p>
        <div id="portal" data-state="loading">
          <div class="notice" role="status" aria-live="polite">
            <div class="spinner" aria-hidden="true"></div>
            <h2></h2>
            <p></p>
            <button hidden></button>
          </div>
          <div class="frame"></div>
        </div>
        <noscript><p class="notice">Your portal needs JavaScript. Please enable it for this page.</p></noscript>
      </main>
      <script type="module" src="/portal.js"></script>
    `,
    account,
  );
}

function page(title: string, content: Html, account: Html | "" = ""): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Harrier</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header>
          <a class="brand" href="/"><img src="/icon.svg" alt="" width="28" height="28" />Harrier</a>
          ${account}
        </header>
        ${content}
      </body>
    </html>`;
}
