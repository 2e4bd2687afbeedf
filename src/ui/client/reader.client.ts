/** For public pages that offer sharing, printing, a form or filters; most need none. */
import './draft.ts';
import './filter.ts';
import './focus.ts';
import './page-tools.ts';
