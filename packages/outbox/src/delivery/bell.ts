/** Wakes up one waiting loop. */
export class Bell {
  #wake: (() => void) | undefined;
  #hasRung = false;

  /** Ends the current wait, or the next one. */
  ring(): void {
    this.#hasRung = true;
    this.#wake?.();
  }

  /** Resolves when the bell rings, or after some milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    if (this.#hasRung) {
      this.#hasRung = false;
      return;
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(milliseconds, 2_147_483_647));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
    this.#hasRung = false;
  }
}
