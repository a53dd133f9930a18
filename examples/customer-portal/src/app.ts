import { type Lago, LagoError } from "@lagokit/client";
import { type Context, Hono } from "hono";
import { csrf } from "hono/csrf";
import { assets } from "./assets.ts";
import { billingPage, signInPage } from "./pages.ts";
import { type Problem, problemOf } from "./problem.ts";
import { protect } from "./protect.ts";
import { Sessions, type User } from "./sessions.ts";

/** Options of `createApp`. */
export interface AppOptions {
  /** The client. It contains the API key, so it stays on the server. */
  readonly lago: Lago;
  /** The origin of the portal, the only one that the page may show in an iframe. */
  readonly portalOrigin: string;
  /** The users who can sign in. Your application has its own users instead. */
  readonly users: readonly User[];
  /** Receives a line for each error, without IDs or keys. */
  readonly log: (line: string) => void;
}

/** A portal URL is valid for 12 hours. The page requests another one a minute earlier. */
const lifetime = 12 * 60 * 60 * 1000 - 60_000;

/** The HTTP status of each problem. */
const statuses = { "signed-out": 401, "not-found": 404, unauthorised: 502, unreachable: 503 } as const;

/** Creates the application: a sign-in page, a page that shows the portal, and the endpoint that returns the portal URL. */
export async function createApp({ lago, portalOrigin, users, log }: AppOptions): Promise<Hono> {
  const sessions = new Sessions();
  const app = new Hono();
  app.use(protect(portalOrigin));
  app.use(csrf());
  for (const { path, type, body } of await assets())
    app.get(path, (context) => context.body(body, 200, { "content-type": type, "cache-control": "no-cache" }));

  app.get("/", (context) => {
    const user = sessions.userOf(context);
    return context.html(user ? billingPage(user) : signInPage(users));
  });

  app.post("/sign-in", async (context) => {
    const { user: index } = await context.req.parseBody();
    const user = users[Number(index)];
    if (user) sessions.begin(context, user);
    return context.redirect("/", 303);
  });

  app.post("/sign-out", (context) => {
    sessions.end(context);
    return context.redirect("/", 303);
  });

  app.get("/portal-link", async (context) => {
    const user = sessions.userOf(context);
    if (user === undefined) return refuse(context, "signed-out");
    try {
      const url = await lago.customers.portalUrl(user.externalId, { signal: context.req.raw.signal });
      if (new URL(url).origin === portalOrigin) return context.json({ url, lifetime });
      log(`The portal URL has the origin ${new URL(url).origin}, but \`portalOrigin\` is ${portalOrigin}.`);
      return refuse(context, "unauthorised");
    } catch (error) {
      if (!(error instanceof LagoError)) throw error;
      log(`${error.name}: ${error.message}`);
      return refuse(context, problemOf(error));
    }
  });
  return app;
}

function refuse(context: Context, problem: Problem): Response {
  return context.json({ problem }, statuses[problem]);
}
