import type { WebhookEvent, WebhookOf, WebhookType } from "@lagokit/types";
import { Background } from "./background.ts";
import type { EventStore } from "./event-store.ts";
import type { HeldJobs } from "./held-jobs.ts";
import { Identifiers } from "./identifiers.ts";
import { Journal } from "./journal.ts";
import { Schedule } from "./schedule.ts";
import { type Row, Table, type TableName } from "./table.ts";

/** What a world is made of. */
export interface WorldOptions {
  readonly now: () => Date | number;
  readonly eventStore: EventStore;
  /** Whether the features of a license are available. */
  readonly license: boolean;
  readonly organizationId: string;
  /** Receives each webhook at the time of its cause. */
  readonly onWebhook: (webhook: WebhookEvent) => void;
}

/** The part of a payload that a webhook does not derive from its type. */
type Payload<Type extends WebhookType> = Omit<WebhookOf<Type>, "webhook_type" | "organization_id">;

/** The state of a fake: its objects, its time and what it will do later. */
export class World {
  readonly eventStore: EventStore;
  readonly license: boolean;
  readonly organizationId: string;
  /** When it began, in the form of responses. */
  readonly startedAt: string;
  readonly #now: () => Date | number;
  readonly #onWebhook: (webhook: WebhookEvent) => void;
  /** Makes the changes of this state, so that they can be undone. */
  readonly journal: Journal = new Journal();
  readonly #tables = new Map<{ readonly name: string }, Pick<Table<Row>, "newest">>();
  readonly #schedule = new Schedule(this.journal);
  readonly #background = new Background(this.journal);
  readonly #identifiers = new Identifiers();
  #offset = 0;
  #isSilent = false;
  /** The webhooks of changes that can still be undone. */
  #outbox: WebhookEvent[] | undefined;
  /** The time of the job that runs. */
  #jobTime: number | undefined;

  constructor({ now, eventStore, license, organizationId, onWebhook }: WorldOptions) {
    this.#now = now;
    this.eventStore = eventStore;
    this.license = license;
    this.organizationId = organizationId;
    this.#onWebhook = onWebhook;
    this.startedAt = toTimestamp(this.now());
  }

  /** The objects of a table. */
  table<R extends Row>(name: TableName<R>): Table<R> {
    // As: each name creates its own table.
    let table = this.#tables.get(name) as Table<R> | undefined;
    if (table === undefined) this.#tables.set(name, (table = new Table(name, this.journal)));
    return table;
  }

  /** All tables that were used, with their rows. */
  get tables(): { readonly name: string; readonly rows: readonly Row[] }[] {
    return [...this.#tables].map(([{ name }, table]) => ({ name, rows: table.newest() }));
  }

  /** A new `lago_id`. */
  newId(): string {
    return this.#identifiers.next();
  }

  /** The current time. While a job runs, the time for which it was scheduled. */
  now(): Date {
    return new Date(this.#jobTime ?? Number(this.#now()) + this.#offset);
  }

  /** The current time in the form of responses, such as `2026-01-31T09:30:00Z`. */
  timestamp(): string {
    return toTimestamp(this.now());
  }

  /** Moves the time forward, and runs all jobs that become due. */
  advance(milliseconds: number): void {
    this.#offset += milliseconds;
    this.runDueJobs();
  }

  /** Runs a job at a time. A time in the past is due immediately. */
  schedule(at: Date, run: () => void): void {
    this.#schedule.add(at.getTime(), run);
  }

  /** Does what Lago does after its response: now, or when a test releases it. Changes without webhooks do not wait. */
  inBackground(part: () => void): void {
    if (this.#isSilent) part();
    else this.#background.run(() => this.atomically(part));
  }

  /** Keeps the work in the background from now on, until it is released. */
  holdBackground(): HeldJobs {
    return this.#background.hold();
  }

  /** Runs the jobs that are due, each at its own time. If some of them fail, throws the error of the first one at the end. */
  runDueJobs(): void {
    const now = Number(this.#now()) + this.#offset;
    const errors: unknown[] = [];
    for (let job = this.#schedule.takeDue(now); job !== undefined; job = this.#schedule.takeDue(now)) {
      this.#jobTime = job.at;
      try {
        this.atomically(job.run);
      } catch (error) {
        errors.push(error);
      } finally {
        this.#jobTime = undefined;
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  /** Makes changes. If it throws, nothing of the changes stays, and none of their webhooks is sent. */
  atomically<Result>(change: () => Result): Result {
    if (this.#outbox !== undefined) return change();
    const outbox: WebhookEvent[] = (this.#outbox = []);
    try {
      const result = this.journal.record(change);
      this.#outbox = undefined;
      for (const webhook of outbox) this.#onWebhook(webhook);
      return result;
    } finally {
      this.#outbox = undefined;
    }
  }

  /**
   * Makes changes without webhooks, including those of jobs that become due. If it throws, nothing of the changes stays.
   */
  changeSilently(change: () => void): void {
    this.runDueJobs();
    this.#isSilent = true;
    try {
      this.atomically(() => {
        change();
        this.runDueJobs();
      });
    } finally {
      this.#isSilent = false;
    }
  }

  /** Sends a webhook. The payload is what it contains in addition to its type and its organization. */
  emit<Type extends WebhookType>(type: Type, payload: Payload<Type>): void {
    if (this.#isSilent) return;
    const webhook = { webhook_type: type, organization_id: this.organizationId, ...payload };
    // As: the compiler does not add up the parts of a generic type. A copy, because the objects change later.
    // By way of JSON, as webhooks travel, which is also faster than `structuredClone`.
    const copy = JSON.parse(JSON.stringify(webhook)) as WebhookEvent;
    if (this.#outbox === undefined) this.#onWebhook(copy);
    else this.#outbox.push(copy);
  }
}

/** Converts a time to the form of responses: ISO 8601 in UTC, without milliseconds. */
export function toTimestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}
