import type { ConsoleStage } from './console-stage.ts';
import type { Environment } from '../../src/server/config.ts';
import type { Size } from './variant.ts';
import type { WidgetStage } from './widget-stage.ts';

/** Something that there is to be seen, and how people come to see it. */
export interface State<Stage> {
  /** Unique, and the name of its pictures: words with hyphens. */
  name: string;
  /** Ends when it is to be seen: waits for what is to come, and for nothing by the clock. */
  run(stage: Stage): Promise<void>;
  /** Of a desktop's window, where the usual one is too narrow. */
  desktop?: Size;
  /** Of the server, where it is not the usual one. */
  environment?: Environment;
}
export type WidgetState = State<WidgetStage>;
export type ConsoleState = State<ConsoleStage>;
