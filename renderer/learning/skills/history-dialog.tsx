/** Everything that was said of one skill of a person, newest first. */
import type { PersonSkill } from '../../../shared/learning/contract-skills.ts';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Button, Dialog, RemoveButton } from '../../components/index.ts';

export function HistoryDialog({ skill, onClose }: { readonly skill: PersonSkill; readonly onClose: () => void }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.skills.person;
  const remove = useCommand('learning', 'removeStatement');
  return (
    <Dialog
      title={words.historyTitle(skill.name)}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{words.close}</Button>}
    >
      <ol className="pj-skill-history">
        {skill.history.map(({ id, level, source, onDay, expiresOn, note }) => (
          <li key={id}>
            <div className="pj-grow">
              <p>
                <strong>{t.skills.levelOf(level, t.skills.levels[level] ?? '')}</strong>. {t.skills.sources[source]},{' '}
                {date(onDay)}
                {expiresOn && <span className="pj-muted"> ({words.until(date(expiresOn))})</span>}
              </p>
              {note !== '' && <p className="pj-muted">{note}</p>}
            </div>
            <RemoveButton
              text={words.remove}
              title={words.removeTitle}
              command={remove}
              input={{ statementId: id }}
              news={words.removed}
              onRemoved={onClose}
            >
              {words.removeText}
            </RemoveButton>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
