import { type Lago, LagoError } from "@lagokit/client";
import { type Context, Hono } from "hono";
import { csrf } from "hono/csrf";
import { assets } from "./assets.ts";
import { billingPage, signInPage } from "./pages.ts";
import { type Problem, problemOf } from "./problem.ts";
import { protect } from "./protect.ts";
import { Sessions, type User } from "./sessions.ts";

/** What the application works with. */
export interface AppOptions {
  /** The client, which holds the key: it stays on this side. */
  readonly lago: Lago;
  /** Where the portal is: the only place that the page may show in a frame. */
  readonly portalOrigin: string;
  /** Who can sign in. An application of yours asks its own users instead. */
  readonly users: readonly User[];
  /** Is told what went wrong, without ids or keys. */
  readonly log: (line: string) => void;
}

/** A portal URL is good for 12 hours; the page asks for another a little earlier. */
const lifetime = 12 * 60 * 60 * 1000 - 60_000;

/** What a problem is as a status. */
const statuses = { "signed-out": 401, "not-found": 404, unauthorised: 502, unreachable: 503 } as const;

/** Makes the application: a page that signs people in, one that shows their portal, and where that gets its URL. */
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
      log(`The portal is at ${new URL(url).origin}, and \`portalOrigin\` says ${portalOrigin}.`);
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
