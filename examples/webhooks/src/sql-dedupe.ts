// Stores deliveries in a table, which several processes can share. It uses Node's SQLite. The statements also work in
// PostgreSQL, with `$1`, `$2` … instead of `?`.
import type { DedupeStore } from "@lagokit/webhooks";
import type { DatabaseSync } from "node:sqlite";

/**
 * The duration of a claim, in milliseconds. A claim of a dead process must expire before Lago's last attempt, which comes
 * about 21 seconds after the first one failed. Increase the duration if your handler takes longer.
 */
const lease = 20_000;

/** Creates a store in a database. */
export function sqlDedupe(database: DatabaseSync): DedupeStore {
  database.exec(`
    CREATE TABLE IF NOT EXISTS webhook_deliveries (
      key TEXT PRIMARY KEY,
      token TEXT NOT NULL,
      claimed_until BIGINT NOT NULL,
      done BOOLEAN NOT NULL DEFAULT FALSE
    )`);
  // A single statement, so that only one of two processes gets the claim.
  const claim = database.prepare(`
    INSERT INTO webhook_deliveries (key, token, claimed_until) VALUES (?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET token = excluded.token, claimed_until = excluded.claimed_until
    WHERE NOT webhook_deliveries.done AND webhook_deliveries.claimed_until <= ?`);
  const done = database.prepare("SELECT 1 FROM webhook_deliveries WHERE key = ? AND done");
  const complete = database.prepare("UPDATE webhook_deliveries SET done = TRUE WHERE key = ?");
  const release = database.prepare("DELETE FROM webhook_deliveries WHERE key = ? AND token = ? AND NOT done");

  return {
    claim(key, token) {
      const now = Date.now();
      const { changes } = claim.run(key, token, now + lease, now);
      if (changes === 1) return "claimed";
      return done.get(key) === undefined ? "in_progress" : "duplicate";
    },
    complete: (key) => complete.run(key),
    release: (key, token) => release.run(key, token),
  };
}
