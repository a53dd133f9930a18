/** Health of a Lago server. */
export interface Health {
  /** Version of the server, such as `1.51.0`. Lago's clouds and custom images may report something else. */
  readonly version: string;
  /** URL of the source code of this version. */
  readonly github_url: string;
  /** `Success` if the server reaches its database. */
  readonly message: string;
}
