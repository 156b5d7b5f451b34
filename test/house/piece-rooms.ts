import type { Room } from './import-table.ts';

/** What one of the messenger's pieces needs and nothing else of it does: what two imported would be a chunk of its own, so they are given everything. */
const ownValues = {
  bots: [],
  emoji: [],
  files: ['base/without-metadata.ts'],
  notices: ['ui/relative-time.ts'],
  phone: [],
  thread: ['ui/day-name.ts', 'ui/linked.ts'],
};

/** The pieces of the messenger that are fetched on use. */
export const pieceRooms: readonly Room[] = Object.entries(ownValues).map(([name, values]) => ({
  prefix: `widget/${name}`,
  values,
  types: [
    'base',
    'contract',
    'widget/bridge.ts',
    'widget/messenger-context.ts',
    'widget/state',
    'widget/texts',
    'writing',
  ],
  libraries: ['preact', '@preact/signals'],
}));
