// Starts programs, one after another, and ends with them.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { showProgress } from "./progress.mjs";

/** Most programs are scripts on Windows, which only a shell can start. */
const shell = process.platform === "win32";

/** What runs now. */
let running;

/** The signal that ended it all, once there was one. */
let ended;

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end(signal));
// npm starts this in a shell that dies of a signal without passing it on.
const parent = process.ppid;
const watch = setInterval(() => process.ppid !== parent && end("SIGTERM"), 100);
watch.unref();

/** A program failed, or did not start. */
export class ProgramFailed extends Error {
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a program that owns the terminal; gives its exit code. */
export function runProgram(line, more, place) {
  return start([...line.split(" "), ...more], { ...place, stdio: "inherit" });
}

/** Runs a program that should succeed: shows that it goes on, and what it printed only if it fails. */
export async function runQuietly(title, line, place) {
  const progress = showProgress(title);
  let printed = "";
  const onOutput = (chunk) => {
    printed += chunk;
    progress.printed(String(chunk));
  };
  const stdio = ["ignore", "pipe", "pipe"];
  const exitCode = await start(line.split(" "), { ...place, stdio }, onOutput).finally(() => progress.stop());
  if (exitCode !== 0 && !ended) throw new ProgramFailed(`${line} failed:\n${printed}`, exitCode);
}

async function start([program, ...args], options, onOutput) {
  if (ended) throw new ProgramFailed("Interrupted.", codeOf(ended));
  return new Promise((resolve, reject) => {
    running = spawn(program, args, { ...options, shell });
    running.stdout?.on("data", onOutput);
    running.stderr?.on("data", onOutput);
    running.once("error", ({ message }) => reject(new ProgramFailed(`Could not run ${program}: ${message}`, 1)));
    running.once("close", (code, signal) => resolve(code ?? codeOf(signal)));
  });
}

/** The exit code that shells report for a signal. */
function codeOf(signal) {
  return 128 + constants.signals[signal];
}

/** Ends what runs now; nothing is started after it. */
function end(signal) {
  clearInterval(watch);
  ended = signal;
  running?.kill(signal);
}
