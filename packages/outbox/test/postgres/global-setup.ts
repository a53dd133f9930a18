import { canInstall, installFromDebian } from "@lagokit/debian";

/** Installs Postgres and PgBouncer before the tests, if they are missing and can be installed. */
export default function installPostgres(): void {
  if (!canInstall) return;
  // Debian has the programs of Postgres in a folder of their version, and this one in the path.
  installFromDebian("pg_ctlcluster", ["postgresql", "pgbouncer"]);
  installFromDebian("/usr/sbin/pgbouncer", ["pgbouncer"]);
}
