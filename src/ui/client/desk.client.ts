/** What every workspace page gets on top of working HTML. */
import './depends.ts';
import './dialog.ts';
import './draft.ts';
import './filter.ts';
import './focus.ts';
import './keyboard.ts';
import './leaving.ts';
import './page-tools.ts';
import './search-choice.ts';
import './selection.ts';
