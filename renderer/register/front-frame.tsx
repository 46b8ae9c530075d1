import type { ReactNode } from 'react';
import { LanguageButton } from '../app/language-button.tsx';
import { Needle } from '../app/needle.tsx';
import { useFrontMessages } from '../bridge/words.tsx';
import './front.css';

/** Around the pages one sees before a register is open. */
export function FrontFrame({
  children,
  width = 'narrow',
}: {
  readonly children: ReactNode;
  readonly width?: 'narrow' | 'wide';
}) {
  const { t } = useFrontMessages();
  return (
    <div className="pj-front">
      <header className="pj-front-head">
        <span className="pj-front-brand">
          <Needle />
          {t.app.name}
        </span>
        <LanguageButton />
      </header>
      <main className={`pj-front-main pj-front-${width}`}>{children}</main>
    </div>
  );
}
