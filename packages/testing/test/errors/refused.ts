export const refused: readonly (readonly [string, unknown?])[] = [];
