/** Why a value cannot be sent. The message quotes nothing of the value. */
export class Unsendable extends Error {}
