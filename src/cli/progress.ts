import { stderr } from 'node:process';
import type { Language } from '../wording/language';

const STAGES = {
  reading: { nl: 'werkmap lezen', en: 'reading the workbook' },
  matching: { nl: 'gegevens herkennen', en: 'recognising the data' },
  changing: { nl: 'regels wijzigen', en: 'changing rules' },
  evaluating: { nl: 'aios toetsen', en: 'checking trainees' },
};

/** Work that ends sooner than this shows nothing. */
const QUIET_MILLISECONDS = 300;

/** Whether the line stands on the terminal. */
let isShown = false;

/** Takes the line away, before anything else is printed to the same terminal. */
export function clearProgress(): void {
  if (isShown) stderr.write(CLEAR);
  isShown = false;
}

const CLEAR = '\r\u001b[K';

/** One line on the error stream while work goes on; silent where that is no terminal. */
export class Progress {
  private readonly began = performance.now();
  private last = 0;

  constructor(private readonly language: Language) {}

  stage(stage: keyof typeof STAGES): void {
    this.show(STAGES[stage][this.language]);
  }

  count(stage: keyof typeof STAGES, done: number, total: number): void {
    const now = performance.now();
    if (now - this.last < 100) return;
    this.last = now;
    this.show(`${STAGES[stage][this.language]} ${done}/${total}`);
  }

  private show(text: string): void {
    if (!stderr.isTTY || performance.now() - this.began < QUIET_MILLISECONDS) return;
    isShown = true;
    stderr.write(`${CLEAR}${text} …`);
  }
}
