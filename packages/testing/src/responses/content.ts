import type { OperationId, ResponseBody } from "../operation.ts";
import { parseSample } from "../spec/parse-sample.ts";
import { responseSamples } from "../spec/samples.ts";

type Body<Id extends OperationId> = NonNullable<ResponseBody<Id>>;
type Key<Id extends OperationId> = Body<Id> extends object ? Exclude<keyof Body<Id>, "meta"> : never;
type IsUnion<Whole, Part = Whole> = Part extends unknown ? ([Whole] extends [Part] ? false : true) : never;

/** What the body of a response contains in its envelope. The whole body, if it has several fields. */
export type ResponseContent<Id extends OperationId> = [Key<Id>] extends [never]
  ? Body<Id>
  : IsUnion<Key<Id>> extends false
    ? PartialContent<Body<Id>[Key<Id>]>
    : Body<Id>;

/** The fields of an object that differ from its sample, or of each object of a list. */
type PartialContent<Content> = Content extends readonly (infer Item)[]
  ? readonly Partial<Item>[]
  : Content extends object
    ? Partial<Content>
    : Content;

/** Which page of a list a response is. */
export interface PageOptions {
  /** @default 1 */
  readonly page?: number;
  /** @default 1 */
  readonly pages?: number;
}

/** Returns the body of a response with this content, in the envelope of the operation. */
export function bodyWith(operation: OperationId, content: unknown, options: PageOptions): unknown {
  const shape: unknown = JSON.parse(responseSamples[operation] ?? "null");
  if (typeof shape !== "object" || shape === null) return content;
  const [envelope, ...others] = Object.entries(shape).filter(([name]) => name !== "meta");
  if (envelope === undefined || others.length > 0) return content;
  const [key, sample] = envelope as [string, unknown];
  const whole = Array.isArray(content)
    ? content.map((item: unknown) => completed(item, Array.isArray(sample) ? sample[0] : undefined))
    : completed(content, sample);
  return { [key]: whole, ...("meta" in shape && { meta: metaOf(content, options) }) };
}

/** Adds what an object lacks, from the sample of its entity. */
function completed(content: unknown, sample: unknown): unknown {
  const isEntity = typeof sample === "string" && /^\$(?!\$)/.test(sample);
  if (!isEntity || typeof content !== "object" || content === null) return content;
  // As: the samples of entities are objects.
  return { ...(parseSample(JSON.stringify(sample)) as object), ...content };
}

/** Lago counts pages from 1, and from 0 if the list is empty. */
function metaOf(content: unknown, { page = 1, pages = 1 }: PageOptions): object {
  const count = Array.isArray(content) ? content.length : 1;
  return {
    current_page: count === 0 ? 0 : page,
    next_page: page < pages ? page + 1 : null,
    prev_page: page > 1 ? page - 1 : null,
    total_count: count * pages,
    total_pages: count === 0 ? 0 : pages,
  };
}
