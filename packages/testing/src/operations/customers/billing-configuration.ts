import type { CustomerBillingConfiguration } from "@lagokit/types";
import type { CustomerRow } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import type { CustomerInput } from "./input.ts";

type Settings = NonNullable<CustomerInput["billing_configuration"]>;

/**
 * The billing configuration of a customer after a request. The fake has every payment provider that a customer names,
 * with the name of the provider as the code of its connection. None of them responds, so a `provider_customer_id` is only what
 * requests contain.
 */
export function billingConfiguration(
  world: World,
  { billing_configuration: settings = {} }: CustomerInput,
  { before: { billing_configuration: before }, isNew }: { readonly before: CustomerRow; readonly isNew: boolean },
): CustomerBillingConfiguration {
  const { document_locale: locale, invoice_grace_period: gracePeriod } = settings;
  const anchor = settings.subscription_invoice_issuing_date_anchor;
  const adjustment = settings.subscription_invoice_issuing_date_adjustment;
  return {
    ...before,
    ...(world.license && gracePeriod !== undefined && { invoice_grace_period: gracePeriod }),
    ...(locale !== undefined && { document_locale: locale }),
    ...(anchor !== undefined && { subscription_invoice_issuing_date_anchor: anchor }),
    ...(adjustment !== undefined && { subscription_invoice_issuing_date_adjustment: adjustment }),
    ...providerSettings(settings, before, isNew),
  };
}

/** A new customer gets its payment provider only if it has an ID there, or if Lago creates one. */
function providerSettings(
  settings: Settings,
  before: CustomerBillingConfiguration,
  isNew: boolean,
): Partial<CustomerBillingConfiguration> {
  const { payment_provider: provider, payment_provider_code: code, provider_customer_id: id } = settings;
  const connects = Boolean(settings.sync_with_provider) || Boolean(id);
  if (provider === null) return { payment_provider: null, payment_provider_code: null };
  if (provider === undefined && before.payment_provider == null) return {};
  if (isNew && !connects) return {};
  const current = provider ?? before.payment_provider ?? null;
  const isSame = current === before.payment_provider;
  return {
    payment_provider: current,
    payment_provider_code: code ?? (isSame ? before.payment_provider_code : undefined) ?? current,
    provider_customer_id: id ?? (isSame ? before.provider_customer_id : undefined) ?? null,
    ...(current === "stripe" && {
      provider_payment_methods: settings.provider_payment_methods ?? before.provider_payment_methods ?? ["card"],
    }),
  };
}
