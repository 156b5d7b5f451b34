import { expect, test } from 'vitest';
import { DirectoryModel } from '../../../src/console/models/directory-model.ts';
import { fillIn, tagsOf } from '../../../src/console/state/directory.ts';
import type { Directory } from '../../../src/contract/console/directory.ts';
import { createFakeApi, deferred, refusal } from '../fake-api.ts';
import { makeDirectory, makeTeam, makeTeammate, objectId } from '../makers.ts';

const ada = makeTeammate({ id: objectId(2), name: 'Ada' });
const former = makeTeammate({ id: objectId(3), name: 'Former', is_removed: true });

test('whoever has left is still known by name, and can be assigned nothing', async () => {
  const answer = makeDirectory({ teammates: [ada, former], teams: [makeTeam()] });
  const directory = new DirectoryModel(createFakeApi({ readDirectory: async () => answer }));
  await directory.refresh();
  expect(directory.status.value).toBe('ready');
  expect(directory.present.value).toEqual([ada]);
  expect(directory.teammatesById.value.get(former.id)?.name).toBe('Former');
  expect(directory.teamsById.value.get(makeTeam().id)?.name).toBe('Support');
});

test('an answer that comes late does not undo a later one', async () => {
  const first = deferred<Directory>();
  const answers = [first.promise, Promise.resolve(makeDirectory({ teammates: [ada] }))];
  const readDirectory = () => answers.shift() ?? Promise.reject(refusal('internal'));
  const directory = new DirectoryModel({ readDirectory });
  const slow = directory.refresh();
  await directory.refresh();
  first.resolve(makeDirectory({ teammates: [former] }));
  await slow;
  expect(directory.teammates.value).toEqual([ada]);
});

test('what is known stays when the server cannot be asked; with nothing known, it says so', async () => {
  const answers = [makeDirectory({ teammates: [ada] })];
  const readDirectory = async () => {
    const answer = answers.shift();
    if (answer === undefined) throw refusal('unreachable');
    return answer;
  };
  const directory = new DirectoryModel({ readDirectory });
  await directory.refresh();
  await directory.refresh();
  expect(directory.status.value).toBe('ready');
  expect(directory.teammates.value).toEqual([ada]);

  const without = new DirectoryModel({ readDirectory });
  await without.refresh();
  expect(without.status.value).toBe('failed');
});

test('tags stand in the order of their names, and one that is not known yet is left out', () => {
  const tags = [
    { id: objectId(5), name: 'Billing' },
    { id: objectId(4), name: 'VIP' },
  ];
  expect(tagsOf([objectId(4), objectId(9), objectId(5)], tags)).toEqual(tags);
});

test('a saved reply calls the person by name, whatever signs the name is made of', () => {
  expect(fillIn('Hi {name}! Yes, {name}.', '$& Co')).toBe('Hi $& Co! Yes, $& Co.');
});
