import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUuid } from '../../src/base/uuid.ts';
import type { MessengerSettings, MessengerTexts } from '../../src/contract/console/messenger.ts';
import type { ConsoleTeammate } from '../../src/contract/console/teammates.ts';
import type { ConsoleSession } from '../../src/contract/console/session.ts';
import type { MessengerConfig } from '../../src/contract/messenger-config.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { flatTexts } from '../../src/server/http/widget/flat-texts.ts';
import { withOverrides } from '../../src/server/http/widget/with-overrides.ts';
import { catalogue } from '../../src/widget/texts/catalogue.ts';
import { addColleague } from '../kit/colleagues.ts';
import { databaseKinds } from '../kit/databases.ts';
import { request, succeed } from '../kit/http.ts';
import { refusalOf } from '../kit/refusal.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { onePixel, uploadAtDesk } from '../kit/uploads.ts';
import { createVirtualClock } from '../kit/virtual-clock.ts';

/** A Thursday noon. */
const noonMs = Date.UTC(2026, 0, 15, 12);

describe.each(databaseKinds)('S7 on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let owner: Teammate;
  beforeAll(async () => {
    const overrides = { clock: createVirtualClock(noonMs) };
    server = await startTestServer({ database: kind, overrides });
    database = server.openDatabase();
    owner = await createTeammate(server);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });
  const edit = (body: object) => owner.request<MessengerSettings>('PATCH', 'messenger', body);
  const config = async (languages = 'en') =>
    succeed(
      await request<MessengerConfig>(
        `${server.url}/messenger/config?app_id=demo&languages=${languages}`,
      ),
    );
  const loader = async () => (await fetch(`${server.url}/widget/demo`)).text();

  test('what an owner chooses is what pages are given; what is left out stays', async () => {
    const first = succeed(await owner.request<MessengerSettings>('GET', 'messenger'));
    expect(first).toMatchObject({ alignment: 'right', look: {}, texts: {} });
    succeed(
      await edit({
        action_color: '#0a7d5c',
        look: { theme: 'dark', greeting: { en: 'Ahoy', ar: 'مرحبًا' }, reply_time: 'hours' },
      }),
    );
    const saved = succeed(await edit({ alignment: 'left', look: { launcher_icon: 'smile' } }));
    expect(saved).toMatchObject({
      action_color: '#0a7d5c',
      alignment: 'left',
      look: { theme: 'dark', launcher_icon: 'smile', reply_time: 'hours' },
    });
    expect(await config()).toMatchObject({ theme: 'dark', greeting: 'Ahoy', reply_time: 'hours' });
    expect(await config('ar')).toMatchObject({ language: 'ar', greeting: 'مرحبًا' });
    const script = await loader();
    expect(script).toContain('#0a7d5c');
    expect(script).toContain('path(evenodd,');

    succeed(await edit({ look: { reply_time: null, launcher_icon: 'chat' } }));
    expect(await config()).not.toHaveProperty('reply_time');
    expect(await loader()).not.toContain('path(evenodd,');
  });

  test('T4 a new name is told to whoever signs in from then on, and to whoever is invited', async () => {
    succeed(await edit({ name: 'Lumen' }));
    const session = await owner.request<ConsoleSession>('GET', 'session');
    expect(succeed(session).workspace.name).toBe('Lumen');
    const { secret } = await owner.invite('new@example.com');
    const read = await owner.request('POST', 'invitations/read', { secret });
    expect(succeed(read)).toEqual({ email: 'new@example.com', workspace_name: 'Lumen' });
  });

  test('a sentence is said as the workspace says it, in its language alone', async () => {
    const texts = { en: { home: 'Lobby', 'replyTimes.minutes': 'At once', 'no.such': 'Nothing' } };
    succeed(await edit({ texts }));
    const english = (await config()).texts as Record<string, unknown>;
    expect(english).toMatchObject({ home: 'Lobby', replyTimes: { minutes: 'At once' } });
    expect(english['messages']).toBe(catalogue['en']?.messages);
    expect(english).not.toHaveProperty('no');
    expect((await config('ar')).texts).toEqual(catalogue['ar']);

    const known = succeed(
      await owner.request<MessengerTexts>('GET', 'messenger/texts?language=ar'),
    );
    expect(known.languages).toEqual(Object.keys(catalogue).toSorted());
    expect(known.texts).toMatchObject({ home: catalogue['ar']?.home });
    succeed(await edit({ texts: {} }));
    expect(await config()).not.toHaveProperty('texts');
  });

  test('visitors see who answers, unless they are away or not to be seen', async () => {
    // Who was here first, first; and no more than three.
    await addColleague(server, database, { name: 'Maya', created_at: noonMs + 1 });
    await addColleague(server, database, { name: 'Away', is_away: 1 });
    await addColleague(server, database, { name: 'Gone', removed_at: noonMs });
    const names = async () => (await config()).faces.map(({ name }) => name);
    expect(await names()).toEqual(['Owner', 'Maya']);
    await addColleague(server, database, { name: 'Ines', created_at: noonMs + 3 });
    await addColleague(server, database, { name: 'Noor', created_at: noonMs + 2 });
    expect(await names()).toEqual(['Owner', 'Maya', 'Noor']);
    succeed(await edit({ look: { has_faces: false } }));
    expect(await names()).toEqual([]);
  });

  test('a picture that a teammate has uploaded is shown to everybody, as long as the look has it', async () => {
    const { upload } = succeed(await uploadAtDesk(server, owner, onePixel));
    const path = `${server.url}/widget/demo/pictures/${upload.upload_id}`;
    expect((await fetch(path)).status).toBe(404);
    succeed(await edit({ look: { logo_id: upload.upload_id } }));
    expect((await config()).logo_url).toBe(path);
    const picture = await fetch(path);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await picture.arrayBuffer()).equals(onePixel)).toBe(true);

    const own = succeed(await uploadAtDesk(server, owner, onePixel)).upload.upload_id;
    succeed(await edit({ look: { launcher_image_id: own, logo_id: null } }));
    expect(await loader()).toContain(`/widget/demo/pictures/${own}`);
    expect((await fetch(path)).status).toBe(404);
    const text = succeed(await uploadAtDesk(server, owner, 'No picture')).upload.upload_id;
    expect(refusalOf(await edit({ look: { logo_id: text } }))).toMatchObject({
      kind: 'upload_unknown',
      field: 'look.logo_id',
    });
    succeed(await edit({ look: { launcher_image_id: null } }));
  });

  test('T1 a teammate’s picture is beside their name, in the console and before visitors, until they take it away', async () => {
    succeed(await edit({ look: { has_faces: true } }));
    const choose = (avatar_id: string | null) =>
      owner.request<ConsoleTeammate>('PATCH', 'me', { avatar_id });
    const face = async () => (await config()).faces.find(({ name }) => name === 'Owner');
    const first = succeed(await uploadAtDesk(server, owner, onePixel)).upload.upload_id;
    const path = `${server.url}/widget/demo/pictures/`;
    expect(succeed(await choose(first)).avatar_id).toBe(first);
    expect((await owner.me()).avatar_id).toBe(first);
    expect((await owner.directory()).teammates).toContainEqual(
      expect.objectContaining({ id: owner.id, avatar_id: first }),
    );
    expect(await face()).toEqual({ name: 'Owner', avatar_url: path + first });
    expect((await fetch(path + first)).status).toBe(200);

    const second = succeed(await uploadAtDesk(server, owner, onePixel)).upload.upload_id;
    succeed(await choose(second));
    // The same again is no change.
    succeed(await choose(second));
    expect((await fetch(path + first)).status).toBe(404);
    expect((await fetch(path + second)).status).toBe(200);
    succeed(await owner.request('PATCH', 'me', { name: 'Owner' }));
    expect((await owner.me()).avatar_id).toBe(second);
    succeed(await choose(null));
    expect((await fetch(path + second)).status).toBe(404);
    expect(await face()).toEqual({ name: 'Owner' });
  });

  test('T1 only a picture that a teammate has uploaded, and that is nowhere else, can be theirs', async () => {
    const colleague = await addColleague(server, database);
    const choose = (by: Teammate, avatar_id: string) => by.request('PATCH', 'me', { avatar_id });
    const unknown = { kind: 'upload_unknown', field: 'avatar_id' };
    const text = succeed(await uploadAtDesk(server, colleague, 'No picture')).upload.upload_id;
    expect(refusalOf(await choose(colleague, text))).toMatchObject(unknown);
    expect(refusalOf(await choose(colleague, createUuid(0)))).toMatchObject(unknown);
    const logo = succeed(await uploadAtDesk(server, owner, onePixel)).upload.upload_id;
    expect(refusalOf(await choose(colleague, logo))).toMatchObject(unknown);
    succeed(await edit({ look: { logo_id: logo } }));
    expect(refusalOf(await choose(owner, logo))).toMatchObject(unknown);
    succeed(await edit({ look: { logo_id: null } }));
    succeed(await choose(owner, logo));
    expect(refusalOf(await edit({ look: { logo_id: logo } }))).toMatchObject({
      kind: 'upload_unknown',
      field: 'look.logo_id',
    });
    expect(await owner.me()).toMatchObject({ avatar_id: logo });
  });

  test('outside office hours visitors are told when somebody is there', async () => {
    expect(await config()).not.toHaveProperty('opens_at');
    const monday = [{ start_minute: 9 * 60, end_minute: 17 * 60 }];
    const office_hours = { time_zone: 'UTC', intervals: monday, holidays: [] };
    succeed(await owner.request('PATCH', 'automation', { office_hours }));
    const { opens_at: opensAt } = await config();
    expect(new Date(opensAt ?? 0).toISOString()).toBe('2026-01-19T09:00:00.000Z');
  });

  test.each([
    [{ action_color: 'red' }, 'action_color'],
    [{ action_color: '#FFF' }, 'action_color'],
    [{ name: '' }, 'name'],
    [{ horizontal_padding: 19 }, 'horizontal_padding'],
    [{ vertical_padding: 20.5 }, 'vertical_padding'],
    [{ alignment: 'middle' }, 'alignment'],
    [{ look: { theme: 'sepia' } }, 'look.theme'],
    [{ look: { greeting: { en: '' } } }, 'look.greeting.en'],
    [{ look: { colour: '#000000' } }, 'look.colour'],
    [{ texts: { en: { home: 'x'.repeat(501) } } }, 'texts.en.home'],
    [{ size: 3 }, 'size'],
  ])('%j is refused, and nothing is changed', async (body, field) => {
    const before = succeed(await owner.request<MessengerSettings>('GET', 'messenger'));
    expect(refusalOf(await edit(body))).toMatchObject({ kind: 'invalid', field });
    expect(succeed(await owner.request<MessengerSettings>('GET', 'messenger'))).toEqual(before);
  });

  test('a teammate who is no owner neither sees nor changes it', async () => {
    const colleague = await addColleague(server, database);
    for (const answer of [
      await colleague.request('GET', 'messenger'),
      await colleague.request('PATCH', 'messenger', { name: 'Mine' }),
    ]) {
      expect(refusalOf(answer)).toMatchObject({ kind: 'permission_required' });
    }
  });
});

test('S7 texts are flat where they are changed, and whole where they are said', () => {
  const texts = { direction: 'ltr', home: 'Home', launcher: { open: 'Open' } };
  expect(flatTexts(texts)).toEqual({ home: 'Home', 'launcher.open': 'Open' });
  expect(withOverrides(texts, { 'launcher.open': 'Talk', launcher: 'No', gone: 'No' })).toEqual({
    ...texts,
    launcher: { open: 'Talk' },
  });
});
