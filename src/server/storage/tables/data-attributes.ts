import type { AttributeType } from '../../../contract/console/attribute.ts';

/** What of a person or a company a site has named. */
export interface DataAttributesTable {
  workspace_id: string;
  model: 'contact' | 'company';
  name: string;
  id: string;
  type: AttributeType;
  /** 0 or 1: whether a page may fill it. */
  is_messenger_writable: number;
  archived_at: number | null;
  created_at: number;
}
