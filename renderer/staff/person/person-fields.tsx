/** Names and ways to reach a person: the same fields for a new person and for one who is here. */
import type { Control } from 'react-hook-form';
import type { PersonFields } from '../../../shared/staff/contract-edit.ts';
import { useMessages } from '../../bridge.ts';
import { FormTextField } from '../../components/form-fields.tsx';

export function PersonFieldset({ control }: { readonly control: Control<PersonFields> }) {
  const { t } = useMessages();
  const words = t.edit.person;
  return (
    <>
      <div className="pj-edit-pair pj-pair-lines">
        <FormTextField
          {...{ control, name: 'firstName' as const, label: words.firstName, fault: words.nameFault }}
          isRequired
          autoFocus
        />
        <FormTextField
          {...{ control, name: 'lastName' as const, label: words.lastName, fault: words.nameFault }}
          isRequired
        />
      </div>
      <FormTextField
        {...{ control, name: 'preferredName' as const, label: words.preferredName, fault: words.nameFault }}
        description={words.preferredNameHelp}
      />
      <div className="pj-edit-pair pj-pair-lines">
        <FormTextField {...{ control, name: 'email' as const, label: words.email, fault: words.emailFault }} />
        <FormTextField {...{ control, name: 'phone' as const, label: words.phone, fault: words.phoneFault }} />
      </div>
    </>
  );
}
