import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Definition } from '../../../contract/automation/definition.ts';
import { toOutline, type OutlineStep } from '../../state/automation/outline.ts';
import { Glyph, type GlyphName } from '../settings/glyph.tsx';
import { useNames } from './use-names.ts';

const glyphs: Record<OutlineStep['kind'], GlyphName> = {
  begin: 'play',
  say: 'reply',
  ask: 'person',
  decide: 'signpost',
  wait: 'clock',
  act: 'gear',
  go: 'right',
};

interface Props {
  definition: Definition | undefined;
  onChoose(path: string): void;
}

/** The steps as a tree in words. While something is wrong with the definition, the last one that held stays. */
export function Outline({ definition, onChoose }: Props): JSX.Element {
  const names = useNames();
  const last = useRef(definition);
  if (definition !== undefined) last.current = definition;
  if (last.current === undefined)
    return (
      <p class="field-note">The steps stand here when nothing is wrong with the definition.</p>
    );
  return (
    <div class={definition === undefined ? 'outline is-old' : 'outline'}>
      {definition === undefined && (
        <p class="field-note">As it was before something was wrong with it.</p>
      )}
      <Steps label="Steps" steps={toOutline(last.current, names)} onChoose={onChoose} />
    </div>
  );
}

interface StepsProps {
  label: string;
  steps: readonly OutlineStep[];
  onChoose(path: string): void;
}

function Steps({ label, steps, onChoose }: StepsProps): JSX.Element {
  return (
    <ol class="outline-steps" aria-label={label}>
      {steps.map(({ path, kind, text, branches }) => (
        <li key={path}>
          <button
            type="button"
            class={`outline-step is-${kind}`}
            title="Show it in the definition"
            onClick={() => onChoose(path)}
          >
            <Glyph name={glyphs[kind]} size={15} />
            <span>{text}</span>
          </button>
          {branches.length > 0 && (
            <ul class="outline-branches" aria-label={`After ${text}`}>
              {branches.map((branch, index) => (
                <li key={index}>
                  <span class="outline-label">{branch.label}</span>
                  {branch.steps.length > 0 && (
                    <Steps label={branch.label} steps={branch.steps} onChoose={onChoose} />
                  )}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
