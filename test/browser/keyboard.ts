import type { Locator, Page } from 'playwright-core';

/** A control that the Tab key comes to. */
export interface Stop {
  /** Its role and name, as a screen reader says them. */
  readonly name: string;
  /** Whether it looks different now that it has the focus. */
  readonly isMarked: boolean;
}

/** More presses of Tab than any view has controls. */
const LIMIT = 150;

/** The hands of a user without a mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses Tab until the control has the focus. @throws Error with the controls on the way if it never gets it */
  async tabTo(control: Locator): Promise<void> {
    await control.waitFor();
    const visited: string[] = [];
    while (visited.length < LIMIT) {
      if (await control.evaluate(hasFocus)) return;
      await this.page.keyboard.press('Tab');
      visited.push((await this.stop())?.name ?? '(the page)');
    }
    throw new Error(
      `The Tab key does not come to ${String(control)}, but to: ${[...new Set(visited)].join(', ')}.`,
    );
  }

  /** Goes to a control and presses a key there. */
  async press(control: Locator, key = 'Enter'): Promise<void> {
    await this.tabTo(control);
    await this.page.keyboard.press(key);
  }

  /** Goes to a text field, and types over what is in it. */
  async fill(control: Locator, text: string): Promise<void> {
    await this.press(control, 'Control+A');
    await this.page.keyboard.insertText(text);
  }

  /** All controls that the Tab key comes to, from the top of the page until it leaves the page. */
  async stops(): Promise<Stop[]> {
    await this.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    const stops: Stop[] = [];
    while (stops.length < LIMIT) {
      await this.page.keyboard.press('Tab');
      const stop = await this.stop();
      if (stop === null) return stops;
      stops.push(stop);
    }
    throw new Error(`The Tab key never leaves the page: ${stops.map(({ name }) => name).join(', ')}.`);
  }

  /** The control that has the focus, or null if none has. */
  private stop(): Promise<Stop | null> {
    return this.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (element === null || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      const name = element.ariaLabel ?? label ?? element.textContent.trim().slice(0, 60);
      return {
        name: `${element.role ?? element.tagName.toLowerCase()} "${name}"`,
        isMarked: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      };
    });
  }
}

/** Runs in the page; the editor stands in a shadow root of its own. */
function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  return element.contains(active);
}
