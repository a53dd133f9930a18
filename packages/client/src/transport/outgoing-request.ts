/** A request as the transport receives it. */
export interface OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON to send. */
  readonly body: string | undefined;
}
