/** The yearly discussion of the working environment on paper: that it was held is shown in writing (domain §1.6). */
import type { DiscussionTexts } from '../../apv/discussion.ts';
import { formatDate, type IsoDate } from '../../kernel/dates.ts';
import type { Locale } from '../../kernel/numbers.ts';
import { messagesFor } from '../../messages/catalogue.ts';
import type { Messages } from '../../messages/da.ts';
import { paragraph, type Section } from '../blocks.ts';
import type { ReportModel } from '../model.ts';

export interface DiscussionData {
  readonly discussion: DiscussionTexts;
  /** The one before it, of the same unit or the whole. */
  readonly earlier: Pick<DiscussionTexts, 'year' | 'goals'> | undefined;
  /** Empty: the whole. */
  readonly unitName: string;
  readonly organisation: string;
  readonly demo: boolean;
  readonly today: IsoDate;
}

type Words = Messages['amo'];
type Point = 'cooperation' | 'meetings' | 'goalsReached' | 'goals' | 'competence';

const headingsOf = ({ discussion: words }: Words): Record<Point, string> => ({
  cooperation: words.cooperation,
  meetings: words.meetings,
  goalsReached: words.goalsReached,
  goals: words.nextGoals,
  competence: words.competence,
});

/** As it was written, a paragraph a line. */
function written(text: string, none: string): Section['blocks'][number] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0 ? paragraph(none) : paragraph(...lines);
}

function aboutSection({ discussion, unitName }: DiscussionData, words: Words): Section {
  const { heldOn, participants } = discussion;
  return {
    id: 'about',
    heading: words.sheet.about,
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: words.discussion.heldOn, text: heldOn ? formatDate(heldOn) : words.discussion.notHeld },
          { label: words.discussion.unit, text: unitName || words.whole },
          { label: words.discussion.participants, text: participants || words.sheet.notWritten },
        ],
      },
    ],
  };
}

function pointSection({ discussion, earlier }: DiscussionData, words: Words, point: Point): Section {
  const last =
    point === 'goalsReached' && earlier && earlier.goals.trim() !== ''
      ? [{ kind: 'facts' as const, items: [{ label: words.discussion.lastGoals(earlier.year), text: earlier.goals }] }]
      : [];
  return {
    id: point,
    heading: headingsOf(words)[point],
    blocks: [...last, written(discussion[point], words.sheet.notWritten)],
  };
}

interface SheetOptions {
  readonly language: Locale;
  readonly madeAt: string;
}

export function buildDiscussionSheet(data: DiscussionData, { language, madeAt }: SheetOptions): ReportModel {
  const messages = messagesFor(language);
  const { amo: words } = messages;
  const { print } = messages.report;
  const { year, heldOn } = data.discussion;
  const points = Object.keys(headingsOf(words)) as Point[];
  return {
    layout: 'sheet',
    front: { kind: words.sheet.kind, facts: [print.madeAt(madeAt), ...(data.demo ? [print.demo] : [])] },
    title: words.discussion.editTitle(year),
    subtitle: heldOn ? words.sheet.held(formatDate(heldOn)) : words.sheet.draft,
    organisation: data.organisation || data.unitName,
    language,
    period: String(year),
    asOf: data.today,
    madeAt,
    dataDate: formatDate(data.today),
    demo: data.demo,
    sections: [aboutSection(data, words), ...points.map((point) => pointSection(data, words, point))],
    definitions: [],
    // What was said at a meeting: no figures, and nothing hidden.
    hiddenReason: '',
    hash: '',
  };
}
