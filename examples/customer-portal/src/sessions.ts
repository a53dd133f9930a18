import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** A user who can sign in. */
export interface User {
  readonly name: string;
  /** The customer's external ID in Lago. It never comes from a request. */
  readonly externalId: string;
}

const name = "session";

/** The sessions, stored on the server. The browser only has a random ID. */
export class Sessions {
  readonly #users = new Map<string, User>();

  /** Signs a user in. */
  begin(context: Context, user: User): void {
    const id = crypto.randomUUID();
    this.#users.set(id, user);
    const secure = new URL(context.req.url).protocol === "https:";
    setCookie(context, name, id, { httpOnly: true, sameSite: "Lax", secure, path: "/" });
  }

  /** Returns the user who sends a request, if a user is signed in. */
  userOf(context: Context): User | undefined {
    return this.#users.get(getCookie(context, name) ?? "");
  }

  /** Signs out the user who sends a request. */
  end(context: Context): void {
    this.#users.delete(getCookie(context, name) ?? "");
    deleteCookie(context, name);
  }
}
