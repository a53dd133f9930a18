/** What `--help` prints. */
export const usage: string = `Usage: npx @lagokit/outbox <command> [options]

Commands:
  drain                      deliver events until a signal ends it; with --once until nothing is left
  status                     print how many events wait or cannot be delivered
  dead list                  print the events that cannot be delivered, with their reasons
  dead retry <ID …>          retry them; all with --all
  dead drop <ID …>           delete them for ever; all with --all
  reconcile                  compare the events of a time range with those of Lago
  migrate                    create the tables; with --print print their SQL instead

Options:
  --store <url>              postgres://…, redis://… or the path of an SQLite file (LAGOKIT_OUTBOX_STORE)
  --once                     drain: end once nothing is left
  --concurrency <number>     drain: batches of up to 100 events that are sent at the same time (4)
  --limit <number>           dead list: at most so many events (1000)
  --all                      dead retry, dead drop: all of them
  --from <time>, --to <time> reconcile: the range, such as 2026-11-01T00:00:00Z
  --print                    migrate: print the SQL
  --json                     print JSON: one object, or for drain one for each report
  --help                     print this text

The variables LAGO_API_KEY, and LAGO_API_URL for a server of your own, are read as by the client. Pass a store with a
password by LAGOKIT_OUTBOX_STORE, because other users of the machine can see the options of a process.

Exit codes: 0 done, 1 the store or Lago cannot be used, 2 wrong usage, 3 a person should look: events are dead, the
delivery is paused, or Lago lacks events or has others, 130 ended by a second signal.`;
