import { type CallChecks, type ClientOverrides, Lago, type LagoOptions, type RequestOptions } from "@lagokit/client";
import { type ContractCheckOptions, contractChecks } from "@lagokit/client/checks";
import { expectTypeOf, test } from "vitest";

test("the checks of the contract are an option of a client, of one derived from it and of a call", () => {
  const lago = new Lago({ checks: contractChecks({ strictBodies: true }) });
  void lago.withOptions({ checks: false });
  void lago.taxes.list({}, { checks: contractChecks() });

  expectTypeOf(contractChecks).returns.toEqualTypeOf<CallChecks>();
  expectTypeOf<LagoOptions["checks"]>().toEqualTypeOf<CallChecks | false | undefined>();
  expectTypeOf<ClientOverrides["checks"]>().toEqualTypeOf<RequestOptions["checks"]>();
  expectTypeOf<ContractCheckOptions>().toEqualTypeOf<{ readonly strictBodies?: boolean | undefined }>();
});

test("the option accepts nothing else", () => {
  // @ts-expect-error The function that creates the checks must be called.
  void new Lago({ checks: contractChecks });
  // @ts-expect-error There is no default to turn on.
  void new Lago({ checks: true });
  // @ts-expect-error The option is called `strictBodies`.
  void contractChecks({ strict: true });
  // @ts-expect-error It is a boolean.
  void contractChecks({ strictBodies: "yes" });
});
