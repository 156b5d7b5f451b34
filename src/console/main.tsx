import { render } from 'preact';
import { must } from '../base/must.ts';
import { ConsolePage } from './components/console-page.tsx';
import { createConsoleContext } from './console-context.ts';
import { showNothingFromMemory } from './session/page-memory.ts';
import { leaveRoomForKeyboard } from './session/keyboard-room.ts';
import './console.css';

showNothingFromMemory(window);
leaveRoomForKeyboard(window);
const context = createConsoleContext(window);
render(<ConsolePage context={context} />, must(document.getElementById('console'), '#console'));
