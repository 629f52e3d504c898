import { useCallback } from 'react';
import { useAsk, useDesk } from '#renderer/app/desk.tsx';
import { ComboBox, type ComboBoxProps } from '#renderer/ui/ComboBox.tsx';
import { customerOption } from './customerOption.ts';

export interface CustomerFieldProps extends Omit<ComboBoxProps, 'options' | 'value' | 'onChange'> {
  value: string | null;
  onChange: (id: string | null) => void;
  /** Not offered. */
  except?: string | undefined;
}

/** One customer, found as it is written. */
export function CustomerField({ value, onChange, except, ...rest }: CustomerFieldProps) {
  const desk = useDesk();
  const { data } = useAsk('customer.get', value === null ? null : { id: value });
  const search = useCallback(
    async (text: string) => {
      const { rows } = await desk.query('customers.list', { text, limit: 12 });
      return rows.filter((one) => one.id !== except).map(customerOption);
    },
    [desk, except],
  );
  return (
    <ComboBox
      {...rest}
      options={search}
      value={value === null || data === undefined ? null : customerOption(data.customer)}
      onChange={(option) => onChange(option?.value ?? null)}
    />
  );
}
