import type { JSX } from 'preact';
import type { Problems } from './problems.ts';

/** What is wrong with a form as a whole. Always there: a screen reader notices what comes into it. */
export function FormProblem({ problems }: { problems: Problems }): JSX.Element {
  return (
    <div role="alert" class="form-problem">
      {problems['form'] !== undefined && <p class="problem">{problems['form']}</p>}
    </div>
  );
}
