import type { JSX } from 'preact';
import type { AutomationSettings } from '../../../contract/console/automation.ts';
import { operatorPreview } from '../../state/automation/operator-preview.ts';
import { useNames } from './use-names.ts';

/** In words, as it is now: what a visitor meets, in order. */
export function OperatorPreview({ settings }: { settings: AutomationSettings }): JSX.Element {
  const names = useNames();
  return (
    <section class="card walk" aria-labelledby="walk-title">
      <h2 id="walk-title">What a new visitor meets</h2>
      <ol class="walk-lines" aria-label="In this order" aria-live="polite">
        {operatorPreview(settings, names).map(({ text, answers }) => (
          <li key={text}>
            {text}
            {answers !== undefined && (
              <ul class="walk-answers">
                {answers.map(({ label, lines }) => (
                  <li key={label}>
                    <span class="walk-answer">{label}</span>
                    {lines.map((line) => (
                      <span key={line} class="walk-line">
                        {line}
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
