import { useDeferredValue, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Heading,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { useMessages } from '../bridge.ts';
import { Icon } from '../components/icon.tsx';
import { type Hit, useSearchHits } from './use-search-hits.ts';

export interface SearchDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Ctrl+K: people, units, pages and things to do by a few letters. The focus stays in the field; the arrows move in the list. */
export function SearchDialog({ isOpen, onClose }: SearchDialogProps) {
  const { t } = useMessages();
  return (
    <ModalOverlay
      className="pj-overlay pj-overlay-top"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="pj-modal">
        <Dialog className="pj-dialog">
          <Heading slot="title" className="sr-only">
            {t.app.search.title}
          </Heading>
          <Search onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const [text, setText] = useState('');
  const groups = useSearchHits(useDeferredValue(text));
  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    hit.open();
  };
  const hits = groups.flatMap((group) => group.hits);
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <TextField className="pj-search-field" autoFocus>
        <Label className="sr-only">{t.app.search.field}</Label>
        <Icon name="search" />
        <Input placeholder={t.app.search.field} spellCheck={false} />
      </TextField>
      <Menu
        className="pj-listbox pj-search-hits"
        aria-label={t.app.search.title}
        items={groups}
        onAction={(key) => open(hits.find(({ id }) => id === key))}
        renderEmptyState={() => <p className="pj-search-none">{t.app.search.none}</p>}
      >
        {(group) => (
          <MenuSection id={group.id} className="pj-search-group">
            <Header className="pj-search-heading">{group.heading}</Header>
            <Collection items={group.hits}>
              {(hit) => (
                <MenuItem className="pj-option pj-search-hit" textValue={hit.text}>
                  <Icon name={hit.icon} size={18} />
                  <span>{hit.text}</span>
                  {hit.note && <span className="pj-muted">{hit.note}</span>}
                </MenuItem>
              )}
            </Collection>
          </MenuSection>
        )}
      </Menu>
      <p className="pj-search-hint">{t.app.search.hint}</p>
    </Autocomplete>
  );
}
