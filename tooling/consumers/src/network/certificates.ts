import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** A certificate for `localhost`, and the authority that signed it. No client trusts the authority by default. */
export interface Certificates {
  readonly key: string;
  readonly cert: string;
  /** The file with the authority's certificate. */
  readonly authority: string;
}

const self = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];

/** Creates the certificates in a folder. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  const openssl = (...args: readonly string[]): Promise<unknown> =>
    promisify(execFile)("openssl", [...self, ...args], { cwd: folder });
  await openssl("-subj", "/CN=Authority", "-keyout", "authority.key", "-out", "authority.pem");
  const signer = ["-CA", "authority.pem", "-CAkey", "authority.key"];
  const names = ["-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE"];
  await openssl("-subj", "/CN=localhost", ...names, ...signer, "-keyout", "key.pem", "-out", "cert.pem");
  const [key, cert] = await Promise.all(["key.pem", "cert.pem"].map((name) => readFile(join(folder, name), "utf8")));
  return { key: key ?? "", cert: cert ?? "", authority: join(folder, "authority.pem") };
}
