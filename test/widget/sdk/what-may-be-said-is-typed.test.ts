import { expectTypeOf, test } from 'vitest';
import * as foyer from '../../../src/widget/sdk.ts';

// The compiler is what tests here: `npm run check`. On a server, where this runs, every call does nothing.

test('S1 boot and update take Intercom’s settings, and any attribute beside them', () => {
  foyer.boot();
  foyer.boot({
    app_id: 'demo',
    api_base: 'https://api-iam.intercom.io',
    custom_launcher_selector: '#help',
    alignment: 'left',
    horizontal_padding: 30,
    vertical_padding: 30,
    z_index: 5,
    hide_default_launcher: true,
    hide_notifications: false,
    theme_mode: 'system',
    session_duration: 300_000,
    action_color: '#123456',
    background_color: 'white',
    link_color: 'teal',
    language_override: 'ar',
    page_title: 'Checkout',
    consent: 'pending',
  });
  foyer.update();
  foyer.update({
    user_id: 42,
    email: 'ada@example.com',
    name: 'Ada',
    phone: '+351 21 000 0000',
    created_at: 1_767_225_600,
    unsubscribed_from_emails: false,
    avatar: { type: 'avatar', image_url: 'https://example.com/ada.png' },
    user_hash: 'ab',
    intercom_user_jwt: 'a.b.c',
    auth_tokens: { shop: 'a.b.c' },
    company: { company_id: 7, name: 'Lamps', seats: 3, is_partner: true, ended_at: null },
    companies: [{ id: '7', remote_created_at: 1 }],
    plan: 'Pro',
    seats: 3,
    is_admin: true,
    left_at: null,
  });
});

test('S1 what no setting and no attribute can be is refused by the compiler', () => {
  // @ts-expect-error a side that is none
  foyer.boot({ alignment: 'middle' });
  // @ts-expect-error milliseconds, not a sum in a text
  foyer.boot({ session_duration: '5*60000' });
  // @ts-expect-error not a text
  foyer.boot({ hide_default_launcher: 'yes' });
  // @ts-expect-error an id is no object
  foyer.update({ user_id: { id: 7 } });
  // @ts-expect-error an avatar has a type
  foyer.update({ avatar: { image_url: 'https://example.com/ada.png' } });
  // @ts-expect-error attributes are no functions
  foyer.update({ plan: () => 'Pro' });
  // @ts-expect-error attributes of companies are no lists
  foyer.update({ company: { company_id: 7, tags: ['a'] } });
  // @ts-expect-error no such space
  foyer.showSpace('attic');
  // @ts-expect-error a message is a text
  foyer.startConversation(7);
  // @ts-expect-error a price has a currency
  foyer.trackEvent('ordered', { price: { amount: 4900 } });
});

test('S1 what comes back is typed too', () => {
  expectTypeOf(foyer.getVisitorId).returns.toEqualTypeOf<string | undefined>();
  expectTypeOf(foyer.whoami).returns.toEqualTypeOf<Record<string, string> | undefined>();
  expectTypeOf(foyer.load).returns.toEqualTypeOf<Promise<void>>();
  expectTypeOf(foyer.onUnreadCountChange).parameter(0).toEqualTypeOf<(count: number) => void>();
  expectTypeOf(foyer.showArticle).parameter(0).toEqualTypeOf<string | number>();
  expectTypeOf(foyer.load).toBeCallableWith({ host: 'https://chat.example.com', app_id: 'demo' });
  expectTypeOf(foyer.load).toBeCallableWith({ url: '/chat/widget/demo', nonce: 'n0nce' });
  // @ts-expect-error where from, but not whose
  expectTypeOf(foyer.load).toBeCallableWith({ host: 'https://chat.example.com' });
});
