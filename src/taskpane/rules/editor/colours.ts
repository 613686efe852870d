import { RangeSetBuilder, StateField, type Extension, type Text } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';
import type { Highlight, HighlightKind } from '../../../dsl/index';

const MARKS: Readonly<Record<HighlightKind, Decoration>> = {
  section: mark('section'),
  clause: mark('clause'),
  keyword: mark('keyword'),
  name: mark('name'),
  text: mark('text'),
  number: mark('number'),
  date: mark('date'),
  comment: mark('comment'),
  sign: mark('sign'),
  fault: mark('fault'),
};

function mark(kind: HighlightKind): Decoration {
  return Decoration.mark({ class: `cm-rule-${kind}` });
}

/** Colours the text as it is read; of a long text only what is in sight. */
export function colours(highlight: (text: string) => readonly Highlight[]): Extension {
  const read = (doc: Text): readonly Highlight[] => highlight(doc.toString());
  const pieces = StateField.define<readonly Highlight[]>({
    create: ({ doc }) => read(doc),
    update: (before, { docChanged, newDoc }) => (docChanged ? read(newDoc) : before),
  });
  const marked = ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = inSight(view, view.state.field(pieces));
      }

      update({ view, docChanged, viewportChanged }: ViewUpdate): void {
        if (docChanged || viewportChanged) this.decorations = inSight(view, view.state.field(pieces));
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
  return [pieces, marked];
}

function inSight({ visibleRanges }: EditorView, pieces: readonly Highlight[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { start, end, kind } of pieces) {
    if (visibleRanges.some(({ from, to }) => start < to && end > from)) builder.add(start, end, MARKS[kind]);
  }
  return builder.finish();
}
