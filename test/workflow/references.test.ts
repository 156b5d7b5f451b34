import { expect, test } from 'vitest';
import type { Definition } from '../../src/contract/automation/definition.ts';
import { mapReferences } from '../../src/workflow/references.ts';

const byId: Record<string, string> = { Sales: 't1', VIP: 't2', 'ben@foyer.example': 'm1' };
const references = {
  team: (name: string) => byId[name] ?? '?',
  teammate: (email: string) => byId[email] ?? '?',
};

test('teams and teammates are named otherwise wherever something is assigned, and nothing else is touched', () => {
  const when = { field: 'message.body', op: 'contains', value: 'Sales' } as const;
  const definition: Definition = {
    trigger: { on: 'conversation_started' },
    audience: { when },
    steps: [
      { assign: { team: 'Sales' } },
      { message: 'Sales' },
      {
        buttons: {
          options: [{ label: 'Sales', steps: [{ assign: { teammate: 'ben@foyer.example' } }] }],
        },
      },
      { branches: [{ when, steps: [] }], else: [{ assign: { nobody: true } }] },
      {
        apply_rules: [
          { name: 'VIP', when, then: [{ add_tag: 'VIP' }, { assign: { team: 'VIP' } }] },
        ],
      },
    ],
  };
  expect(mapReferences(definition, references)).toEqual({
    trigger: { on: 'conversation_started' },
    audience: { when },
    steps: [
      { assign: { team: 't1' } },
      { message: 'Sales' },
      { buttons: { options: [{ label: 'Sales', steps: [{ assign: { teammate: 'm1' } }] }] } },
      { branches: [{ when, steps: [] }], else: [{ assign: { nobody: true } }] },
      {
        apply_rules: [
          { name: 'VIP', when, then: [{ add_tag: 'VIP' }, { assign: { team: 't2' } }] },
        ],
      },
    ],
  });
});

test('in rules and settings too, and back again', () => {
  const customers = { customers: { assign: { team: 'VIP' } } };
  const names = Object.fromEntries(Object.entries(byId).map(([name, id]) => [id, name]));
  const back = {
    team: (id: string) => names[id] ?? '?',
    teammate: (id: string) => names[id] ?? '?',
  };
  const mapped = mapReferences(customers, references);
  expect(mapped).toEqual({ customers: { assign: { team: 't2' } } });
  expect(mapReferences(mapped, back)).toEqual(customers);
});
