import type { OutboxStore, Pause } from "../store/outbox-store.ts";

/** How a drainer takes part in the delivery. */
export interface MembershipOptions {
  readonly store: OutboxStore;
  /** Length of the lease, in milliseconds. */
  readonly lease: number;
  /** Called when the drainer may take events, or may not any more, or if the store failed. */
  readonly onChange: (error?: unknown) => void;
}

/** Keeps a drainer alive in the store. After a time in which it could not do so, it is another drainer. */
export class Membership {
  readonly #options: MembershipOptions;
  #id: string = crypto.randomUUID();
  #mayTake = false;
  #aliveAt = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #pause: Pause | undefined;

  constructor(options: MembershipOptions) {
    this.#options = options;
  }

  /** ID under which events are taken. */
  get id(): string {
    return this.#id;
  }

  /** Whether the drainer may take and send events. False once its lease is over: another one may have its events. */
  get isAlive(): boolean {
    return this.#mayTake && performance.now() - this.#aliveAt < this.#options.lease;
  }

  /** @throws LagoOutboxStoreError if the store fails. */
  async join(): Promise<void> {
    await this.#beat();
    this.#timer = setInterval(() => void this.#tryBeat(), this.#options.lease / 3);
  }

  /** Reports a pause, or its end, to other processes. */
  setPause(pause: Pause | undefined): void {
    this.#pause = pause;
    void this.#tryBeat();
  }

  /** Takes part as another drainer. The events that this one had are pending again. */
  async rejoin(): Promise<void> {
    const id = this.#id;
    this.#renew();
    try {
      await this.#options.store.leave(id);
    } catch (error) {
      this.#options.onChange(error);
    }
    await this.#tryBeat();
  }

  async leave(): Promise<void> {
    clearInterval(this.#timer);
    await this.#options.store.leave(this.#id);
  }

  async #tryBeat(): Promise<void> {
    try {
      await this.#beat();
    } catch (error) {
      this.#options.onChange(error);
    }
  }

  async #beat(): Promise<void> {
    const { store, lease, onChange } = this.#options;
    const startedAt = performance.now();
    // This process was stopped for a while. What it took before belongs to others, even if none of them was there.
    if (this.#mayTake && !this.isAlive) this.#renew();
    const id = this.#id;
    const mayTake = await store.beat({ id, pause: this.#pause }, lease);
    if (id !== this.#id) return;
    // The lease ended before the store responded. Events of this drainer may have been discarded since, so that it must not have
    // them any more.
    if (this.#mayTake && !this.isAlive) return this.rejoin();
    this.#mayTake = mayTake;
    this.#aliveAt = startedAt;
    onChange();
  }

  #renew(): void {
    this.#id = crypto.randomUUID();
    this.#mayTake = false;
  }
}
