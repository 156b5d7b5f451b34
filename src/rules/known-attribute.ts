import type { AttributeType } from '../contract/console/attribute.ts';

/** A custom attribute of which the workspace knows what it holds. */
export interface KnownAttribute {
  model: 'contact' | 'company';
  name: string;
  type: AttributeType;
}
