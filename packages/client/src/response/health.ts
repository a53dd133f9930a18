/** How a Lago server is. */
export interface Health {
  /** The version of the server, such as `1.51.0`; Lago's clouds and images made by hand may say something else. */
  readonly version: string;
  /** Where the source of this version is. */
  readonly github_url: string;
  /** `Success` where the server reaches its database. */
  readonly message: string;
}
