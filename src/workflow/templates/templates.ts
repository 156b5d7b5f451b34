import { greet } from './greet.ts';
import { importantCustomers } from './important-customers.ts';
import { nobodyAnswers } from './nobody-answers.ts';
import { pricingToSales } from './pricing-to-sales.ts';
import { qualifyLeads } from './qualify-leads.ts';
import { rateWhenClosed } from './rate-when-closed.ts';
import { remindAndClose } from './remind-and-close.ts';
import { tagByEvent } from './tag-by-event.ts';
import { tagTopics } from './tag-topics.ts';
import type { Template } from './template.ts';
import { whileClosed } from './while-closed.ts';

/** In the order in which they are offered. */
export const templates: readonly Template[] = [
  greet,
  qualifyLeads,
  whileClosed,
  pricingToSales,
  tagTopics,
  importantCustomers,
  nobodyAnswers,
  remindAndClose,
  rateWhenClosed,
  tagByEvent,
];
