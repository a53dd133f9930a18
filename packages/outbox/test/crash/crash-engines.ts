import { addTo, type CountsByVariant, emptyCounts } from "./counts.ts";
import { drawRounds, runCrashes } from "./crash-run.ts";
import { type ServerName, servers } from "./crash-server.ts";
import { clientNames, type EngineName, engineNames } from "./place.ts";
import { Random } from "./random.ts";

/** What is killed. */
export interface CrashOptions {
  readonly engines: readonly EngineName[];
  /** Number of kills for each engine. */
  readonly kills: number;
  readonly seed: number;
  /** Called after each kill. */
  readonly onKill?: (engine: EngineName) => void;
  /** Ends the kills early. */
  readonly signal?: AbortSignal | undefined;
}

/** What happened on an engine. */
export interface EngineResult {
  readonly engine: EngineName;
  readonly counts: CountsByVariant;
  readonly problems: readonly string[];
  /** How often the server of the engine was killed. */
  readonly engineKills: number;
}

/** Number of kills on the same events. Then another store, client and Lago begin without events. */
const killsOfRun = 20;

// As: the keys of an object of these.
const serverNames = Object.keys(servers) as ServerName[];

/** Kills processes on several engines at the same time. */
export async function crashEngines(options: CrashOptions): Promise<readonly EngineResult[]> {
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);
  const running = options.engines.map((engine) => crashEngine(engine, { ...options, signal }));
  for (const one of running) one.catch((error: unknown) => failed.abort(error));
  // Each of them removes its processes and files, also after a failure of another one.
  await Promise.allSettled(running);
  return Promise.all(running);
}

async function crashEngine(
  engine: EngineName,
  { kills, seed, onKill, signal }: CrashOptions & { readonly signal: AbortSignal },
): Promise<EngineResult> {
  const place = engineNames.indexOf(engine);
  const random = new Random(seed + place);
  const rounds = drawRounds(kills, random);
  const counts = emptyCounts();
  const problems: string[] = [];
  let engineKills = 0;
  for (let run = 0; run * killsOfRun < kills; run++) {
    const result = await runCrashes({
      engine,
      client: chosen(clientNames[engine], run),
      server: chosen(serverNames, run + place),
      rounds: rounds.slice(run * killsOfRun, (run + 1) * killsOfRun),
      random,
      onKill: () => onKill?.(engine),
      signal,
    });
    for (const [variant, more] of result.counts) addTo(counts, variant, more);
    problems.push(...result.problems);
    engineKills += result.engineKills;
  }
  return { engine, counts, problems, engineKills };
}

function chosen<Item>(items: readonly Item[], place: number): Item {
  // As: the place is within the list.
  return items[place % items.length] as Item;
}
