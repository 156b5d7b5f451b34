/** What wakes a workflow. */
export type Trigger =
  /** Somebody opens the view of a new conversation. Nothing is stored before they say something. */
  | { on: 'conversation_opened' }
  /** The first message of a conversation that the person began. */
  | { on: 'conversation_started' }
  /** Any message of the person. */
  | { on: 'contact_replied' }
  | { on: 'teammate_replied' }
  | { on: 'conversation_closed' }
  | { on: 'conversation_snoozed' }
  | { on: 'conversation_reopened' }
  /** By a person. */
  | { on: 'conversation_assigned' }
  /** The last word is a teammate's, and the person has not answered for so long. A bot's questions have their own time. */
  | { on: 'contact_unresponsive'; after_s: number }
  /** The last word is the person's, and no teammate has answered for so long. */
  | { on: 'teammate_unresponsive'; after_s: number }
  | { on: 'page_visited' }
  | { on: 'event_tracked'; event: string }
  | { on: 'attribute_changed'; attribute: string };

export type TriggerKind = Trigger['on'];
