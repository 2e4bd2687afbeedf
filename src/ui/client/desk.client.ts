/** What every workspace page gets on top of working HTML. */
import './depends.ts';
import './dialog.ts';
import './filter.ts';
import './focus.ts';
import './keyboard.ts';
import './leaving.ts';
import './page-tools.ts';
import './search-choice.ts';
import './selection.ts';
// What was typed is put back into fields that stand by now.
import './draft.ts';
