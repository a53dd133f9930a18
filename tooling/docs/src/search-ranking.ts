/**
 * How Pagefind ranks pages. The pages of operations are long, so length counts little. Titles are often short sentences,
 * and the words that name a task outweigh them.
 */
export const ranking = { pageLength: 0.1, termFrequency: 0.5, metaWeights: { title: 1.5, words: 12 } };
