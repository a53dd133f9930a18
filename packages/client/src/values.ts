export * from "@lagokit/types/values";
