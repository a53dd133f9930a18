/** In the filter of a charge, represents all values that the metric has for a key. */
export const allFilterValues = "__ALL_FILTER_VALUES__";
