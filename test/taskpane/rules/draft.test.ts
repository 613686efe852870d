import {
  afterSave,
  EMPTY_DRAFT,
  fromStored,
  isUnsaved,
  keptMine,
  withStored,
  type Draft,
} from '../../../src/taskpane/rules/draft';

const stored = (text: string): { sheet: string; text: string } => ({ sheet: 'Regels', text });
const edited = (draft: Draft, text: string): Draft => ({ ...draft, text });

test('a draft without changes follows its sheet', () => {
  const draft = withStored(fromStored(stored('a')), stored('b'));
  expect(draft).toMatchObject({ text: 'b', base: 'b', saved: 'b', theirs: null });
  expect(isUnsaved(draft)).toBe(false);
});

test('a draft with changes waits for its author, who may keep it', () => {
  const draft = withStored(edited(fromStored(stored('a')), 'mine'), stored('b'));
  expect(draft).toMatchObject({ text: 'mine', base: 'a', theirs: { text: 'b' } });
  const kept = keptMine(draft);
  expect(kept).toMatchObject({ text: 'mine', base: 'b', theirs: null });
  expect(isUnsaved(kept)).toBe(true);
});

test('a sheet that becomes again what it was, or what the draft says, leaves no conflict', () => {
  const conflict = withStored(edited(fromStored(stored('a')), 'mine'), stored('b'));
  expect(withStored(conflict, stored('a'))).toMatchObject({ text: 'mine', theirs: null, base: 'a' });
  expect(withStored(conflict, stored('mine\n'))).toMatchObject({ theirs: null, base: 'mine\n' });
});

test('of a sheet that is gone or empty, the draft is all that is left', () => {
  const gone = withStored(fromStored(stored('a')), null);
  expect(gone).toMatchObject({ text: 'a', base: null });
  expect(isUnsaved(gone)).toBe(true);
  expect(withStored(fromStored(stored('a')), stored(''))).toMatchObject({ text: 'a', base: '' });
});

test('no sheet before and none now is no change', () => {
  expect(withStored(EMPTY_DRAFT, null)).toBe(EMPTY_DRAFT);
});

test('what is typed while a text is saved stays unsaved', () => {
  const saved = {
    kind: 'saved',
    sheet: 'Regels',
    isNew: true,
    formula: 'none',
    undo: async () => [],
  } as const;
  const draft = afterSave(edited(EMPTY_DRAFT, 'ab'), 'a', saved);
  expect(draft).toMatchObject({ text: 'ab', saved: 'a', base: 'a', origin: { kind: 'sheet' } });
  expect(isUnsaved(draft)).toBe(true);
});

test('line breaks of another kind and blank ends are no changes', () => {
  expect(isUnsaved(edited(fromStored(stored('a\nb')), 'a\r\nb\n\n'))).toBe(false);
});
