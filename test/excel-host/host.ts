import { Bridge, type NativeBridge } from './bridge';
import { Calculator } from './calculation/calculator';
import { serialOf } from './calculation/dates';
import { sheetsCalculated } from './editing/notices';
import { invalidArgument } from './errors';
import { Events } from './events';
import { FunctionCalls, type CallRecord } from './functions/calls';
import { readFunctions } from './functions/metadata';
import { Hands } from './hands';
import { DESCRIPTIONS } from './objects/descriptions';
import type { Profile } from './profile';
import { Session } from './session';
import { actionMessage, eventMessage, refusal, type NativeReply, type QueryBody } from './wire/messages';
import { processQuery } from './wire/process-query';
import { References } from './wire/references';
import { cellCount } from './workbook/area';
import type { Value } from './workbook/values';
import { WorkbookModel } from './workbook/workbook';

/** The day that it is in the test host. */
const TODAY = [2026, 11, 21] as const;

/**
 * Excel with one workbook and one add-in, behind the JSON bridge of Office.js. Knows neither Node nor a page: whoever loads
 * Office.js puts `bridge` where the library looks for it.
 */
export class ExcelHost {
  /**
   * Where the add-in asked for what this Excel or the test host lacks, one sentence each. A test in which there are any
   * proves nothing: expect none.
   */
  readonly faults: string[] = [];
  /** The addresses of pages that the add-in has opened in the user's browser. */
  readonly openedPages: string[] = [];
  /** The person at this Excel. */
  readonly user: Hands;
  /** Somebody who has the workbook open elsewhere. */
  readonly coAuthor: Hands;
  private readonly session: Session;
  private readonly connection: Bridge;

  constructor(
    readonly profile: Profile,
    readonly workbook: WorkbookModel = new WorkbookModel(),
  ) {
    const functions = new FunctionCalls(profile, (messages) => {
      this.connection.post(eventMessage(messages));
    });
    const report = ({ message }: Error): void => {
      this.faults.push(message);
    };
    const now = (): number => serialOf(...TODAY, workbook.dateSystem);
    const calculator = new Calculator(workbook, functions, profile, now, report);
    this.session = new Session({
      profile,
      workbook,
      calculator,
      functions,
      events: new Events(),
      references: new References(),
      report,
    });
    this.connection = new Bridge(profile, {
      isInCellEdit: () => this.session.isInCellEdit,
      execute: (body) => this.execute(body),
      executed: () => {
        this.tellEvents();
      },
    });
    const done = (): void => {
      this.bringUpToDate();
      this.tellEvents();
    };
    this.user = new Hands(this.session, 'user', done);
    this.coAuthor = new Hands(this.session, 'coAuthor', done);
  }

  /** The end of the bridge that Office.js gets. */
  get bridge(): NativeBridge {
    return this.connection.native;
  }

  /** Every call of a custom function so far. */
  get calls(): readonly CallRecord[] {
    return this.session.functions.records;
  }

  /** How many objects Office.js still asks Excel to remember. */
  get referenceCount(): number {
    return this.session.references.count;
  }

  /** How often add-ins asked to leave the screen as it is during a request. */
  get screenSuspensions(): number {
    return this.session.screenSuspensions;
  }

  /** Whether the add-in asked to be started together with the workbook. */
  get startsWithDocument(): boolean {
    return this.session.startsWithDocument;
  }

  /** Whether the add-in's pane is shown. */
  get isPaneShown(): boolean {
    return this.session.isPaneShown;
  }

  /**
   * The user presses a button of the ribbon, or the keys of a shortcut.
   * @param action the name that the add-in associated (`Office.actions.associate`)
   * @throws Error as long as Office.js takes no actions
   */
  press(action: string): void {
    if (!this.session.takesActions) throw new Error('Office.js is not ready for actions yet.');
    this.connection.post(eventMessage([actionMessage(action)]));
  }

  /** Makes custom functions known, as Excel does from the manifest. @param text the contents of functions.json */
  registerFunctions(text: string): void {
    this.session.functions.register(readFunctions(text));
    this.session.settle();
    this.session.calculator.index.markFailed();
    this.bringUpToDate();
  }

  /** The user begins to type in a cell: from now on Excel refuses requests and does not calculate. */
  startCellEdit(): void {
    this.session.isInCellEdit = true;
  }

  endCellEdit(): void {
    this.session.isInCellEdit = false;
    this.bringUpToDate();
    this.connection.release();
  }

  /** What a cell shows, with the sentence of an error. */
  value(address: string): Value {
    const { sheet, area } = this.workbook.place(address);
    if (cellCount(area) !== 1) throw invalidArgument(`${address} is more than one cell.`);
    return sheet.valueAt(area.firstRow, area.firstColumn);
  }

  /** Resolves when no message is on its way between Office.js and Excel. */
  async quiet(): Promise<void> {
    await this.until(() => this.connection.isQuiet);
  }

  /** Resolves when every formula is calculated, too; it waits for as long as a custom function takes. */
  async settled(): Promise<void> {
    await this.until(() => this.connection.isQuiet && !this.session.calculator.isWaiting);
  }

  /** Looks twice: whoever got the last message may be about to send one. */
  private async until(isDone: () => boolean): Promise<void> {
    let rounds = 0;
    while (rounds < 2) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      rounds = isDone() ? rounds + 1 : 0;
    }
  }

  private execute(body: QueryBody): NativeReply {
    this.session.author = 'addIn';
    try {
      const reply = processQuery(body, this.session, DESCRIPTIONS);
      this.session.isCalculationSuspended = false;
      this.bringUpToDate();
      return { statusCode: 200, body: JSON.stringify(reply) };
    } catch (problem) {
      // A formula beyond the test host, or a mistake in it: the test must not pass over either.
      this.faults.push(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
      return refusal('GeneralException', 'The test host failed: see its faults.');
    } finally {
      this.session.author = 'user';
    }
  }

  private bringUpToDate(): void {
    this.session.settle();
    sheetsCalculated(this.session, this.session.calculator.takeCalculated());
  }

  private tellEvents(): void {
    const events = this.session.events.take();
    if (events.length > 0) this.connection.post(eventMessage(events));
  }
}
