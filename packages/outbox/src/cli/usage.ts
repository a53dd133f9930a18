/** What `--help` prints. */
export const usage: string = `Usage: npx @lagokit/outbox <command> [options]

Commands:
  drain                      deliver events until a signal ends it; with --once until nothing is left
  status                     print how many events wait or cannot be delivered
  dead list                  print the events that cannot be delivered, with their reasons
  dead retry <ID …>          retry them; all with --all
  dead drop <ID …>           delete them for ever; all with --all
  reconcile                  compare the events of a time range with those of Lago
  migrate                    create the tables of Postgres; with --print print their SQL instead

Options:
  --store <url>              postgres://…, redis://…, rediss://…, or the path of an SQLite file
  --once                     drain: end once nothing is left
  --concurrency <number>     drain: batches of up to 100 events that are sent at the same time (4)
  --limit <number>           dead list: at most so many events (1000)
  --all                      dead retry, dead drop: all of them
  --from <time>              reconcile: start of the range, such as 2026-11-01T00:00:00Z
  --to <time>                reconcile: end of the range (a minute ago)
  --check                    reconcile: check that Lago bills the events, too
  --print                    migrate: print the SQL
  --json                     print JSON: one object, or for drain one for each report
  -h, --help                 print this text

Options that must be those of your application, if it sets them:
  --schema, --table          Postgres
  --prefix                   Redis
  --name                     SQLite
  --durability <level>       Postgres and Redis

Environment variables:
  LAGO_API_KEY               API key, for drain and reconcile
  LAGO_API_URL               URL of a Lago that is not Lago's US cloud
  LAGOKIT_OUTBOX_STORE       the store, if --store is not given. Use it for a URL with a password: other users of the
                             machine can see the options of a process.

The clients pg or postgres, and redis or ioredis, are those of the project in the current folder.

Signals: after SIGTERM or SIGINT, drain finishes the requests in flight and ends with 0. A second one ends it immediately.

Exit codes:
  0    done
  1    the store or Lago cannot be used
  2    wrong options or variables
  3    a person should look: events are dead, IDs are unknown, the delivery is paused, or Lago lacks events or has others
  130  ended by a second signal`;
