import type { Predicate } from '../../src/contract/automation/predicate.ts';
import type { Facts } from '../../src/rules/facts.ts';

const plans = ['free', 'pro', 'team', 'premium'];
const languages = ['de', 'en', 'fr', 'es', 'pt', 'ja'];
const sources = ['google', 'newsletter', 'partner', 'ads'];
const pages = ['/pricing', '/docs', '/signup', '/blog'];

/**
 * Rules as people write them: two to six conditions, in groups. They ask only for what every engine understands the same way, and of nothing that
 * is missing.
 */
export function makeRules(count: number): Predicate[] {
  return Array.from({ length: count }, (_, number) => makeRule(number));
}

function makeRule(number: number): Predicate {
  const pick = (values: readonly string[]) => values[number % values.length] ?? '';
  switch (number % 5) {
    case 0:
      return {
        all: [
          { field: 'contact.role', op: 'eq', value: 'user' },
          { field: 'company.size', op: 'gt', value: number % 100 },
          { field: 'company.plan', op: 'in', value: [pick(plans), 'enterprise'] },
        ],
      };
    case 1:
      return {
        any: [
          { field: 'company.monthly_spend', op: 'gte', value: 500 + number },
          {
            all: [
              { field: 'contact.language', op: 'eq', value: pick(languages) },
              { field: 'contact.session_count', op: 'lt', value: number % 50 },
            ],
          },
        ],
      };
    case 2:
      return {
        all: [
          { field: 'page.url', op: 'contains', value: pick(pages) },
          { field: 'contact.utm_source', op: 'ne', value: pick(sources) },
        ],
      };
    case 3:
      return {
        all: [
          { field: 'company.size', op: 'gte', value: number % 20 },
          { field: 'company.size', op: 'lte', value: 20 + (number % 200) },
          { field: 'contact.custom.score', op: 'gt', value: number % 90 },
          {
            any: [
              { field: 'company.plan', op: 'eq', value: pick(plans) },
              { field: 'contact.utm_source', op: 'eq', value: pick(sources) },
            ],
          },
        ],
      };
    default:
      return {
        any: [
          {
            all: [
              { field: 'contact.role', op: 'ne', value: 'visitor' },
              { field: 'contact.custom.score', op: 'gte', value: number % 100 },
            ],
          },
          { field: 'contact.language', op: 'not_in', value: [pick(languages), 'en', 'de'] },
        ],
      };
  }
}

/** In lower case, for the others compare texts as they are. */
export function makePeople(count: number): Facts[] {
  return Array.from({ length: count }, (_, number) => {
    const pick = (values: readonly string[]) => values[(number * 7) % values.length] ?? '';
    return {
      nowMs: 1_800_000_000_000,
      timeZone: 'Europe/Berlin',
      contact: {
        role: (['visitor', 'lead', 'user'] as const)[number % 3],
        language: pick(languages),
        utm_source: pick(sources),
        session_count: number % 60,
        custom: { score: (number * 13) % 100 },
      },
      company: {
        plan: pick(plans),
        size: (number * 17) % 300,
        monthly_spend: (number * 31) % 1_500,
      },
      page: { url: `https://shop.example${pick(pages)}?visit=${number}` },
    };
  });
}
