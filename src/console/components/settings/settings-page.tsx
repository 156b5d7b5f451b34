import type { JSX, TargetedMouseEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../../ui/icon.tsx';
import {
  settingsSections,
  toSettingsPath,
  type SettingsSection,
} from '../../state/settings-route.ts';
import { AssignmentSection, FollowUpSection } from '../automation/rules-section.tsx';
import { OfficeHoursSection } from '../automation/office-hours-section.tsx';
import { OperatorSection } from '../automation/operator-section.tsx';
import { WorkflowsSection } from '../automation/workflows-section.tsx';
import { ConnectionLine } from '../connection-line.tsx';
import { TopBar } from '../top-bar.tsx';
import { useInbox } from '../use-inbox.ts';
import { AccountSection } from './account-section.tsx';
import { Glyph, type GlyphName } from './glyph.tsx';
import { IdentitySection } from './identity-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { SavedRepliesSection } from './saved-replies-section.tsx';
import { TagsSection } from './tags-section.tsx';
import { TeammatesSection } from './teammates-section.tsx';
import { TeamsSection } from './teams-section.tsx';

const sections: Record<
  SettingsSection,
  { title: string; glyph: GlyphName; View: () => JSX.Element }
> = {
  account: { title: 'Your account', glyph: 'person', View: AccountSection },
  teammates: { title: 'Teammates', glyph: 'people', View: TeammatesSection },
  teams: { title: 'Teams', glyph: 'team', View: TeamsSection },
  'saved-replies': { title: 'Saved replies', glyph: 'reply', View: SavedRepliesSection },
  tags: { title: 'Tags', glyph: 'tag', View: TagsSection },
  operator: { title: 'Operator', glyph: 'bot', View: OperatorSection },
  'follow-up': { title: 'Follow-up rules', glyph: 'rules', View: FollowUpSection },
  assignment: { title: 'Assignment rules', glyph: 'signpost', View: AssignmentSection },
  workflows: { title: 'Workflows', glyph: 'flow', View: WorkflowsSection },
  'office-hours': { title: 'Office hours', glyph: 'clock', View: OfficeHoursSection },
  identity: { title: 'Identity verification', glyph: 'seal', View: IdentitySection },
  privacy: { title: 'Privacy', glyph: 'eye', View: PrivacySection },
};

/** Pages with which another kind of them begins. */
const groupStarts: ReadonlySet<SettingsSection> = new Set(['operator', 'identity']);

/** The settings: their menu, and the page of it that the address names. */
export function SettingsPage({ section }: { section: SettingsSection }): JSX.Element {
  const { settings } = useInbox();
  const { title, View } = sections[section];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [section]);

  return (
    <div class="settings">
      <TopBar />
      <ConnectionLine />
      <nav class="settings-nav" aria-label="Settings">
        <button type="button" class="settings-back" onClick={() => settings.route.leave()}>
          <Icon name="back" size={18} />
          Conversations
        </button>
        <ul>
          {settingsSections.map((name) => (
            <li key={name} class={groupStarts.has(name) ? 'starts-group' : undefined}>
              <SectionLink name={name} isCurrent={name === section} />
            </li>
          ))}
        </ul>
      </nav>
      <main class="settings-main" key={section}>
        <div class="settings-content">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <View />
        </div>
      </main>
    </div>
  );
}

function SectionLink({
  name,
  isCurrent,
}: {
  name: SettingsSection;
  isCurrent: boolean;
}): JSX.Element {
  const { settings } = useInbox();
  const { title, glyph } = sections[name];
  const link = useRef<HTMLAnchorElement>(null);
  // On a phone the menu is one line, and wider than the screen.
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [isCurrent]);

  function onClick(event: TargetedMouseEvent<HTMLAnchorElement>): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    settings.route.show(name);
  }
  return (
    <a
      ref={link}
      href={toSettingsPath(name)}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onClick}
    >
      <Glyph name={glyph} size={18} />
      {title}
    </a>
  );
}
