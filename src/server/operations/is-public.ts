import type { ConsolePartKind } from '../../contract/console/part.ts';
import type { PartKind } from '../../contract/part.ts';

const publicKinds: Record<ConsolePartKind, boolean> = {
  comment: true,
  close: true,
  open: true,
  note: false,
  snooze: false,
  unsnooze: false,
  assignment: false,
};

/** Whether the person sees parts of this kind. */
export function isPublic(kind: ConsolePartKind): kind is PartKind {
  return publicKinds[kind];
}
