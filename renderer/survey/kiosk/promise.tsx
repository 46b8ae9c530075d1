/** What is promised, as the round's own settings have it: the sentences are chosen here, the words stand in the catalogue. */
import { formatDate } from '../../../shared/kernel/dates.ts';
import type { RespondentForm } from '../../../shared/survey/contract-answering.ts';
import { openQuestions } from '../../../shared/survey/open-questions.ts';
import { useMessages } from '../../bridge.ts';
import { Said } from './said.tsx';

const someRequired = ({ questionnaire }: RespondentForm): boolean =>
  questionnaire.instruments.some(({ body }) => body.items.some(({ required }) => required));

export function PromiseList({ form }: { readonly form: RespondentForm }) {
  const { t } = useMessages();
  const words = t.answering.promise;
  const facts = { ...form.smallest, closesOn: formatDate(form.closesOn) };
  const lines = [
    words[form.anonymity],
    words.groups(facts),
    ...(form.commentQuestion === null && openQuestions(form.questionnaire).length === 0 ? [] : [words.comments(facts)]),
    someRequired(form) ? words.voluntaryRequired : words.voluntary,
    words.use(facts),
  ];
  return (
    <section className="pj-kiosk-promise" aria-labelledby="promise">
      <h2 id="promise">{t.answering.start.promiseTitle}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {form.firstScreen && (
        <p className="pj-kiosk-text">
          <Said text={form.firstScreen} />
        </p>
      )}
    </section>
  );
}
