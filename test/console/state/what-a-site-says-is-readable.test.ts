import { describe, expect, test } from 'vitest';
import { attributeText } from '../../../src/console/state/attribute-text.ts';
import { campaignText } from '../../../src/console/state/campaign-text.ts';
import { metadataText } from '../../../src/console/state/metadata-text.ts';
import type { Attribute } from '../../../src/contract/console/attribute.ts';
import type { EventMetadata } from '../../../src/contract/event-metadata.ts';

describe('V8 an attribute is shown as what it is', () => {
  const noon = Date.UTC(2026, 2, 31, 12);
  test.each<[Attribute['type'], Attribute['value'], string]>([
    ['string', 'Pro', 'Pro'],
    ['integer', 12_000, '12,000'],
    ['float', 8_412.5, '8,412.5'],
    ['float', 0.000_001, '0.000001'],
    ['boolean', true, 'Yes'],
    ['boolean', false, 'No'],
    ['date', noon, 'Mar 31, 2026'],
    ['date', -noon, 'Oct 3, 1913'],
  ])('%s %j', (type, value, text) => {
    expect(attributeText({ name: 'any', type, value }, 'en-US')).toBe(text);
  });
});

describe('V8 what an event says of itself is shown as what it is', () => {
  test.each<[string, EventMetadata[string], string]>([
    ['lamp', 'Dusk', 'Dusk'],
    ['count', 62, '62'],
    ['is_gift', true, 'Yes'],
    ['note', null, '–'],
    ['due_date', Date.UTC(2026, 2, 31, 12) / 1_000, 'Mar 31, 2026'],
    ['invoice', { url: 'https://example.com/7', value: 'Invoice 7' }, 'Invoice 7'],
    ['price', { amount: 12_950, currency: 'eur' }, '€129.50'],
    ['price', { amount: 500, currency: 'jpy' }, '¥500'],
    ['price', { amount: 100, currency: 'xyz' }, 'XYZ 1.00'],
  ])('%s %j', (key, value, text) => {
    expect(metadataText(key, value, 'en-US').replaceAll('\u00A0', ' ')).toBe(text);
  });
});

test('V9 a campaign is shown by its source, its medium, its name', () => {
  expect(campaignText({ utm_campaign: 'Spring', utm_source: 'news' })).toBe('news · Spring');
  expect(campaignText({})).toBeUndefined();
});
