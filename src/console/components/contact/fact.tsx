import type { ComponentChildren, JSX } from 'preact';

interface Props {
  name: string;
  /** What the site has called it; what we call it needs no direction of its own. */
  isTheirs?: boolean;
  children: ComponentChildren;
}

/** What is not known says so: a gap could be anything. */
export function Fact({ name, isTheirs = false, children }: Props): JSX.Element {
  const isKnown = children !== false && children !== '';
  return (
    <div class="fact">
      <dt title={isTheirs ? name : undefined}>{isTheirs ? <bdi>{name}</bdi> : name}</dt>
      <dd>{isKnown ? children : <Unknown />}</dd>
    </div>
  );
}

export function Unknown(): JSX.Element {
  return <span class="unknown">Unknown</span>;
}
