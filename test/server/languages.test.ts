import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessengerConfig } from '../../src/contract/messenger-config.ts';
import { chooseLanguage } from '../../src/server/http/widget/choose-language.ts';
import { catalogue } from '../../src/widget/texts/catalogue.ts';
import { refusalOf } from '../kit/refusal.ts';
import { request } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';

describe('S5 of the wanted languages', () => {
  const available = ['en', 'ar', 'nb', 'pt', 'pt-BR', 'sr', 'zh-CN', 'zh-TW', 'he'];
  test.each([
    [['ar'], 'ar'],
    [['ar-EG'], 'ar'],
    [['AR-eg'], 'ar'],
    [['tlh', 'ar', 'en'], 'ar'],
    [['en', 'ar'], 'en'],
    [['en-GB', 'ar'], 'en'],
    [['pt-BR', 'en'], 'pt-BR'],
    [['pt-PT'], 'pt'],
    [['pt-AO'], 'pt'],
    [['pt_BR'], 'pt-BR'],
    [['zh'], 'zh-CN'],
    [['zh-HK'], 'zh-TW'],
    [['zh-Hant'], 'zh-TW'],
    [['zh-SG'], 'zh-CN'],
    [['nn-NO'], 'nb'],
    [['no'], 'nb'],
    [['iw'], 'he'],
    [['sr-Latn', 'ar'], 'ar'],
    [['arc'], 'en'],
    [['en-US@posix'], 'en'],
    [['', 'undefined', 'constructor', '__proto__', '*'], 'en'],
    [[], 'en'],
  ])('%s, the best that there is is %s', (wanted, language) => {
    expect(chooseLanguage(wanted, available)).toBe(language);
  });
});

describe('S5 GET /messenger/config', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.destroy());
  const config = (query: string) =>
    request<MessengerConfig>(`${server.url}/messenger/config?${query}`);

  test('bears every sentence of the language', async () => {
    const { status, body } = await config('app_id=demo&languages=tlh,ar-EG,en');
    expect(status).toBe(200);
    expect(body.language).toBe('ar');
    expect(body.texts).toEqual(catalogue['ar']);
  });

  test('bears none in English, which the messenger has', async () => {
    const { body } = await config('app_id=demo');
    expect(body).toMatchObject({ language: 'en', theme: 'system', faces: [{ name: 'Owner' }] });
    expect(body).not.toHaveProperty('texts');
  });

  test('says what is wrong', async () => {
    const unknown = await config('app_id=nobody');
    expect(refusalOf(unknown)).toMatchObject({ kind: 'app_unknown', field: 'app_id' });
    expect(refusalOf(await config('languages=en'))).toMatchObject({
      kind: 'invalid',
      field: 'app_id',
    });
  });
});
