import type { CellStyle } from 'hucre/xlsx';
import type { Json } from '../json';

type BorderSide = NonNullable<NonNullable<CellStyle['border']>['top']>;

const LINES: Readonly<Record<string, BorderSide['style']>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  Dot: 'dotted',
  Double: 'double',
};

/** A format as files have it. @param formatOf a property by the name that Office.js gives it, such as `font.bold` @returns null where nothing was set */
export function fileStyle(formatOf: (name: string) => Json | undefined): CellStyle | null {
  const text = (name: string): string | undefined => {
    const value = formatOf(name);
    return typeof value === 'string' ? value : undefined;
  };
  const flag = (name: string): true | undefined => (formatOf(name) === true ? true : undefined);
  const colour = (name: string): { rgb: string } | undefined => {
    const value = text(name);
    return value?.startsWith('#') === true ? { rgb: value.slice(1) } : undefined;
  };
  const size = formatOf('font.size');
  const indent = formatOf('indentLevel');
  const fill = colour('fill.color');
  const horizontal = text('horizontalAlignment')?.toLowerCase();
  const style: CellStyle = set({
    numFmt: text('numberFormat'),
    font: filled({
      bold: flag('font.bold'),
      italic: flag('font.italic'),
      underline: formatOf('font.underline') === 'Single' ? true : undefined,
      color: colour('font.color'),
      size: typeof size === 'number' ? size : undefined,
      name: text('font.name'),
    }),
    // A conditional format has its colour as the background, a cell as the foreground of its pattern.
    fill: fill && { type: 'pattern', pattern: 'solid', fgColor: fill, bgColor: fill },
    border: filled({
      top: borderOf(text('borders.EdgeTop.style'), colour('borders.EdgeTop.color')),
      bottom:
        borderOf(text('borders.EdgeBottom.style'), colour('borders.EdgeBottom.color')) ??
        borderOf(text('borders.InsideHorizontal.style'), colour('borders.InsideHorizontal.color')),
      left: borderOf(text('borders.EdgeLeft.style'), colour('borders.EdgeLeft.color')),
      right: borderOf(text('borders.EdgeRight.style'), colour('borders.EdgeRight.color')),
    }),
    alignment: filled({
      horizontal:
        horizontal === 'left' || horizontal === 'right' || horizontal === 'center' ? horizontal : undefined,
      vertical: formatOf('verticalAlignment') === 'Top' ? ('top' as const) : undefined,
      wrapText: flag('wrapText'),
      indent: typeof indent === 'number' ? indent : undefined,
    }),
  });
  return Object.keys(style).length === 0 ? null : style;
}

function borderOf(line: string | undefined, color: { rgb: string } | undefined): BorderSide | undefined {
  const style = line === undefined ? undefined : LINES[line];
  return style && (color === undefined ? { style } : { style, color });
}

/** What was set of a part; undefined where nothing was. */
function filled<Part extends object>(part: Part): Set<Part> | undefined {
  const only = set(part);
  return Object.keys(only).length === 0 ? undefined : only;
}

type Set<Part> = { [Name in keyof Part]?: NonNullable<Part[Name]> };

function set<Part extends object>(part: Part): Set<Part> {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Set<Part>;
}
