import Type from 'typebox';
import { list, ref, strict, text } from './basics.ts';

const name = text;
const when = ref('predicate');

/** `Rule` of a file. */
export const rule = strict({ name, when, then: list(ref('action'), 1) });

/** `Rule` of a step, which may bear the id that the console has given it. */
export const ruleOfStep = strict({
  id: Type.Optional(text),
  name,
  when,
  then: list(ref('action'), 1),
});

/** `AssignmentRule` */
export const assignmentRule = strict({ name, when, then: strict({ assign: ref('target') }) });
