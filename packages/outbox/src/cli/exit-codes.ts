/** Exit code if a person should look at the outbox. */
export const attention = 3;
