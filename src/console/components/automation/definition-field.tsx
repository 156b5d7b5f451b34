import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { lineOf } from '../../state/automation/definition-text.ts';
import { lineRange } from '../../state/automation/json-text.ts';
import type { PathProblem } from '../../state/automation/path-problems.ts';

/** Where somebody wants to look; another one each time, also for the same place. */
export interface GoToPlace {
  path: string;
}

interface Props {
  text: string;
  problems: readonly PathProblem[];
  goTo: GoToPlace | undefined;
  isReadOnly: boolean;
  onChange(text: string): void;
}

const lineHeightPx = 20;

/** Where a line is; about where, on a phone, for there lines that are too long go on below. */
function topOf(field: HTMLTextAreaElement, line: number, start: number): number {
  const isBroken = getComputedStyle(field).whiteSpace !== 'pre';
  if (!isBroken) return (line - 1) * lineHeightPx;
  return (field.scrollHeight * start) / Math.max(1, field.value.length);
}

/** The definition as JSON, with its lines numbered and what is wrong with it below: each leads to its line. */
export function DefinitionField({
  text,
  problems,
  goTo,
  isReadOnly,
  onChange,
}: Props): JSX.Element {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const lines = text.split('\n').length;
  const found = problems.map((problem) => ({ ...problem, line: lineOf(text, problem.path) }));
  const wrongLines = new Set(found.map(({ line }) => line));

  function show(line: number): void {
    const element = field.current;
    if (element === null) return;
    const { start, end } = lineRange(element.value, line);
    element.focus({ preventScroll: true });
    element.setSelectionRange(start, end);
    element.scrollTop = Math.max(0, topOf(element, line, start) - 3 * lineHeightPx);
    element.scrollIntoView({ block: 'nearest' });
  }
  useEffect(() => {
    if (goTo !== undefined) show(lineOf(text, goTo.path));
  }, [goTo]);

  return (
    <div class="definition">
      <label htmlFor={id}>Definition</label>
      <div class="definition-box">
        <div ref={gutter} class="definition-gutter" aria-hidden="true">
          {Array.from({ length: lines }, (_line, index) => (
            <span key={index} class={wrongLines.has(index + 1) ? 'is-wrong' : undefined}>
              {index + 1}
            </span>
          ))}
        </div>
        <textarea
          ref={field}
          id={id}
          dir="ltr"
          wrap="off"
          spellcheck={false}
          autoCapitalize="none"
          autoComplete="off"
          readOnly={isReadOnly}
          value={text}
          aria-invalid={problems.length > 0}
          aria-describedby={`${id}-problems`}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
          onScroll={({ currentTarget }) => {
            if (gutter.current !== null) gutter.current.scrollTop = currentTarget.scrollTop;
          }}
        />
      </div>
      <div id={`${id}-problems`} role="status">
        {found.length > 0 && (
          <ul class="definition-problems" aria-label="Problems">
            {found.map(({ path, message, line }) => (
              <li key={`${path} ${message}`}>
                <button type="button" class="definition-problem" onClick={() => show(line)}>
                  <strong>Line {line}</strong> {message}
                  {path !== '' && <code>{path}</code>}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
