// These rules have no types of their own.

declare module "textlint-rule-write-good" {
  import type { TextlintRuleModule } from "@textlint/types";

  const rule: { readonly default: TextlintRuleModule };
  export default rule;
}

declare module "textlint-rule-terminology" {
  import type { TextlintRuleModule } from "@textlint/types";

  export type Term = string | readonly [pattern: string, replacement: string];
  export function getTerms(defaults: boolean, terms: readonly Term[], exclude: readonly string[]): Term[];
  const rule: TextlintRuleModule;
  export default rule;
}

declare module "textlint-rule-stop-words" {
  import type { TextlintRuleModule } from "@textlint/types";

  export type StopWord = readonly [word: string, replacement?: string];
  export function parseDict(contents: string): StopWord[];
  const rule: TextlintRuleModule;
  export default rule;
}
