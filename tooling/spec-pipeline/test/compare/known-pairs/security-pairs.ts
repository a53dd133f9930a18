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

/** A document with security schemes, its own security requirements, and those of its one operation. */
const secured = (securitySchemes: JsonObject, security: Json | undefined, own?: Json): JsonObject =>
  documentOf({
    operations: [{ ...receives("findThing", { type: "string" }), ...(own !== undefined && { security: own }) }],
    members: { components: { securitySchemes }, ...(security !== undefined && { security }) },
  });
const tightened = ["major security-tightened the API"];
const loosened = ["minor security-loosened the API"];

export const securityPairs: readonly DocumentPair[] = [
  {
    what: "a removed scheme that was unused",
    older: secured({ token: bearer, key }, [{ token: [] }]),
    newer: secured({ token: bearer }, [{ token: [] }]),
    expected: [],
  },
  {
    what: "a new scheme that is unused",
    older: secured({ token: bearer }, [{ token: [] }]),
    newer: secured({ token: bearer, key }, [{ token: [] }]),
    expected: [],
  },
  {
    what: "an unused scheme that is replaced",
    older: secured({ token: bearer, key }, [{ token: [] }]),
    newer: secured({ token: bearer, key: { ...key, name: "X-Other" } }, [{ token: [] }]),
    expected: [],
  },
  {
    what: "an unused scheme, although the document names it",
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
    what: "the document's credentials, repeated by the operation",
    older: secured({ token: bearer }, [{ token: [] }]),
    newer: secured({ token: bearer }, undefined, [{ token: [] }]),
    expected: [],
  },
  {
    what: "a used scheme that is replaced",
    older: secured({ key }, [{ key: [] }]),
    newer: secured({ key: { ...key, in: "query" } }, [{ key: [] }]),
    expected: tightened,
  },
  {
    what: "credentials that were not required before",
    older: secured({ token: bearer }, undefined),
    newer: secured({ token: bearer }, [{ token: [] }]),
    expected: tightened,
  },
  {
    what: "credentials that are no longer required",
    older: secured({ token: bearer }, [{ token: [] }]),
    newer: secured({ token: bearer }, [{ token: [] }, {}]),
    expected: loosened,
  },
  {
    what: "credentials that an operation does not require",
    older: secured({ token: bearer }, [{ token: [] }]),
    newer: secured({ token: bearer }, [{ token: [] }], []),
    expected: loosened,
  },
  {
    what: "an additional alternative before the other",
    older: secured({ token: bearer, key }, [{ token: [] }]),
    newer: secured({ token: bearer, key }, [{ key: [] }, { token: [] }]),
    expected: loosened,
  },
  {
    what: "a removed alternative",
    older: secured({ token: bearer, key }, [{ key: [] }, { token: [] }]),
    newer: secured({ token: bearer, key }, [{ token: [] }]),
    expected: tightened,
  },
  {
    what: "two credentials instead of one",
    older: secured({ token: bearer, key }, [{ token: [] }]),
    newer: secured({ token: bearer, key }, [{ token: [], key: [] }]),
    expected: tightened,
  },
  {
    what: "one credential instead of two",
    older: secured({ token: bearer, key }, [{ token: [], key: [] }]),
    newer: secured({ token: bearer, key }, [{ token: [] }]),
    expected: loosened,
  },
  {
    what: "an additional scope",
    older: secured({ id: oauth(scopes) }, [{ id: ["read"] }]),
    newer: secured({ id: oauth(scopes) }, [{ id: ["read", "write"] }]),
    expected: tightened,
  },
  {
    what: "a removed scope",
    older: secured({ id: oauth(scopes) }, [{ id: ["read", "write"] }]),
    newer: secured({ id: oauth(scopes) }, [{ id: ["read"] }]),
    expected: loosened,
  },
  {
    what: "another token URL",
    older: secured({ id: oauth(scopes) }, [{ id: [] }]),
    newer: secured({ id: oauth(scopes, "https://id.example/v2") }, [{ id: [] }]),
    expected: tightened,
  },
  {
    what: "a removed scope that was unused",
    older: secured({ id: oauth(scopes) }, [{ id: ["read"] }]),
    newer: secured({ id: oauth({ read: "Read." }) }, [{ id: ["read"] }]),
    expected: [],
  },
];
