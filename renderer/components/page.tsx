import { type ReactNode, useEffect, useRef } from 'react';
import { useFrontMessages } from '../bridge/words.tsx';
import { TextLink } from './button.tsx';
import { Icon } from './icon.tsx';

export interface PageProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Buttons to the right of the title. */
  readonly actions?: ReactNode;
  /** Way back to the page above, shown over the title. */
  readonly back?: { readonly to: string; readonly text: string };
  /** The content fills the height of the window and scrolls inside (a page that is one long table). */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** Every page: its title names the window, and takes the focus so that a screen reader says where one is. */
export function Page({ title, description, actions, back, fill = false, children }: PageProps) {
  const { t } = useFrontMessages();
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t.app.pageTitle(title);
  }, [t, title]);
  useEffect(() => {
    // A field of the page that took the focus itself keeps it.
    if (!page.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={fill ? 'pj-page pj-page-fill' : 'pj-page'} ref={page}>
      <header className="pj-page-head">
        <div className="pj-page-title">
          {back && (
            <div className="pj-page-back">
              <Icon name="back" size={16} />
              <TextLink to={back.to}>{back.text}</TextLink>
            </div>
          )}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {description && <p className="pj-page-text">{description}</p>}
        </div>
        {actions && <div className="pj-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
