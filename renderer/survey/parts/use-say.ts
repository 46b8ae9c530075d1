/** A questionnaire's text in the reader's language, or the nearest there is. */
import { useCallback } from 'react';
import type { LocalText } from '../../../shared/survey/instrument.ts';
import { sayText } from '../../../shared/survey/say-text.ts';
import { useMessages } from '../../bridge.ts';

export function useSay(): (text: LocalText) => string {
  const { locale } = useMessages();
  return useCallback((text: LocalText) => sayText(text, locale).text, [locale]);
}
