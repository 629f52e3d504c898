import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/api/contract.ts';
import { URGENCIES, type Urgency } from '#shared/domain/catalog/catalog.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useValueName } from '../useValueName.ts';
import { useSubmitKey } from './useSubmitKey.ts';

export type BulkFields = InputOf<'tickets.set'>['fields'];

export interface SetDialogProps {
  count: number;
  onClose: () => void;
  onSet: (fields: BulkFields) => void;
}

type YesNo = 'yes' | 'no' | 'none';

/** Sets the same fields on many calls; what is left empty stays as each call has it. */
export function SetDialog({ count, onClose, onSet }: SetDialogProps) {
  const { t } = useTranslation(['queue', 'common']);
  const { active } = useCatalog();
  const valueName = useValueName();
  const [urgency, setUrgency] = useState<Urgency | 'none' | null>(null);
  const [blocked, setBlocked] = useState<YesNo | null>(null);
  const [type, setType] = useState<string | null>(null);
  const [product, setProduct] = useState<string | null>(null);
  const [service, setService] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);

  const lists = { type: active('types'), product: active('products'), service: active('services') };
  const choices = (by: 'type' | 'product' | 'service') =>
    lists[by].map((one) => ({ value: one.id, label: valueName(by, one.id) }));
  const orNone = (by: 'type' | 'product') => [...choices(by), { value: 'none', label: valueName(by, null) }];
  const known = (value: string | null) => (value === 'none' ? null : value);

  const submit = (): void => {
    const fields: BulkFields = {
      ...(urgency === null ? {} : { urgency: urgency === 'none' ? null : urgency }),
      ...(blocked === null ? {} : { blocked: blocked === 'none' ? null : blocked === 'yes' }),
      ...(type === null ? {} : { type: known(type) }),
      ...(product === null ? {} : { product: known(product) }),
      // A call is always under a service: there is no none to choose.
      ...(service === null ? {} : { service }),
    };
    if (Object.keys(fields).length === 0) setMissing(true);
    else onSet(fields);
  };

  useSubmitKey(submit);
  return (
    <Dialog
      open
      onClose={onClose}
      onSubmit={submit}
      title={t('queue:bulk.setTitle', { count })}
      lead={missing ? undefined : t('queue:bulk.setLead')}
      actions={
        <>
          <Button variant="primary" type="submit" hotkey="Ctrl+Enter">
            {t('queue:bulk.set')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <SegmentedChoice
        label={t('common:fields.urgency')}
        optional
        value={urgency}
        onChange={setUrgency}
        options={[
          ...URGENCIES.map((value) => ({ value, label: t(`common:urgency.${value}`) })),
          { value: 'none' as const, label: t('queue:none.urgency') },
        ]}
        error={missing ? t('queue:bulk.setMissing') : undefined}
        autoFocus
      />
      <SegmentedChoice
        label={t('common:fields.blocked')}
        optional
        value={blocked}
        onChange={setBlocked}
        options={[
          { value: 'yes', label: t('common:states.yes') },
          { value: 'no', label: t('common:states.no') },
          { value: 'none', label: t('queue:none.blocked') },
        ]}
      />
      <SelectField label={t('common:fields.type')} optional value={type} onChange={setType} options={orNone('type')} />
      <SelectField
        label={t('common:fields.product')}
        optional
        value={product}
        onChange={setProduct}
        options={orNone('product')}
      />
      <SelectField
        label={t('common:fields.service')}
        optional
        value={service}
        onChange={setService}
        options={choices('service')}
      />
    </Dialog>
  );
}
