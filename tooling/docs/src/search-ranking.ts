/**
 * How Pagefind ranks pages. The pages of operations are long, so the length of a page counts little. The call and the
 * path of an operation (`words`) outweigh the title. The words of a task (`tasks`) outweigh both.
 */
export const ranking = { pageLength: 0.1, termFrequency: 0.5, metaWeights: { title: 1.5, words: 12, tasks: 40 } };
