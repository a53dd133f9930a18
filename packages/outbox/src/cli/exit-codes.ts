/** Exit code if the store or Lago cannot be used. */
export const failed = 1;

/** Exit code if the options, or the variables, are wrong. */
export const wrongUsage = 2;

/** Exit code if a person should look at the outbox. */
export const attention = 3;

/** Exit code if a second signal ended the delivery. */
export const interrupted = 130;
