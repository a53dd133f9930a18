/** Why a value cannot be sent; it quotes nothing of the value. */
export class Unsendable extends Error {}
