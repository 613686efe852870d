import { formatDate } from '../../dsl/index';
import type { Bilingual, Language } from '../../wording/language';
import { explainerOf } from '../../report/explainers';
import { VERDICT_WORDS } from '../../wording/phrases';
import { cellAddress, type CellPlace } from '../../records/columns';
import type { Deadline } from '../report/model/deadlines';
import { traineeAt } from '../report/model/selection';
import type { View } from '../shell/services';
import type { RosterDesk } from '../shell/roster-desk';
import { finished, type Tasks } from '../shell/tasks';
import { texts as shellTexts } from '../shell/texts';
import type { PaneWorkbook, SelectedCell } from '../workbook';
import { ONLY_LISTS } from '../write-report/make-report';
import { runCheck } from '../shell/check-again';
import { runReport } from '../write-report/run-report';
import { identifyingPlace } from '../write-report/trainee-place';
import { findingsInOrder, nextFinding, visited, type Visited } from './next-finding';
import { texts, wentTo } from './texts';

/** The ids by which the ribbon and the keyboard know the commands; the manifest and shortcuts.json have the same. */
export const COMMANDS = ['CheckNow', 'WriteReport', 'NextFinding', 'ShowTaskpane'] as const;
export type Command = (typeof COMMANDS)[number];

/** What commands work with; the pane itself may be hidden. */
export interface CommandServices {
  readonly workbook: PaneWorkbook;
  readonly tasks: Tasks;
  readonly roster: RosterDesk;
  /** The language of the pane now. */
  readonly language: () => Language;
  /** Opens a view of the pane. */
  readonly open: (view: View) => void;
}

/** What Excel hands to a command; a keyboard shortcut may hand over nothing, or what has nothing to complete. */
interface CommandEvent {
  completed?: () => void;
}

/** Makes the commands known to Excel. At load and before any await: an association that comes late is never heard of. */
export function associateCommands(services: CommandServices): void {
  const commands = new Commands(services);
  for (const command of COMMANDS) {
    Office.actions.associate(command, (event?: CommandEvent) => {
      void commands.run(command).finally(() => event?.completed?.());
    });
  }
}

/** The commands of the ribbon and the keyboard. */
export class Commands {
  private last: { readonly finding: Visited; readonly place: CellPlace } | null = null;

  constructor(private readonly services: CommandServices) {}

  async run(command: Command): Promise<void> {
    switch (command) {
      case 'CheckNow':
        await this.checkNow();
        return;
      case 'WriteReport':
        return this.writeReport();
      case 'NextFinding':
        return this.nextFinding();
      case 'ShowTaskpane':
        return Office.addin.showAsTaskpane();
    }
  }

  /** A workbook without a ROSTER cell is to be set up. @returns whether there is a roster */
  private async checkNow(): Promise<boolean> {
    const checked = await runCheck(this.services);
    if (checked === false) {
      this.services.open('setUp');
      await Office.addin.showAsTaskpane();
    }
    return checked !== false && checked !== null;
  }

  /** Where nothing was checked yet in this session, what is set up is calculated first. */
  private async hasRoster(): Promise<boolean> {
    return this.services.roster.state.live !== undefined || this.checkNow();
  }

  private async writeReport(): Promise<void> {
    const { tasks, workbook, roster, language } = this.services;
    if (await this.hasRoster()) await runReport(workbook, roster, tasks, ONLY_LISTS, language());
  }

  private async nextFinding(): Promise<void> {
    const { tasks, workbook, roster } = this.services;
    if (!(await this.hasRoster())) return;
    const text = await tasks.run(texts.searching, async (task): Promise<Bilingual> => {
      const live = await roster.roster();
      if (live === undefined) return shellTexts.notCalculated;
      const cell = await workbook.activeCell();
      const findings = await finished(findingsInOrder(live), task);
      const last = this.last !== null && isAt(this.last.place, cell) ? this.last.finding : null;
      const next = nextFinding(findings, last, traineeAt(live.checked.roster, cell));
      if (next === null) return texts.nothing;
      const place = placeOf(next);
      if (place !== null) {
        await workbook.goTo(place);
        this.last = { finding: visited(next), place };
      }
      return told(next);
    });
    if (text !== null) tasks.say({ kind: 'done', text });
  }
}

function isAt({ sheet, cell }: CellPlace, selected: SelectedCell): boolean {
  return sheet === selected.sheet && cell === cellAddress(selected.row, selected.column);
}

/** The cell that decided; where there is none, the trainee's own. */
function placeOf({ entry, column }: Deadline): CellPlace | null {
  const { evaluation } = column.programme;
  const finding = evaluation.finding(column.index, entry.trainee);
  return (
    explainerOf(evaluation, 'en').decidingCell(finding) ?? identifyingPlace(evaluation.roster, entry.trainee)
  );
}

function told({ entry, column, verdict, due }: Deadline): Bilingual {
  return wentTo({
    who: `${entry.number} ${entry.name}`.trim(),
    requirement: `${column.requirement.id} ${column.requirement.title}`,
    verdict: VERDICT_WORDS[verdict],
    due: due === null ? null : { nl: formatDate(due, 'nl'), en: formatDate(due, 'en') },
  });
}
