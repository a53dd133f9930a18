import { setTimeout as wait } from "node:timers/promises";
import { type CrashServer, type ServerName, servers } from "./crash-server.ts";
import { type Engine, engines } from "./engine.ts";
import { addTo } from "./counts.ts";
import { type Judgment, judgeRun } from "./judge-run.ts";
import type { ClientName, EngineName } from "./place.ts";
import type { Random } from "./random.ts";
import { type Variant, variants } from "./variant.ts";
import type { WorkerMessage } from "./worker-message.ts";
import { WorkerProcess } from "./worker-process.ts";

/** What is killed how often. */
export interface CrashPlan {
  readonly engine: EngineName;
  readonly client: ClientName;
  readonly server: ServerName;
  /** The variant of each kill. */
  readonly rounds: readonly Variant[];
  readonly random: Random;
  /** Whether the store resolves before events are on disk. */
  readonly isForgetful?: boolean;
  /** Called after each kill. */
  readonly onKill: () => void;
  /** Ends the run before the next round. */
  readonly signal: AbortSignal;
}

/** What happened in a run. */
export interface CrashRun extends Judgment {
  /** How often the server of the engine was killed. */
  readonly engineKills: number;
}

/** The highest number of events that a round adds, approximately. */
const most = 1_500;

/** Kills processes on one store, one after another, and lets the last one deliver what is left. */
export async function runCrashes(plan: CrashPlan): Promise<CrashRun> {
  await using engine = await engines[plan.engine]();
  await using server = await servers[plan.server]();
  const crashes = new Crashes(plan, engine, server);
  for (const [round, variant] of plan.rounds.entries()) await crashes.round(round, variant);
  await crashes.drain();
  return crashes.judge();
}

class Crashes {
  readonly #plan: CrashPlan;
  readonly #engine: Engine;
  readonly #server: CrashServer;
  readonly #messages: WorkerMessage[] = [];
  readonly #problems: string[] = [];
  #engineKills = 0;

  constructor(plan: CrashPlan, engine: Engine, server: CrashServer) {
    this.#plan = plan;
    this.#engine = engine;
    this.#server = server;
  }

  /** Starts a process, and kills it. The engine is killed before, in every fifth round. */
  async round(round: number, variant: Variant): Promise<void> {
    const { random, onKill, signal } = this.#plan;
    signal.throwIfAborted();
    const crash = round % 5 === 2 ? this.#engine.crash : undefined;
    await this.#server.begin(variant, random);
    const worker = this.#start({ variant, first: round * 1_000_000 });
    // Some processes are killed while they start.
    if (!crash && random.chance(0.1)) await wait(random.between(0, 100));
    else await this.#work(worker, crash);
    await worker.kill();
    this.#messages.push(...worker.messages);
    if (!crash) this.#complain(worker);
    onKill();
  }

  /** Lets a process deliver everything that is left. */
  async drain(): Promise<void> {
    await this.#server.recover();
    const worker = this.#start();
    await worker.until((messages) => messages.at(-1)?.kind === "done");
    await worker.ended;
    this.#messages.push(...worker.messages);
    this.#complain(worker);
  }

  judge(): CrashRun {
    const { counts, problems } = judgeRun(this.#messages, this.#server.events());
    for (const variant of this.#plan.rounds) addTo(counts, variant, { kills: 1 });
    return {
      counts,
      problems: [...this.#problems, ...problems],
      engineKills: this.#engineKills,
    };
  }

  #start(put?: { readonly variant: Variant; readonly first: number }): WorkerProcess {
    const { url, apiKey } = this.#server;
    const { isForgetful } = this.#plan;
    return new WorkerProcess({
      isForgetful,
      place: { client: this.#plan.client, path: this.#engine.path },
      url,
      apiKey,
      put,
    });
  }

  /** Resolves at a random time of the work: after some accepted events, or after some delivered ones. */
  async #work(worker: WorkerProcess, crash: (() => Promise<void>) | undefined): Promise<void> {
    const { random } = this.#plan;
    if (crash) {
      const accepted = random.between(1, 300);
      await worker.until((messages) => countAccepted(messages) >= accepted);
      await wait(random.between(0, 20));
      await crash();
      this.#engineKills++;
    }
    const before = countAccepted(worker.messages);
    const isEarly = random.chance(0.5);
    const accepted = before + (isEarly ? random.between(1, 300) : most);
    const delivered = isEarly ? Infinity : random.between(1, most);
    await worker.until((messages) => countAccepted(messages) >= accepted || countDelivered(messages) >= delivered);
    await wait(random.between(0, 30));
  }

  /** Nothing fails in a process whose engine runs. */
  #complain(worker: WorkerProcess): void {
    for (const message of worker.messages)
      if (message.kind === "failed") this.#problems.push(`The outbox failed: ${message.message}`);
  }
}

function countAccepted(messages: readonly WorkerMessage[]): number {
  return messages.filter(({ kind }) => kind === "accepted").length;
}

function countDelivered(messages: readonly WorkerMessage[]): number {
  return messages.reduce((sum, message) => sum + (message.kind === "delivered" ? message.count : 0), 0);
}

/** Returns the variants of some kills: each of them equally often, in a random order. */
export function drawRounds(kills: number, random: Random): Variant[] {
  const cycles = Array.from({ length: Math.ceil(kills / variants.length) }, () => random.shuffle(variants));
  return cycles.flat().slice(0, kills);
}
