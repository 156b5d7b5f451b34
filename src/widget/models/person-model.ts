import { createModel } from '@preact/signals';
import type { Owned, Writer } from '../../writing/kept.ts';
import { inherits } from '../state/inherits.ts';

/**
 * Whose session it is, as far as that is known, and what of the things written is theirs.
 * @param isNew the browser knew nobody: then whoever writes is nobody's user
 */
export const PersonModel = createModel((isNew: boolean) => {
  let person: Writer | undefined;
  return {
    /** Whose words are written now. */
    writer: (): Writer | undefined => person ?? (isNew ? { id: '', role: 'visitor' } : undefined),
    /** The same as this person's; undefined where it is not theirs. */
    own<One extends Owned>(one: One): One | undefined {
      if (person === undefined) return one.writer?.id ? undefined : one;
      return inherits(person, one.writer) ? { ...one, writer: person } : undefined;
    },
    /** @returns who it was before; undefined where nobody was known */
    become(writer: Writer): Writer | undefined {
      const former = person;
      person = writer;
      return former;
    },
  };
});
export type PersonModel = InstanceType<typeof PersonModel>;
