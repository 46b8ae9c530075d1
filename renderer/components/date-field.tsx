import { type CalendarDate, parseDate } from '@internationalized/date';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from 'react-aria-components';
import { type IsoDate, parseIsoDate } from '../../shared/kernel/dates.ts';
import { useMessages } from '../bridge.ts';
import { FieldFrame, type FieldProps, fieldState } from './field-frame.tsx';
import { Icon } from './icon.tsx';

export interface DateFieldProps extends FieldProps {
  readonly value: IsoDate | null;
  /** Null when the field is emptied; called only for days that exist. */
  readonly onChange: (value: IsoDate | null) => void;
  readonly min?: IsoDate;
  readonly max?: IsoDate;
}

const toCalendar = (date: IsoDate | undefined | null): CalendarDate | null => (date ? parseDate(date) : null);

/** Typed as dd-MM-yyyy, the official Danish short form (Intl would write dots), or chosen in a calendar. */
export function DateField(props: DateFieldProps) {
  const { t } = useMessages();
  const { value, onChange, min, max } = props;
  return (
    <DatePicker
      className="pj-field pj-field-date"
      {...fieldState(props)}
      value={toCalendar(value)}
      onChange={(day) => onChange(day ? (parseIsoDate(day.toString()) ?? null) : null)}
      minValue={toCalendar(min)}
      maxValue={toCalendar(max)}
      shouldForceLeadingZeros
      granularity="day"
    >
      <FieldFrame {...props}>
        <Group className="pj-input-group">
          <DateInput className="form-input pj-date-input">
            {(segment) => (
              <DateSegment
                className="pj-date-segment"
                segment={
                  segment.type === 'literal' ? { ...segment, text: /^[./]/.test(segment.text) ? '-' : '' } : segment
                }
              />
            )}
          </DateInput>
          <AriaButton className="pj-icon-button" aria-label={t.app.field.openCalendar}>
            <Icon name="calendar" size={18} />
          </AriaButton>
        </Group>
        <Popover className="pj-popover">
          <Dialog className="pj-calendar-dialog">
            <Calendar className="pj-calendar" firstDayOfWeek="mon">
              <header className="pj-calendar-head">
                <AriaButton slot="previous" className="pj-icon-button">
                  <Icon name="chevron-left" />
                </AriaButton>
                <CalendarHeading />
                <AriaButton slot="next" className="pj-icon-button">
                  <Icon name="chevron-right" />
                </AriaButton>
              </header>
              <CalendarGrid>
                <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
                <CalendarGridBody>
                  {(date) => <CalendarCell date={date} className="pj-calendar-cell" />}
                </CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </FieldFrame>
    </DatePicker>
  );
}
