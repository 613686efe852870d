import { ExcelError, invalidArgument, itemNotFound } from '../errors';
import type { Session } from '../session';
import type { Arguments } from '../wire/arguments';
import type { Description } from '../wire/description';
import { orNull } from '../wire/null-object';
import type { ReplyTarget, ScopeTarget, WireObject } from '../wire/types';
import { cellCount, sameArea } from '../workbook/area';
import type { Comment, Place } from '../workbook/workbook';
import { requireUnprotected } from '../editing/cells';
import { areaFor, rangeObject } from './range-places';
import { flagOf, textOf } from './values';

/** Whoever works in this Excel. */
const USER = 'Test User';

export const COMMENT_COLLECTION: Description<ScopeTarget> = {
  collection: {
    items: (scope, session) => inScope(scope, session).map(wrap),
    item: (scope, key, session) => wrap(find(inScope(scope, session), String(key))),
  },
  methods: { GetCount: { since: '1.10', run: (scope, _given, session) => inScope(scope, session).length } },
  makers: {
    Add: { since: '1.10', make: (scope, given, session) => wrap(add(scope, given, session)) },
    GetItemAt: {
      since: '1.10',
      make: (scope, given, session) => {
        const comment = inScope(scope, session)[given.whole(0, 'index')];
        if (comment === undefined) throw itemNotFound('The comment');
        return wrap(comment);
      },
    },
    GetItemByCell: {
      since: '1.10',
      make: (scope, given, session) => {
        const place = placeOf(scope, given, session);
        const comment = session.workbook.comments.find((each) => isAt(each, place));
        if (comment === undefined) throw itemNotFound('A comment at that cell');
        return wrap(comment);
      },
    },
    GetItemOrNullObject: {
      since: '1.14',
      make: (scope, given, session) =>
        orNull(() => wrap(find(inScope(scope, session), given.text(0, 'commentId')))),
    },
  },
};

function wrap(target: Comment): WireObject {
  return { type: 'Comment', target };
}

function inScope({ sheet }: ScopeTarget, { workbook }: Session): readonly Comment[] {
  return sheet === null ? workbook.comments : workbook.comments.filter((each) => each.sheet === sheet);
}

function find(comments: readonly Comment[], id: string): Comment {
  const comment = comments.find((each) => each.id === id);
  if (comment === undefined) throw itemNotFound('The comment');
  return comment;
}

function isAt(comment: Comment, { sheet, area }: Place): boolean {
  return comment.sheet === sheet && sameArea(comment.area, area);
}

/** The cell of a comment; an address in the whole workbook must name its sheet. */
function placeOf({ sheet }: ScopeTarget, given: Arguments, { workbook }: Session): Place {
  if (given.isObject(0)) {
    const range = given.target(0, 'Range');
    return { sheet: range.sheet, area: areaFor(range) };
  }
  const address = given.text(0, 'cellAddress');
  if (sheet === null && !address.includes('!')) throw invalidArgument('The address names no worksheet.');
  return workbook.place(address, sheet ?? workbook.active);
}

function add(scope: ScopeTarget, given: Arguments, session: Session): Comment {
  const { sheet, area } = placeOf(scope, given, session);
  requireUnprotected(sheet);
  if (cellCount(area) !== 1) throw invalidArgument('A comment belongs to one cell.');
  if (session.workbook.comments.some((each) => isAt(each, { sheet, area })))
    throw new ExcelError('InvalidOperation', 'The cell has a comment already.');
  const content = given.text(1, 'content');
  if (given.json(2) !== null) given.word(2, 'contentType', ['Plain']);
  const id = session.workbook.newId();
  const comment = { id, author: USER, content, sheet, area, resolved: false, replies: [] };
  session.workbook.comments.push(comment);
  return comment;
}

export const COMMENT: Description<Comment> = {
  identity: { name: 'Id', of: ({ id }) => id },
  scalars: {
    Id: { since: '1.10', read: ({ id }) => id },
    AuthorName: { since: '1.10', read: ({ author }) => author },
    Content: {
      since: '1.10',
      read: ({ content }) => content,
      write: (comment, value) => {
        comment.content = textOf(value, 'content');
      },
    },
    Resolved: {
      since: '1.11',
      read: ({ resolved }) => resolved,
      write: (comment, value) => {
        comment.resolved = flagOf(value, 'resolved');
      },
    },
  },
  children: { Replies: { since: '1.10', of: (target) => ({ type: 'CommentReplyCollection', target }) } },
  methods: {
    Delete: {
      since: '1.10',
      run: (comment, _given, { workbook }) => {
        workbook.comments = workbook.comments.filter((each) => each !== comment);
      },
    },
  },
  makers: { GetLocation: { since: '1.10', make: ({ sheet, area }) => rangeObject(sheet, area) } },
};

export const COMMENT_REPLY_COLLECTION: Description<Comment> = {
  collection: {
    items: (comment) =>
      comment.replies.map((each) => ({ type: 'CommentReply', target: { comment, reply: each } })),
    item: (comment, key) => {
      const found = comment.replies.find(({ id }) => id === key);
      if (found === undefined) throw itemNotFound('The reply');
      return { type: 'CommentReply', target: { comment, reply: found } };
    },
  },
  methods: { GetCount: { since: '1.10', run: ({ replies }) => replies.length } },
  makers: {
    Add: {
      since: '1.10',
      make: (comment, given, { workbook }) => {
        const reply = { id: workbook.newId(), author: USER, content: given.text(0, 'content') };
        comment.replies.push(reply);
        return { type: 'CommentReply', target: { comment, reply } };
      },
    },
  },
};

export const COMMENT_REPLY: Description<ReplyTarget> = {
  identity: { name: 'Id', of: ({ reply }) => reply.id },
  scalars: {
    Id: { since: '1.10', read: ({ reply }) => reply.id },
    AuthorName: { since: '1.10', read: ({ reply }) => reply.author },
    Content: {
      since: '1.10',
      read: ({ reply }) => reply.content,
      write: ({ reply }, value) => {
        reply.content = textOf(value, 'content');
      },
    },
  },
  methods: {
    Delete: {
      since: '1.10',
      run: ({ comment, reply }) => {
        comment.replies = comment.replies.filter((each) => each !== reply);
      },
    },
  },
};
