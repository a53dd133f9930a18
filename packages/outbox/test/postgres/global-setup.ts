import { canInstall, installFromDebian } from "@lagokit/debian";
import { postgresProgram } from "./start-postgres.ts";

/** Installs Postgres before the tests, if it is missing and can be installed. */
export default function installPostgres(): void {
  const program = postgresProgram("postgres");
  if (canInstall) installFromDebian(program, ["postgresql"]);
}
