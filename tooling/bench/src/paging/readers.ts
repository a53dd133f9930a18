import { type Connection, pageSize } from "../subjects/subject.ts";
import { type SubjectName, subjects } from "../subjects/subjects.ts";

/** Reads all customers, and passes them on one by one. */
type Read = (connection: Connection, take: (customer: unknown) => void) => Promise<void>;

/** The ways to read all items of a list. */
export const readers = {
  "undici.request, a loop": looping("undici.request"),
  "bare fetch, a loop": looping("bare fetch"),
  "openapi-fetch, a loop": looping("openapi-fetch"),
  "lago-javascript-client, a loop": looping("lago-javascript-client"),
  "@lagokit/client": iterating({}),
  "@lagokit/client, prefetch": iterating({ prefetch: true }),
} as const satisfies Record<string, Read>;

export type Reader = keyof typeof readers;

function iterating(options: { readonly prefetch?: boolean }): Read {
  return async ({ baseUrl }, take) => {
    const { Lago } = await import("@lagokit/client");
    const { customers } = new Lago({ apiKey: "key", baseUrl });
    for await (const customer of customers.list({ page: 1, per_page: pageSize }, options)) take(customer);
  };
}

/** The code of a user whose client does not page: a loop that follows `next_page`. */
function looping(subject: SubjectName): Read {
  return async (connection, take) => {
    const { connect } = await subjects[subject].load();
    const { page } = connect(connection);
    for (let number: number | null | undefined = 1; number != null;) {
      const answer = await page(number);
      answer?.customers.forEach(take);
      number = answer?.meta.next_page;
    }
  };
}
