import type { OperatorSettings, Redirect } from '../../../contract/automation/operator-settings.ts';
import { checkOperatorSettings } from '../../../workflow/check.ts';

export type RedirectKind = 'email' | 'website' | 'phone';

/** @param to as it was typed; a website without a scheme is one all the same */
export function toRedirect(kind: RedirectKind, to: string): Redirect {
  const text = to.trim();
  if (kind === 'email') return { email: text };
  if (kind === 'phone') return { phone: text };
  const hasScheme = text === '' || /^[a-z]+:/i.test(text);
  return { website: hasScheme ? text : `https://${text}` };
}

/** What is wrong with where customers are to go, as the server will see it; undefined is nothing. */
export function customersProblem(
  operator: OperatorSettings,
  customers: OperatorSettings['routing']['customers'],
): string | undefined {
  const next = { ...operator, routing: { ...operator.routing, customers } };
  return checkOperatorSettings(next).find(({ path }) => path.startsWith('routing.customers'))
    ?.message;
}
