import { comparisonKey } from '../../wording/text';
import { collected } from '../collected';
import { isEmpty } from './complete-regulations';
import type { FileCheck } from './file-check';

/** A requirement is only valid if it is a trainee's: if it names regulations, somebody must be able to fall under one of them. */
export const reachedRequirements: FileCheck = (file, { program }, problems) => {
  const reached = new Set(
    program.regulations.filter((one) => !isEmpty(one)).map(({ id }) => comparisonKey(id)),
  );
  const known = new Set(program.regulations.map(({ id }) => comparisonKey(id)));
  for (const section of file.sections) {
    if (section.kind !== 'requirement') continue;
    const named = collected(section.appliesTo, ({ regulations }) => regulations).map(({ text }) =>
      comparisonKey(text),
    );
    // Of a regulation that is not there, that has been said already.
    if (named.length > 0 && named.every((key) => known.has(key) && !reached.has(key)))
      problems.report('requirement-unreached', section.id.span, { id: section.id.text });
  }
};
