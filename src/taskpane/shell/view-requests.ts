import type { View } from './services';

/** Views that something outside the pane asks for, such as a command of the ribbon; kept until the pane is there. */
export class ViewRequests {
  private asked: View | null = null;
  private listener: ((view: View) => void) | null = null;

  readonly open = (view: View): void => {
    if (this.listener === null) this.asked = view;
    else this.listener(view);
  };

  /** The pane listens. @returns ends it */
  watch(listener: (view: View) => void): () => void {
    this.listener = listener;
    if (this.asked !== null) listener(this.asked);
    this.asked = null;
    return () => {
      this.listener = null;
    };
  }
}
