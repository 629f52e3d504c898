import { useTranslation } from 'react-i18next';
import { ROLES } from '#shared/domain/decision.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import styles from './admin.module.css';

interface ManyFieldProps {
  name: string;
  label: string;
  value: unknown;
  onChange: (value: readonly string[]) => void;
}

/** Several of a short list. */
function ManyField({
  name,
  label,
  options,
  value,
  onChange,
}: ManyFieldProps & { options: readonly { value: string; label: string }[] }) {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <Field label={label} name={name} kind="group">
      {(ids) => (
        <div {...ids} role="group" tabIndex={ids['aria-invalid'] === true ? -1 : undefined} className={styles.many}>
          {options.map((one) => (
            <CheckboxField
              key={one.value}
              label={one.label}
              name={name}
              checked={chosen.includes(one.value)}
              // In the order of the list, whatever the order of the clicks.
              onChange={(on) =>
                onChange(
                  options
                    .map((other) => other.value)
                    .filter((other) => (other === one.value ? on : chosen.includes(other))),
                )
              }
            />
          ))}
        </div>
      )}
    </Field>
  );
}

export function RolesField(props: ManyFieldProps) {
  const { t } = useTranslation('common');
  return <ManyField {...props} options={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))} />;
}

/** A group that was retired stays in sight while the operator is in it. */
export function GroupsField(props: ManyFieldProps) {
  const { t } = useTranslation('common');
  const { groups } = useCatalog();
  const inIt: readonly unknown[] = Array.isArray(props.value) ? props.value : [];
  const options = groups
    .filter((one) => !one.retired || inIt.includes(one.id))
    .map((one) => ({ value: one.id, label: one.retired ? `${one.name} (${t('states.retired')})` : one.name }));
  return <ManyField {...props} options={options} />;
}
