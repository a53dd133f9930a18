import { randomUUID } from "node:crypto";

/** Something that an account used, and that is billed. */
export interface Render {
  readonly id: string;
  readonly megapixels: number;
  readonly finishedAt: Date;
}

/** An account of the application. */
export interface Account {
  /** The ID of its customer and of its subscription in Lago. It never comes from a request. */
  readonly id: string;
  readonly email: string;
  readonly renders: Map<string, Render>;
  /** Whether Lago knows the account. */
  isSignedUp: boolean;
  /** Whether its subscription has started. A webhook says so. */
  isActive: boolean;
  /** The numbers of its paid invoices, from webhooks. */
  readonly paidInvoices: string[];
}

/** The accounts, in memory. Your application has a database instead. */
export class Accounts {
  readonly #accounts = new Map<string, Account>();
  readonly #tokens = new Map<string, Account>();

  /** Returns the account with this email address, or creates it. */
  ensure(email: string): Account {
    const existing = [...this.#accounts.values()].find((account) => account.email === email);
    if (existing !== undefined) return existing;
    const renders = new Map<string, Render>();
    const account = { id: randomUUID(), email, renders, isSignedUp: false, isActive: false, paidInvoices: [] };
    this.#accounts.set(account.id, account);
    return account;
  }

  get(id: string | undefined): Account | undefined {
    return this.#accounts.get(id ?? "");
  }

  /** Creates a token that identifies the account in requests. */
  createToken(account: Account): string {
    const token = randomUUID();
    this.#tokens.set(token, account);
    return token;
  }

  byToken(token: string): Account | undefined {
    return this.#tokens.get(token);
  }
}
