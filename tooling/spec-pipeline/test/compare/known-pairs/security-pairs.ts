import type { Json, JsonObject } from "../../../src/document/json.ts";
import { documentOf, receives } from "../documents.ts";
import type { DocumentPair } from "./known-pair.ts";

const bearer = { type: "http", scheme: "bearer" };
const key = { type: "apiKey", in: "header", name: "X-Key" };
const oauth = (scopes: JsonObject, tokenUrl = "https://id.example/token"): JsonObject => ({
  type: "oauth2",
  flows: { clientCredentials: { tokenUrl, scopes } },
});
const scopes = { read: "Read.", write: "Write." };

/** A document with some schemes, what it asks for, and what its one operation asks for. */
const secured = (securitySchemes: JsonObject, security: Json | undefined, own?: Json): JsonObject =>
  documentOf({
    operations: [{ ...receives("findThing", { type: "string" }), ...(own !== undefined && { security: own }) }],
    members: { components: { securitySchemes }, ...(security !== undefined && { security }) },
  });
const tightened = ["major security-tightened the API"];
const loosened = ["minor security-loosened the API"];

export const securityPairs: readonly DocumentPair[] = [
  {
    what: "an unused scheme that is gone",
    older: secured({ token: bearer, key }, [{ token: [] }]),
    newer: secured({ token: bearer }, [{ token: [] }]),
    expected: [],
  },
  {
    what: "an unused scheme that is new",
    older: secured({ token: bearer }, [{ token: [] }]),
    newer: secured({ token: bearer, key }, [{ token: [] }]),
    expected: [],
  },
  {
    what: "an unused scheme that is another one",
    older: secured({ token: bearer, key }, [{ token: [] }]),
    newer: secured({ token: bearer, key: { ...key, name: "X-Other" } }, [{ token: [] }]),
    expected: [],
  },
  {
    what: "a scheme that no operation uses, though the document names it",
    older: secured({ token: bearer, key }, [{ key: [] }], [{ token: [] }]),
    newer: secured({ token: bearer }, [{ token: [] }], [{ token: [] }]),
    expected: [],
  },
  {
    what: "another name of a scheme",
    older: secured({ token: bearer }, [{ token: [] }]),
    newer: secured({ bearer }, [{ bearer: [] }]),
    expected: [],
  },
  {
    what: "another description of a scheme, and another case",
    older: secured({ token: bearer }, [{ token: [] }]),
    newer: secured({ token: { ...bearer, scheme: "Bearer", description: "A token." } }, [{ token: [] }]),
    expected: [],
  },
  {
    what: "credentials in another order",
    older: secured({ token: bearer, key }, [{ token: [] }, { key: [] }]),
    newer: secured({ token: bearer, key }, [{ key: [] }, { token: [] }]),
    expected: [],
  },
  {
    what: "credentials of the document that the operation names itself",
    older: secured({ token: bearer }, [{ token: [] }]),
    newer: secured({ token: bearer }, undefined, [{ token: [] }]),
    expected: [],
  },
  {
    what: "a used scheme that is another one",
    older: secured({ key }, [{ key: [] }]),
    newer: secured({ key: { ...key, in: "query" } }, [{ key: [] }]),
    expected: tightened,
  },
  {
    what: "credentials where none were needed",
    older: secured({ token: bearer }, undefined),
    newer: secured({ token: bearer }, [{ token: [] }]),
    expected: tightened,
  },
  {
    what: "credentials that are not needed any more",
    older: secured({ token: bearer }, [{ token: [] }]),
    newer: secured({ token: bearer }, [{ token: [] }, {}]),
    expected: loosened,
  },
  {
    what: "credentials that an operation does not need",
    older: secured({ token: bearer }, [{ token: [] }]),
    newer: secured({ token: bearer }, [{ token: [] }], []),
    expected: loosened,
  },
  {
    what: "one more way, before the other",
    older: secured({ token: bearer, key }, [{ token: [] }]),
    newer: secured({ token: bearer, key }, [{ key: [] }, { token: [] }]),
    expected: loosened,
  },
  {
    what: "one way less",
    older: secured({ token: bearer, key }, [{ key: [] }, { token: [] }]),
    newer: secured({ token: bearer, key }, [{ token: [] }]),
    expected: tightened,
  },
  {
    what: "two credentials in place of one",
    older: secured({ token: bearer, key }, [{ token: [] }]),
    newer: secured({ token: bearer, key }, [{ token: [], key: [] }]),
    expected: tightened,
  },
  {
    what: "one credential in place of two",
    older: secured({ token: bearer, key }, [{ token: [], key: [] }]),
    newer: secured({ token: bearer, key }, [{ token: [] }]),
    expected: loosened,
  },
  {
    what: "one more scope",
    older: secured({ id: oauth(scopes) }, [{ id: ["read"] }]),
    newer: secured({ id: oauth(scopes) }, [{ id: ["read", "write"] }]),
    expected: tightened,
  },
  {
    what: "one scope less",
    older: secured({ id: oauth(scopes) }, [{ id: ["read", "write"] }]),
    newer: secured({ id: oauth(scopes) }, [{ id: ["read"] }]),
    expected: loosened,
  },
  {
    what: "another place to get a token",
    older: secured({ id: oauth(scopes) }, [{ id: [] }]),
    newer: secured({ id: oauth(scopes, "https://id.example/v2") }, [{ id: [] }]),
    expected: tightened,
  },
  {
    what: "an unused scope that is gone",
    older: secured({ id: oauth(scopes) }, [{ id: ["read"] }]),
    newer: secured({ id: oauth({ read: "Read." }) }, [{ id: ["read"] }]),
    expected: [],
  },
];
