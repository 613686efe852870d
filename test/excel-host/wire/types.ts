/** What the objects of Office.js stand for in the test host. */
import type { Area } from '../workbook/area';
import type { Chart, ConditionalFormat, Sheet } from '../workbook/sheet';
import type { Table } from '../workbook/table';
import type { Comment, CommentReply, NamedItem, WorkbookModel } from '../workbook/workbook';

/** Cells of a sheet; `area` is null once they are deleted. */
export interface RangeTarget {
  readonly sheet: Sheet;
  area: Area | null;
}

/** The formats of cells; `path` leads to the part, such as `fill.` or `borders.EdgeTop.`. */
export interface FormatTarget {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly path: string;
}

export interface ConditionalFormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** A part of a conditional format; its settings begin with `path`. */
export interface ConditionalPartTarget extends ConditionalFormatTarget {
  readonly path: string;
}

export interface ColumnTarget {
  readonly table: Table;
  readonly id: number;
}

export interface RowTarget {
  readonly table: Table;
  /** Counted from the first record. */
  readonly index: number;
}

export interface SettingTarget {
  readonly key: string;
}

export interface ReplyTarget {
  readonly comment: Comment;
  readonly reply: CommentReply;
}

/** A page of a worksheet that begins with a row. */
export interface PageBreakTarget {
  readonly sheet: Sheet;
  readonly row: number;
}

/** The tables of a range. */
export interface ScopedTablesTarget {
  readonly tables: readonly Table[];
}

/** Null stands for the whole workbook. */
export interface ScopeTarget {
  readonly sheet: Sheet | null;
}

/** The classes of Office.js that the test host has, with what their objects stand for. */
export interface Targets {
  Application: WorkbookModel;
  Chart: Chart;
  ChartCollection: Sheet;
  ChartTitle: Chart;
  Comment: Comment;
  CommentCollection: ScopeTarget;
  CommentReply: ReplyTarget;
  CommentReplyCollection: Comment;
  ConditionalFormat: ConditionalFormatTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormatRule: ConditionalPartTarget;
  ConditionalRangeBorder: ConditionalPartTarget;
  ConditionalRangeBorderCollection: ConditionalPartTarget;
  ConditionalRangeFill: ConditionalPartTarget;
  ConditionalRangeFont: ConditionalPartTarget;
  ConditionalRangeFormat: ConditionalPartTarget;
  CellValueConditionalFormat: ConditionalPartTarget;
  CustomConditionalFormat: ConditionalPartTarget;
  TextConditionalFormat: ConditionalPartTarget;
  HeaderFooter: Sheet;
  HeaderFooterGroup: Sheet;
  NamedItem: NamedItem;
  NamedItemCollection: ScopeTarget;
  PageBreak: PageBreakTarget;
  PageBreakCollection: Sheet;
  PageLayout: Sheet;
  Range: RangeTarget;
  RangeBorder: FormatTarget;
  RangeBorderCollection: FormatTarget;
  RangeFill: FormatTarget;
  RangeFont: FormatTarget;
  RangeFormat: FormatTarget;
  Runtime: WorkbookModel;
  Setting: SettingTarget;
  SettingCollection: WorkbookModel;
  ShapeCollection: Sheet;
  Table: Table;
  TableCollection: ScopeTarget;
  TableColumn: ColumnTarget;
  TableColumnCollection: Table;
  TableRow: RowTarget;
  TableRowCollection: Table;
  TableScopedCollection: ScopedTablesTarget;
  Workbook: WorkbookModel;
  Worksheet: Sheet;
  WorksheetCollection: WorkbookModel;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
  // Services of Office.js itself, not of Excel's public API.
  AddinInternalService: WorkbookModel;
  AppRuntimePersistenceService: WorkbookModel;
  AppRuntimeService: WorkbookModel;
  CustomFunctions: WorkbookModel;
}

export type TypeName = keyof Targets;

export interface WireObjectOf<Name extends TypeName> {
  readonly type: Name;
  readonly target: Targets[Name];
}

/** An object of Office.js, as the host knows it. */
export type WireObject = { readonly [Name in TypeName]: WireObjectOf<Name> }[TypeName];
