import assert from "node:assert/strict";
import type { Behavior, FakeBehavior } from "./behavior.ts";
import { refused } from "./refused.ts";

/** The behavior of features. */
export const features: readonly Behavior[] = [
  {
    title: "A feature is created, found, listed, updated and deleted.",
    evidence: [
      "1.51.0 POST /features 200",
      "1.51.0 GET /features/{code} 200",
      "1.51.0 GET /features 200",
      "1.51.0 PATCH /features/seats 200",
      "1.51.0 DELETE /features/{code} 200",
      "1.51.0 GET /features/{code} 404",
    ],
    creates: ["a feature"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("sso");
      cleanUp(() => lago.features.delete(code));

      const created = await lago.features.create({ code, name: "SSO", privileges: [{ code: "max" }] });
      assert.deepEqual(await lago.features.get(code), created);
      const updated = await lago.features.update(code, { name: "Single sign-on" });
      const deleted = await lago.features.delete(code);

      assert.deepEqual(created.privileges, [{ code: "max", name: null, value_type: "string", config: {} }]);
      assert.deepEqual(updated, { ...created, name: "Single sign-on" });
      assert.deepEqual(deleted, { ...updated, privileges: [] });
      await refused(lago.features.get(code), 404, "feature_not_found");
    },
  },
  {
    title: "PATCH updates one object as PUT does.",
    evidence: ["1.51.0 request PATCH /features/seats", "config/routes.rb@004f95ed3c"],
    creates: ["a feature"],
    async run({ lago, send, unique, cleanUp }) {
      const code = unique("sso");
      cleanUp(() => lago.features.delete(code));
      await lago.features.create({ code });

      const { status } = await send("PATCH", `/features/${code}`, { feature: { name: "Single sign-on" } });

      assert.equal(status, 200);
      assert.equal((await lago.features.get(code)).name, "Single sign-on");
    },
  },
  {
    title: "Features are found by a part of their code, name or description.",
    evidence: ["1.51.0 GET /features 200", "app/queries/entitlement/features_query.rb:25-31@20277d9d06"],
    creates: ["a feature"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("sso");
      cleanUp(() => lago.features.delete(code));
      const created = await lago.features.create({ code, description: `Part of ${code}` });

      const found = await lago.features.list({ search_term: code.toUpperCase() }).toArray({ limit: 10 });
      const others = await lago.features.list({ search_term: unique("none") }).toArray({ limit: 10 });

      assert.deepEqual([found, others], [[created], []]);
    },
  },
  {
    title: "An update adds privileges and options, and removes none. Privileges are sorted by code.",
    evidence: [
      "1.51.0 PATCH /features/seats 200",
      "app/services/entitlement/feature_update_service.rb:67-84@20277d9d06",
    ],
    creates: ["a feature"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("sso");
      cleanUp(() => lago.features.delete(code));
      const provider = { code: "provider", value_type: "select", config: { select_options: ["okta"] } } as const;
      await lago.features.create({ code, privileges: [provider] });

      const { privileges } = await lago.features.update(code, {
        privileges: [{ code: "provider", config: { select_options: ["entra", "okta"] } }, { code: "max" }],
      });

      assert.deepEqual(
        privileges.map((privilege) => [privilege.code, privilege.config.select_options]),
        [
          ["max", undefined],
          ["provider", ["okta", "entra"]],
        ],
      );
    },
  },
  {
    title: "A privilege is deleted alone.",
    evidence: [
      "1.51.0 DELETE /features/{code}/privileges/{privilege_code} 200",
      "1.51.0 DELETE /features/{code}/privileges/{privilege_code} 404",
    ],
    creates: ["a feature"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("sso");
      cleanUp(() => lago.features.delete(code));
      await lago.features.create({ code, privileges: [{ code: "max" }, { code: "min" }] });

      const left = await lago.features.privileges.delete(code, "max");

      assert.deepEqual(
        left?.privileges.map((privilege) => privilege.code),
        ["min"],
      );
    },
  },
  {
    title: "Features and privileges with invalid or repeated codes are refused.",
    evidence: [
      "1.51.0 POST /features 422",
      "app/services/entitlement/feature_create_service.rb:22-24@20277d9d06",
      "app/models/entitlement/feature.rb:17",
    ],
    creates: ["a feature"],
    async run({ lago, unique, cleanUp, send }) {
      const code = unique("sso");
      cleanUp(() => lago.features.delete(code));
      await lago.features.create({ code });
      const create = (feature: Parameters<typeof lago.features.create>[0]) => lago.features.create(feature);

      await refused(create({ code }), 422, { code: ["value_already_exist"] });
      await refused(create({ code: "x".repeat(256) }), 422, { code: ["value_is_too_long"] });
      await refused(create({ code: unique("sso"), privileges: [{ code: "" }] }), 422, {
        "privilege.code": ["value_is_mandatory"],
      });
      await refused(create({ code: unique("sso"), privileges: [{ code: "max" }, { code: "max" }] }), 422, {
        "privilege.code": ["value_is_duplicated"],
      });
      const unknown = { code: unique("sso"), privileges: [{ code: "max", value_type: "float" }] };
      const { status, body } = await send("POST", "/features", { feature: unknown });
      assert.equal(status, 422);
      assert.partialDeepStrictEqual(body, { error_details: { "privilege.value_type": ["value_is_invalid"] } });
    },
  },
];

/** What only the fake can show about features. */
export const featureWebhooks: readonly FakeBehavior[] = [
  {
    title: "Each change of a feature sends a webhook, also that of its privileges.",
    evidence: ["1.51.0 webhook feature.created", "1.51.0 webhook feature.updated", "1.51.0 webhook feature.deleted"],
    async run({ lago, fake }) {
      await lago.features.create({ code: "sso", privileges: [{ code: "max" }] });
      await lago.features.privileges.delete("sso", "max");
      await lago.features.delete("sso");

      const types = fake.webhooks.map(({ payload }) => payload.webhook_type);
      assert.deepEqual(types, ["feature.created", "feature.updated", "feature.deleted"]);
    },
  },
];
