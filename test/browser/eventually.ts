/** Milliseconds between two looks, and how long to go on looking. */
const PAUSE = 50;
const PATIENCE = 120_000;

/** Repeats an assertion until it holds. @throws whatever it failed with last, if it does not come to hold */
export async function eventually(assertion: () => unknown): Promise<void> {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      await assertion();
      return;
    } catch (problem) {
      if (waited >= PATIENCE) throw problem;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
