import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** Somebody who can sign in. */
export interface User {
  readonly name: string;
  /** The id that Lago knows the customer by. It never comes from a request. */
  readonly externalId: string;
}

const name = "session";

/** Who is signed in, kept on the server: the browser holds a random id and nothing else. */
export class Sessions {
  readonly #users = new Map<string, User>();

  /** Signs a user in. */
  begin(context: Context, user: User): void {
    const id = crypto.randomUUID();
    this.#users.set(id, user);
    const secure = new URL(context.req.url).protocol === "https:";
    setCookie(context, name, id, { httpOnly: true, sameSite: "Lax", secure, path: "/" });
  }

  /** Who makes a request, if anybody is signed in. */
  userOf(context: Context): User | undefined {
    return this.#users.get(getCookie(context, name) ?? "");
  }

  /** Signs out whoever makes a request. */
  end(context: Context): void {
    this.#users.delete(getCookie(context, name) ?? "");
    deleteCookie(context, name);
  }
}
