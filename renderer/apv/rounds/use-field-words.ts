/** What a field of the round's tables is called, and what a stored value of it says to people. */
import { parseIsoDate } from '../../../shared/kernel/dates.ts';
import { inSentence } from '../../../shared/kernel/text.ts';
import { useFormat, useMessages } from '../../bridge.ts';

type Words = Readonly<Record<string, string>>;

const YES_NO = new Set(['full', 'confidential', 'acute', 'permanent', 'solvedAtOnce', 'contributes']);
const camel = (name: string): string => name.replaceAll(/_([a-z\d])/g, (_, sign: string) => sign.toUpperCase());

/** Closed lists by the field that holds them; `prevention` and `state` are one thing in a problem and another in a line. */
function useLists(): Readonly<Record<string, Words>> {
  const { apv } = useMessages().t;
  return {
    'apv_round.state': apv.state,
    'apv_line.state': apv.lineState,
    'apv_line.prevention': apv.prevention,
    'apv_line.effect': apv.effect,
    'apv_line.priority': apv.priority,
    'apv_round.trigger': apv.trigger,
    'apv_round.matrix': apv.matrix,
    'apv_participant.role': apv.role,
    'apv_method.kind': apv.method,
    'apv_check.answer': apv.answer,
    'apv_check.theme': apv.theme,
    'apv_problem.theme': apv.theme,
    'apv_problem.origin': apv.origin,
    'apv_problem.special': apv.special,
    'apv_problem.extent': apv.extent,
    'apv_sign_off.role': apv.role,
    scope: apv.scope,
  };
}

export function useFieldWords() {
  const { t } = useMessages();
  const { date } = useFormat();
  const lists = useLists();
  const words = t.apvRounds;
  const named = (key: string): string => (words.fields as Words)[camel(key)] ?? key;

  /** `apv_line.deadline` as people say it; of a whole row (`apv_line`, `apv_line.*`) only what it is. */
  const changeName = (by: string): string => {
    const [table = '', field = ''] = by.split('.');
    const thing = (words.history.tables as Words)[table] ?? table;
    return camel(field) in words.fields ? `${thing}: ${inSentence(named(field))}` : thing;
  };

  const spellList = (text: string): string =>
    (JSON.parse(text) as string[]).map((one) => lists.scope?.[one] ?? one).join(', ');

  const value = (table: string, field: string, text: string | null): string => {
    if (text === null || text === '') return '–';
    if (YES_NO.has(field)) return text === '1' ? words.history.yes : words.history.no;
    if (field === 'scopes') return spellList(text);
    if (field === 'droppedBy') return changeName(text);
    const day = parseIsoDate(text);
    return day ? date(day) : (lists[`${table}.${field}`]?.[text] ?? text);
  };
  return { named, changeName, value };
}
