/** The price of a charge, as a request contains it. */
export type PropertyFields = Readonly<Record<string, unknown>>;

/** A filter of a charge, as a request contains it. */
export interface FilterFields {
  readonly invoice_display_name?: string | null | undefined;
  readonly properties?: object | null | undefined;
  readonly values?: Readonly<Record<string, readonly string[] | string>> | null | undefined;
}

/** A charge, as requests contain it. Requests can leave out every field. */
export interface ChargeFields {
  readonly id?: string | undefined;
  readonly billable_metric_id?: string | undefined;
  readonly code?: string | null | undefined;
  readonly charge_model?: string | undefined;
  readonly invoice_display_name?: string | null | undefined;
  readonly invoiceable?: boolean | null | undefined;
  readonly pay_in_advance?: boolean | null | undefined;
  readonly prorated?: boolean | null | undefined;
  readonly regroup_paid_fees?: "invoice" | null | undefined;
  readonly min_amount_cents?: number | null | undefined;
  readonly accepts_target_wallet?: boolean | null | undefined;
  readonly properties?: object | null | undefined;
  readonly filters?: readonly FilterFields[] | null | undefined;
  readonly tax_codes?: readonly string[] | null | undefined;
  readonly applied_pricing_unit?: object | null | undefined;
}

/** A fixed charge, as requests contain it. Requests can leave out every field. */
export interface FixedChargeFields {
  readonly id?: string | undefined;
  readonly add_on_id?: string | undefined;
  readonly add_on_code?: string | undefined;
  readonly code?: string | null | undefined;
  readonly charge_model?: string | undefined;
  readonly invoice_display_name?: string | null | undefined;
  readonly pay_in_advance?: boolean | null | undefined;
  readonly prorated?: boolean | null | undefined;
  readonly units?: number | string | null | undefined;
  readonly properties?: object | null | undefined;
  readonly tax_codes?: readonly string[] | null | undefined;
  readonly apply_units_immediately?: boolean | null | undefined;
}

/** A usage threshold, as requests contain it. */
export interface ThresholdFields {
  readonly amount_cents?: number | undefined;
  readonly recurring?: boolean | null | undefined;
  readonly threshold_display_name?: string | null | undefined;
}

/** A minimum commitment, as requests contain it. */
export interface CommitmentFields {
  readonly amount_cents?: number | undefined;
  readonly invoice_display_name?: string | null | undefined;
  readonly tax_codes?: readonly string[] | null | undefined;
}
