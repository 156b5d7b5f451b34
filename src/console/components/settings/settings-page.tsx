import type { JSX, TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
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
import { EmailSection } from '../mail/email-section.tsx';
import { MailLogSection } from '../mail/mail-log-section.tsx';
import { MessengerSection } from '../messenger/messenger-section.tsx';
import { ConnectionLine } from '../connection-line.tsx';
import { DrawerButton } from '../drawer-button.tsx';
import { Mark } from '../mark.tsx';
import { SideDrawer } from '../side-drawer.tsx';
import { isPlainClick } from '../plain-click.ts';
import { useInbox } from '../use-inbox.ts';
import { AccountMenu } from './account-menu.tsx';
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
  messenger: { title: 'Messenger', glyph: 'bubble', View: MessengerSection },
  email: { title: 'Email', glyph: 'mail', View: EmailSection },
  'mail-log': { title: 'Mail log', glyph: 'mails', View: MailLogSection },
  operator: { title: 'Operator', glyph: 'bot', View: OperatorSection },
  'follow-up': { title: 'Follow-up rules', glyph: 'rules', View: FollowUpSection },
  assignment: { title: 'Assignment rules', glyph: 'signpost', View: AssignmentSection },
  workflows: { title: 'Workflows', glyph: 'flow', View: WorkflowsSection },
  'office-hours': { title: 'Office hours', glyph: 'clock', View: OfficeHoursSection },
  identity: { title: 'Identity verification', glyph: 'seal', View: IdentitySection },
  privacy: { title: 'Privacy', glyph: 'eye', View: PrivacySection },
};

/** Pages with which another kind of them begins. */
const groupStarts: ReadonlySet<SettingsSection> = new Set(['messenger', 'operator', 'identity']);

/** The settings: their menu, and the page of it that the address names. */
export function SettingsPage({ section }: { section: SettingsSection }): JSX.Element {
  const { settings, workspaceName } = useInbox();
  const { title, View } = sections[section];
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [section]);

  return (
    <div class="settings">
      <ConnectionLine />
      <SideDrawer label="Settings menu" place={section}>
        <header class="sidebar-head">
          <Mark />
          <bdi class="workspace-name">{workspaceName.value}</bdi>
        </header>
        <nav class="views" aria-label="Settings">
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
        <div class="sidebar-foot">
          <AccountMenu />
        </div>
      </SideDrawer>
      <main class="settings-main" key={section}>
        <div class="settings-content">
          <header class="settings-head">
            <DrawerButton label="Settings menu" />
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
          </header>
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
  const { settings, controls } = useInbox();
  const { title, glyph } = sections[name];

  function onClick(event: TargetedMouseEvent<HTMLAnchorElement>): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    settings.route.show(name);
    controls.showSidebar(false);
  }
  return (
    <a
      class="view-link"
      href={toSettingsPath(name)}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onClick}
    >
      <Glyph name={glyph} size={17} />
      <span class="view-name">{title}</span>
    </a>
  );
}
