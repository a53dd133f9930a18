import { type Lago, LagoError } from "@lagokit/client";
import type { Webhooks } from "@lagokit/webhooks";
import { Hono } from "hono";
import { type Account, Accounts } from "./accounts.ts";
import { Billing } from "./billing.ts";
import { problemOf } from "./problem.ts";
import { receiveWebhooks } from "./receive-webhooks.ts";

/** Options of `createApp`. */
export interface AppOptions {
  readonly lago: Lago;
  readonly webhooks: Webhooks;
  /** Receives a line for each error. Those of Lago contain no IDs and no keys. */
  readonly log: (line: string) => void;
  /** The clock. */
  readonly now?: () => Date;
}

/** Creates the application. It renders pictures and bills each megapixel. */
export function createApp({ lago, webhooks, log, now = () => new Date() }: AppOptions) {
  const accounts = new Accounts();
  const billing = new Billing(lago);
  const receive = receiveWebhooks(webhooks, accounts);
  const app = new Hono<{ Variables: { account: Account } }>();

  app.onError((error, context) => {
    log(`${error.name}: ${error.message}`);
    if (!(error instanceof LagoError)) return context.json({ message: "Something failed." }, 500);
    const { status, message, retryAfter } = problemOf(error);
    if (retryAfter !== undefined) context.header("retry-after", String(retryAfter));
    return context.json({ message }, status);
  });

  app.post("/lago", (context) => receive(context.req.raw));

  app.post("/sign-up", async (context) => {
    const { email } = await context.req.json<{ email?: unknown }>();
    if (typeof email !== "string" || !email.includes("@"))
      return context.json({ message: "Enter an email address." }, 422);
    const account = accounts.ensure(email);
    if (account.isSignedUp) return context.json({ message: "This email address has an account." }, 409);
    await billing.signUp(account);
    account.isSignedUp = true;
    return context.json({ token: accounts.createToken(account) }, 201);
  });

  app.use("/account/*", async (context, next) => {
    const account = accounts.byToken(context.req.header("authorization")?.replace(/^Bearer /, "") ?? "");
    if (account === undefined) return context.json({ message: "Sign up first." }, 401);
    context.set("account", account);
    return next();
  });

  app.get("/account/status", (context) => {
    const { isActive, paidInvoices } = context.get("account");
    return context.json({ isActive, paidInvoices });
  });

  app.post("/account/renders", async (context) => {
    const { id, megapixels } = await context.req.json<{ id?: unknown; megapixels?: unknown }>();
    if (typeof id !== "string" || typeof megapixels !== "number" || megapixels <= 0)
      return context.json({ message: "Send an ID and the number of megapixels." }, 422);
    const { renders } = context.get("account");
    const render = renders.get(id) ?? { id, megapixels, finishedAt: now() };
    // Stored before it is billed: a repeated request bills the same render.
    renders.set(id, render);
    await billing.record(context.get("account"), render);
    return context.json(render, 201);
  });

  app.get("/account/usage", async (context) => context.json(await billing.usage(context.get("account"))));
  app.get("/account/invoices", async (context) => context.json(await billing.invoices(context.get("account"))));
  app.post("/account/portal", async (context) =>
    context.json({ url: await billing.portalUrl(context.get("account")) }),
  );
  return app;
}
