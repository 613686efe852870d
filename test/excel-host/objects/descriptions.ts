import type { Descriptions } from '../wire/description';
import { CHART, CHART_COLLECTION, CHART_TITLE } from './charts';
import { COMMENT, COMMENT_COLLECTION, COMMENT_REPLY, COMMENT_REPLY_COLLECTION } from './comments';
import {
  CELL_VALUE_CONDITIONAL_FORMAT,
  CONDITIONAL_FORMAT,
  CONDITIONAL_FORMAT_COLLECTION,
  CONDITIONAL_FORMAT_RULE,
  CUSTOM_CONDITIONAL_FORMAT,
  TEXT_CONDITIONAL_FORMAT,
} from './conditional-formats';
import {
  CONDITIONAL_RANGE_BORDER,
  CONDITIONAL_RANGE_BORDER_COLLECTION,
  CONDITIONAL_RANGE_FILL,
  CONDITIONAL_RANGE_FONT,
  CONDITIONAL_RANGE_FORMAT,
} from './conditional-looks';
import { RANGE_BORDER, RANGE_BORDER_COLLECTION, RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from './format';
import { NAMED_ITEM, NAMED_ITEM_COLLECTION } from './names';
import { PAGE_BREAK, PAGE_BREAK_COLLECTION } from './page-breaks';
import { HEADER_FOOTER, HEADER_FOOTER_GROUP, PAGE_LAYOUT } from './page-layout';
import { RANGE } from './range';
import {
  ADDIN_INTERNAL_SERVICE,
  APP_RUNTIME_PERSISTENCE_SERVICE,
  APP_RUNTIME_SERVICE,
  CUSTOM_FUNCTIONS,
} from './services';
import { SETTING, SETTING_COLLECTION } from './settings';
import { TABLE_COLUMN, TABLE_COLUMN_COLLECTION, TABLE_ROW, TABLE_ROW_COLLECTION } from './table-parts';
import { TABLE, TABLE_COLLECTION, TABLE_SCOPED_COLLECTION } from './tables';
import { APPLICATION, RUNTIME, WORKBOOK, WORKSHEET_COLLECTION } from './workbook';
import { WORKSHEET } from './worksheet';
import { FREEZE_PANES, PROTECTION, SHAPE_COLLECTION } from './worksheet-parts';

/** Every class of Office.js that the test host has. */
export const DESCRIPTIONS: Descriptions = {
  AddinInternalService: ADDIN_INTERNAL_SERVICE,
  AppRuntimePersistenceService: APP_RUNTIME_PERSISTENCE_SERVICE,
  AppRuntimeService: APP_RUNTIME_SERVICE,
  Application: APPLICATION,
  CellValueConditionalFormat: CELL_VALUE_CONDITIONAL_FORMAT,
  Chart: CHART,
  ChartCollection: CHART_COLLECTION,
  ChartTitle: CHART_TITLE,
  Comment: COMMENT,
  CommentCollection: COMMENT_COLLECTION,
  CommentReply: COMMENT_REPLY,
  CommentReplyCollection: COMMENT_REPLY_COLLECTION,
  ConditionalFormat: CONDITIONAL_FORMAT,
  ConditionalFormatCollection: CONDITIONAL_FORMAT_COLLECTION,
  ConditionalFormatRule: CONDITIONAL_FORMAT_RULE,
  ConditionalRangeBorder: CONDITIONAL_RANGE_BORDER,
  ConditionalRangeBorderCollection: CONDITIONAL_RANGE_BORDER_COLLECTION,
  ConditionalRangeFill: CONDITIONAL_RANGE_FILL,
  ConditionalRangeFont: CONDITIONAL_RANGE_FONT,
  ConditionalRangeFormat: CONDITIONAL_RANGE_FORMAT,
  CustomConditionalFormat: CUSTOM_CONDITIONAL_FORMAT,
  CustomFunctions: CUSTOM_FUNCTIONS,
  HeaderFooter: HEADER_FOOTER,
  HeaderFooterGroup: HEADER_FOOTER_GROUP,
  NamedItem: NAMED_ITEM,
  NamedItemCollection: NAMED_ITEM_COLLECTION,
  PageBreak: PAGE_BREAK,
  PageBreakCollection: PAGE_BREAK_COLLECTION,
  PageLayout: PAGE_LAYOUT,
  Range: RANGE,
  RangeBorder: RANGE_BORDER,
  RangeBorderCollection: RANGE_BORDER_COLLECTION,
  RangeFill: RANGE_FILL,
  RangeFont: RANGE_FONT,
  RangeFormat: RANGE_FORMAT,
  Runtime: RUNTIME,
  Setting: SETTING,
  SettingCollection: SETTING_COLLECTION,
  ShapeCollection: SHAPE_COLLECTION,
  Table: TABLE,
  TableCollection: TABLE_COLLECTION,
  TableColumn: TABLE_COLUMN,
  TableColumnCollection: TABLE_COLUMN_COLLECTION,
  TableRow: TABLE_ROW,
  TableRowCollection: TABLE_ROW_COLLECTION,
  TableScopedCollection: TABLE_SCOPED_COLLECTION,
  TextConditionalFormat: TEXT_CONDITIONAL_FORMAT,
  Workbook: WORKBOOK,
  Worksheet: WORKSHEET,
  WorksheetCollection: WORKSHEET_COLLECTION,
  WorksheetFreezePanes: FREEZE_PANES,
  WorksheetProtection: PROTECTION,
};
