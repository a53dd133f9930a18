/** A request as the transport gets it. */
export interface OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON to be sent. */
  readonly body: string | undefined;
}
