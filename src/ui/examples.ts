import { examples as alert } from './alert/alert.examples.tsx';
import { examples as allocationBar } from './allocation-bar/allocation-bar.examples.tsx';
import { examples as badge } from './badge/badge.examples.tsx';
import { examples as dueBadge } from './badge/due-badge.examples.tsx';
import { examples as bars } from './bars/bars.examples.tsx';
import { examples as bdi } from './bdi/bdi.examples.tsx';
import { examples as bigChoice } from './big-choice/big-choice.examples.tsx';
import { examples as board } from './board/board.examples.tsx';
import { examples as brand } from './brand/brand.examples.tsx';
import { examples as breadcrumb } from './breadcrumb/breadcrumb.examples.tsx';
import { examples as bulkBar } from './bulk-bar/bulk-bar.examples.tsx';
import { examples as button } from './button/button.examples.tsx';
import { examples as countdown } from './countdown/countdown.examples.tsx';
import { examples as depends } from './depends/depends.examples.tsx';
import { examples as dialog } from './dialog/dialog.examples.tsx';
import { examples as disclosure } from './disclosure/disclosure.examples.tsx';
import { examples as emergency } from './emergency/emergency.examples.tsx';
import { examples as emptyState } from './empty-state/empty-state.examples.tsx';
import { examples as errorSummary } from './error-summary/error-summary.examples.tsx';
import type { Example } from './example.ts';
import { examples as facts } from './facts/facts.examples.tsx';
import { examples as field } from './field/field.examples.tsx';
import { examples as figure } from './figure/figure.examples.tsx';
import { examples as filterBar } from './filter-bar/filter-bar.examples.tsx';
import { examples as form } from './form/form.examples.tsx';
import { examples as frayedEnd } from './frayed-end/frayed-end.examples.tsx';
import { examples as history } from './history/history.examples.tsx';
import { examples as icon } from './icon/icon.examples.tsx';
import { examples as indexList } from './index-list/index-list.examples.tsx';
import { examples as languages } from './languages/languages.examples.tsx';
import { examples as lights } from './lights/lights.examples.tsx';
import { examples as list } from './list/list.examples.tsx';
import { examples as map } from './map/map.examples.tsx';
import { examples as markList } from './mark-list/mark-list.examples.tsx';
import { examples as marks } from './marks/marks.examples.tsx';
import { examples as miniThread } from './mini-thread/mini-thread.examples.tsx';
import { examples as needs } from './needs/needs.examples.tsx';
import { examples as pageTools } from './page-tools/page-tools.examples.tsx';
import { examples as pagination } from './pagination/pagination.examples.tsx';
import { examples as periodBars } from './period-bars/period-bars.examples.tsx';
import { examples as phone } from './phone/phone.examples.tsx';
import { examples as pictures } from './pictures/pictures.examples.tsx';
import { examples as place } from './place/place.examples.tsx';
import { examples as progress } from './progress/progress.examples.tsx';
import { examples as qrCode } from './qr-code/qr-code.examples.tsx';
import { examples as quote } from './quote/quote.examples.tsx';
import { examples as search } from './search/search.examples.tsx';
import { examples as sectionHead } from './section-head/section-head.examples.tsx';
import { examples as sign } from './sign/sign.examples.tsx';
import { examples as skipLinks } from './skip-link/skip-links.examples.tsx';
import { examples as slider } from './slider/slider.examples.tsx';
import { examples as stats } from './stats/stats.examples.tsx';
import { examples as stitches } from './stitches/stitches.examples.tsx';
import { examples as switchExamples } from './switch/switch.examples.tsx';
import { examples as table } from './table/table.examples.tsx';
import { examples as tabs } from './tabs/tabs.examples.tsx';
import { examples as thread } from './thread/thread.examples.tsx';
import { examples as threadAside } from './thread-aside/thread-aside.examples.tsx';
import { examples as threadMap } from './thread-map/thread-map.examples.tsx';
import { examples as timeline } from './timeline/timeline.examples.tsx';
import { examples as toast } from './toast/toast.examples.tsx';
import { examples as wall } from './wall/wall.examples.tsx';

/** Every component with its examples, in the order of the component page. */
export const componentExamples: readonly { component: string; examples: readonly Example[] }[] = [
  { component: 'alert', examples: alert },
  { component: 'allocation-bar', examples: allocationBar },
  { component: 'badge', examples: badge },
  { component: 'due-badge', examples: dueBadge },
  { component: 'bars', examples: bars },
  { component: 'bdi', examples: bdi },
  { component: 'big-choice', examples: bigChoice },
  { component: 'board', examples: board },
  { component: 'brand', examples: brand },
  { component: 'breadcrumb', examples: breadcrumb },
  { component: 'bulk-bar', examples: bulkBar },
  { component: 'button', examples: button },
  { component: 'countdown', examples: countdown },
  { component: 'depends', examples: depends },
  { component: 'dialog', examples: dialog },
  { component: 'disclosure', examples: disclosure },
  { component: 'emergency', examples: emergency },
  { component: 'empty-state', examples: emptyState },
  { component: 'error-summary', examples: errorSummary },
  { component: 'facts', examples: facts },
  { component: 'field', examples: field },
  { component: 'figure', examples: figure },
  { component: 'filter-bar', examples: filterBar },
  { component: 'form', examples: form },
  { component: 'history', examples: history },
  { component: 'icon', examples: icon },
  { component: 'index-list', examples: indexList },
  { component: 'languages', examples: languages },
  { component: 'lights', examples: lights },
  { component: 'list', examples: list },
  { component: 'map', examples: map },
  { component: 'mark-list', examples: markList },
  { component: 'marks', examples: marks },
  { component: 'mini-thread', examples: miniThread },
  { component: 'needs', examples: needs },
  { component: 'page-tools', examples: pageTools },
  { component: 'pagination', examples: pagination },
  { component: 'period-bars', examples: periodBars },
  { component: 'phone', examples: phone },
  { component: 'pictures', examples: pictures },
  { component: 'place', examples: place },
  { component: 'progress', examples: progress },
  { component: 'qr-code', examples: qrCode },
  { component: 'quote', examples: quote },
  { component: 'search', examples: search },
  { component: 'section-head', examples: sectionHead },
  { component: 'sign', examples: sign },
  { component: 'skip-links', examples: skipLinks },
  { component: 'stats', examples: stats },
  { component: 'slider', examples: slider },
  { component: 'frayed-end', examples: frayedEnd },
  { component: 'stitches', examples: stitches },
  { component: 'switch', examples: switchExamples },
  { component: 'table', examples: table },
  { component: 'tabs', examples: tabs },
  { component: 'thread-aside', examples: threadAside },
  { component: 'thread', examples: thread },
  { component: 'thread-map', examples: threadMap },
  { component: 'timeline', examples: timeline },
  { component: 'toast', examples: toast },
  { component: 'wall', examples: wall },
];
