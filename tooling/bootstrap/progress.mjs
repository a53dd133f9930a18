// Shows progress: one changing line on a terminal, and a few plain lines elsewhere.

/** Seconds between two plain lines. */
const plainEvery = 10;

/** Shows progress after one second, until `stop` is called. `printed` receives the output of the running program. */
export function showProgress(title) {
  const terminal = process.stderr.isTTY;
  let seconds = 0;
  let latest = "";

  const timer = setInterval(() => {
    seconds += 1;
    const line = [`${title} …`, latest, seconds > 1 && `(${seconds} s)`].filter(Boolean).join(" ");
    if (terminal) process.stderr.write(`\r\x1b[K${line.slice(0, process.stderr.columns - 1)}`);
    else if (seconds % plainEvery === 1) process.stderr.write(`${line}\n`);
  }, 1000);

  return {
    printed(text) {
      // pnpm prints how many packages it has found and installed.
      latest = text.match(/(?<=^Progress: ).*\d/gm)?.at(-1) ?? latest;
    },
    stop() {
      clearInterval(timer);
      if (terminal && seconds > 0) process.stderr.write("\r\x1b[K");
    },
  };
}
