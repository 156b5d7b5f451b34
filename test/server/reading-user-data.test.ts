import { describe, expect, test } from 'vitest';
import { readUserData } from '../../src/server/operations/user-data/read-user-data.ts';
import { RefusalError } from '../../src/server/refusal-error.ts';

const read = (given: object) => readUserData(JSON.stringify(given));
const attributesOf = (given: object) => Object.fromEntries(read(given).attributes);

function refusalOf(text: string): RefusalError {
  try {
    readUserData(text);
  } catch (error) {
    if (error instanceof RefusalError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

test('V8 Intercom’s names are taken apart, and every other key is a custom attribute', () => {
  const data = read({
    app_id: 'demo',
    user_id: 42,
    email: 'Ada@Example.com',
    user_hash: 'abc',
    name: 'Ada',
    phone: '+351 21 555 0142',
    created_at: 1_700_000_000,
    unsubscribed_from_emails: true,
    avatar: { type: 'avatar', image_url: 'https://example.com/ada.png' },
    language_override: 'pt',
    plan: 'Pro',
    seats: 3,
    is_trial: false,
    ended: null,
  });
  expect(data.claim).toEqual({
    user_id: '42',
    email: 'Ada@Example.com',
    user_hash: 'abc',
    name: 'Ada',
  });
  expect(data.profile).toEqual({
    name: 'Ada',
    phone: '+351 21 555 0142',
    signed_up_at: 1_700_000_000_000,
    is_unsubscribed: true,
    avatar_url: 'https://example.com/ada.png',
    language_override: 'pt',
  });
  expect([...data.attributes]).toEqual([
    ['plan', 'Pro'],
    ['seats', 3],
    ['is_trial', false],
    ['ended', null],
  ]);
  expect(data.warnings).toEqual([]);
});

test('V8 settings of the messenger and of its clients are no attributes', () => {
  const settings = {
    api_base: 'https://api-iam.intercom.io',
    alignment: 'left',
    z_index: 5,
    theme_mode: 'dark',
    custom_launcher_selector: '#me',
    hide_default_launcher: true,
    hide_notifications: true,
    session_duration: 60_000,
    installation_type: 'npm-package',
    installation_version: '1',
    auth_tokens: { a: 'b' },
    widget: { activator: '#a' },
    page_title: 'Home',
    consent: 'pending',
    messenger_style_id: 1,
    action_color: '#fff',
    background_color: '#fff',
    link_color: '#fff',
    horizontal_padding: 20,
    vertical_padding: 20,
    last_request_at: 1,
  };
  const { attributes, warnings, source } = read(settings);
  expect([attributes.size, warnings, source]).toEqual([0, [], {}]);
});

test('V9 utm parameters come from the address alone, and the page is told so', () => {
  const { attributes, warnings } = read({ utm_source: 'mine' });
  expect(attributes.size).toBe(0);
  expect(warnings).toEqual(['“utm_source” was not kept: it is read from the page’s address.']);
});

test.each(['', 'undefined', 'null', null])('V8 %j is nothing known', (unknown) => {
  const data = read({ user_id: unknown, email: unknown, phone: unknown, plan: unknown });
  expect(data.claim).toEqual({});
  expect(data.profile.phone).toBeNull();
  expect(data.attributes.get('plan')).toBeNull();
});

test('V10 companies have ids, names and attributes of their own; “company” is the active one', () => {
  const data = read({
    companies: [
      { id: 7, name: 'Seven', created_at: 1_600_000_000 },
      {
        company_id: 'heron',
        name: 'Heron',
        plan: 'Pro',
        monthly_spend: 12.9,
        size: 40,
        website: 'https://heron.example',
        industry: 'Birds',
        remote_created_at: 1_500_000_000,
        nests: 4,
      },
    ],
    company: { company_id: '7', name: 'Seven Ltd' },
  });
  expect(data.warnings).toEqual([]);
  expect(data.active).toBe('7');
  expect(data.companies).toHaveLength(2);
  const [seven, heron] = data.companies;
  expect(seven).toMatchObject({ company_id: '7', name: 'Seven Ltd' });
  expect(heron).toMatchObject({
    company_id: 'heron',
    name: 'Heron',
    plan: 'Pro',
    monthly_spend: 12,
    size: 40,
    remote_created_at: 1_500_000_000_000,
  });
  expect([...(heron?.attributes ?? [])]).toEqual([['nests', 4]]);
});

test('V10 a company without an id is left out and warned of, and so is what only the server counts', () => {
  const data = read({
    company: { name: 'Nameless' },
    companies: ['text', { company_id: 'x', user_count: 9, tags: ['a'] }],
  });
  expect(data.companies).toMatchObject([{ company_id: 'x' }]);
  expect(data.companies[0]?.attributes.size).toBe(0);
  expect(data.active).toBeUndefined();
  expect(data.warnings).toEqual([
    '“companies.0” was not kept: a company is an object with “company_id”.',
    '“companies.1.user_count” was not kept: the server counts that itself.',
    '“companies.1.tags” was not kept: an attribute cannot be a list.',
    '“company” was not kept: it needs a “company_id” of 1 to 255 characters.',
  ]);
});

describe('V8 what cannot be kept is warned of, and the rest is kept', () => {
  test.each<[string, object, string]>([
    ['a list', { odd: [1] }, '“odd” was not kept: an attribute cannot be a list.'],
    ['an object', { odd: {} }, '“odd” was not kept: an attribute cannot be an object.'],
    [
      'a long text',
      { odd: 'x'.repeat(256) },
      '“odd” was not kept: a text may have 255 characters.',
    ],
    ['a NUL', { odd: 'a\0b' }, '“odd” was not kept: a text may have no NUL.'],
    ['half a pair', { odd: '\ud83d' }, '“odd” was not kept: the text has half a character in it.'],
    ['no name', { '': 1 }, '“” was not kept: an attribute needs a name.'],
    ['a long name', { ['n'.repeat(191)]: 1 }, 'a name may have 190 characters'],
    ['a dot', { 'a.b': 1 }, '“a.b” was not kept: a name may have no full stop'],
    ['a phone', { phone: 'call me' }, '“phone” was not kept: it is no phone number.'],
    ['a long time', { created_at: 1_700_000_000_000 }, 'looks like milliseconds'],
    ['a text as a time', { created_at: 'yesterday' }, 'a date is a number of seconds'],
    ['a name of a wrong type', { name: 7 }, '“name” was not kept: it has to be a text.'],
    ['a script for a picture', { avatar: { image_url: 'javascript:1' } }, 'avatar.image_url'],
  ])('%s', (_what, odd, warning) => {
    const data = read({ ...odd, plan: 'Pro' });
    expect(data.warnings).toEqual([expect.stringContaining(warning)]);
    expect([...data.attributes]).toEqual([['plan', 'Pro']]);
  });

  test('a number beyond all numbers, and names that objects have anyway', () => {
    const text = '{"much":1e400,"__proto__":{"polluted":1},"constructor":"me","toString":5,"ok":1}';
    const data = readUserData(text);
    expect([...data.attributes]).toEqual([
      ['constructor', 'me'],
      ['toString', 5],
      ['ok', 1],
    ]);
    expect(data.warnings).toEqual([
      '“much” was not kept: the number is too large.',
      '“__proto__” was not kept: no attribute can have this name.',
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('what stands in the prototype is not what the page has said', () => {
    const data = readUserData('{"__proto__":{"user_id":"admin","phone":"112 112"}}');
    expect([data.claim, data.profile.phone]).toEqual([{}, undefined]);
  });

  test('more attributes than there can be, and more warnings than anybody reads', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`a${index}`, index]),
    );
    const data = read(many);
    expect(data.attributes.size).toBe(250);
    expect(data.warnings).toHaveLength(21);
    expect(data.warnings.at(-1)).toBe('And 30 more.');
  });
});

test('V8 emoji, line ends and whole numbers up to 2^53 are kept as they are', () => {
  const odd = { emoji: '🦩', lines: 'a\nb', large: 2 ** 53, tiny: 5e-324, minus: -0.5 };
  expect(attributesOf(odd)).toEqual(odd);
});

describe('V8 who the person is has to be right', () => {
  test.each<[string, object]>([
    ['user_id', { user_id: 'x'.repeat(256) }],
    ['user_id', { user_id: 'a\0' }],
    ['user_id', { user_id: true }],
    ['user_id', { user_id: { id: 1 } }],
    ['user_id', { user_id: 2 ** 53 }],
    ['email', { email: 'no address' }],
    ['email', { email: 5 }],
    ['user_hash', { user_hash: ['a'] }],
    ['intercom_user_jwt', { intercom_user_jwt: 1 }],
  ])('%s', (name, given) => {
    const { kind, details } = refusalOf(JSON.stringify(given));
    expect([kind, details.field]).toEqual(['invalid', `user_data.${name}`]);
  });

  test.each(['{', '[]', 'null', '"a"', '', '1e400'])('%s is no data of a page', (text) => {
    expect(refusalOf(text).details.field).toBe('user_data');
  });

  test('1e400 is no number that anybody has', () => {
    expect(refusalOf('{"user_id":1e400}').details.field).toBe('user_data.user_id');
  });
});

test('older scripts say who it is in “user”; what “user_data” says counts', () => {
  const old = { user_id: 'ada', email: 'ada@example.com', name: 'Ada', user_hash: 'abc' };
  expect(readUserData(undefined, old)).toMatchObject({ claim: old, profile: { name: 'Ada' } });
  expect(readUserData('{"name":"Ada Okafor"}', old).claim).toEqual({ ...old, name: 'Ada Okafor' });
});
