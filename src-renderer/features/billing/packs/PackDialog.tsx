import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { MAX_CENTS, mulDiv } from '#shared/domain/billing/money.ts';
import type { Pack } from '#shared/domain/billing/pack.ts';
import type { Vat } from '#shared/domain/billing/vat.ts';
import { localDay } from '#shared/format/date.ts';
import { formatMoney } from '#shared/format/money.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { MinutesField } from '#renderer/ui/MinutesField.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { VatField } from '../VatField.tsx';
import { monthsLater, type PackUnit } from './amounts.ts';
import styles from './packs.module.css';

const ORDINARY: Vat = { rate: 2200, nature: null, note: null };

export interface PackDialogProps {
  customer: RecordOut;
  /** One that was sold, to be corrected; a new one is sold when left out. */
  pack?: RecordOut | undefined;
  onClose: () => void;
}

/** Sells a pack: hours or money, its price, until when it may be used. The sale is billed by the next run. Or corrects one. */
export function PackDialog({ customer, pack, onClose }: PackDialogProps) {
  const { t } = useTranslation(['billing', 'common', 'errors']);
  const { zone, language } = useSession();
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, touched } = useSubmit(root, (field) => field.startsWith('record.fields.'));
  const [today] = useState(() => localDay(Date.now(), zone));
  const sold = pack?.fields as Partial<Pack> | undefined;
  const [unit, setUnit] = useState<PackUnit>(sold?.unit ?? 'minutes');
  const [quantity, setQuantity] = useState<number | null>(sold?.quantity ?? 600);
  const [name, setName] = useState<string | null>(sold?.name ?? null);
  const [priceCents, setPrice] = useState<number | null>(sold?.priceCents ?? null);
  const [vat, setVat] = useState<Vat>(sold?.vat ?? (customer.fields['vat'] as Vat | null | undefined) ?? ORDINARY);
  const [boughtOn, setBoughtOn] = useState<string | null>(sold?.boughtOn ?? today);
  const [expiresOn, setExpiresOn] = useState<string | null>(
    sold === undefined ? monthsLater(today, 12) : (sold.expiresOn ?? null),
  );
  const [toBill, setToBill] = useState(sold?.toBill ?? true);
  const suggested =
    unit === 'cents'
      ? t('billing:pack.nameDefaultMoney')
      : t('billing:pack.nameDefault', { hours: Math.round(((quantity ?? 0) / 60) * 10) / 10 });
  const shownName = name ?? suggested;
  const save = async (): Promise<void> => {
    const required = t('errors:field.required');
    const done = await submit(
      async () => {
        if (quantity === null || priceCents === null || boughtOn === null) return;
        const fields = { name: shownName, unit, quantity, priceCents, vat, boughtOn, expiresOn, toBill };
        if (pack !== undefined) await run('billing.change', { id: pack.id, record: { kind: 'pack', fields } });
        else {
          const whole = { ...fields, customer: customer.id, bill: null, notes: null };
          await run('billing.add', { record: { kind: 'pack', fields: whole } });
        }
      },
      () => [
        ...(quantity === null || quantity === 0
          ? [{ field: 'record.fields.quantity', message: t('billing:pack.tooFew') }]
          : []),
        ...(priceCents === null ? [{ field: 'record.fields.priceCents', message: required }] : []),
        ...(boughtOn === null ? [{ field: 'record.fields.boughtOn', message: required }] : []),
        ...(shownName.trim() === '' ? [{ field: 'record.fields.name', message: required }] : []),
      ],
    );
    if (!done) return;
    toasts.show({
      message: t(pack === undefined ? 'billing:pack.sold' : 'billing:pack.corrected', { name: shownName }),
    });
    onClose();
  };
  const perHour =
    unit === 'minutes' && priceCents !== null && priceCents <= MAX_CENTS && quantity !== null && quantity > 0
      ? t('billing:pack.perHour', { price: formatMoney(mulDiv(priceCents, 60, quantity), language) })
      : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(pack === undefined ? 'billing:pack.sellTitle' : 'billing:pack.correctTitle')}
      lead={t('billing:pack.sellLead', { name: customer.name })}
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" variant="primary" busy={busy} hotkey="Enter">
            {t(pack === undefined ? 'billing:pack.save' : 'common:actions.save')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.form} onInput={touched}>
        <FieldErrors errors={errors}>
          <FieldRow>
            <SegmentedChoice
              label={t('billing:pack.unit')}
              name="record.fields.unit"
              clearable={false}
              options={(['minutes', 'cents'] as const).map((one) => ({ value: one, label: t(`billing:pack.${one}`) }))}
              value={unit}
              onChange={(next) => {
                if (next === null || next === unit) return;
                setUnit(next);
                setQuantity(next === 'minutes' ? 600 : null);
              }}
            />
            {unit === 'minutes' ? (
              <MinutesField
                key="minutes"
                label={t('billing:pack.hours')}
                name="record.fields.quantity"
                value={quantity}
                onChange={setQuantity}
                data-autofocus
              />
            ) : (
              <MoneyField
                key="cents"
                label={t('billing:pack.credit')}
                name="record.fields.quantity"
                value={quantity}
                onChange={setQuantity}
              />
            )}
          </FieldRow>
          <TextField
            label={t('billing:pack.name')}
            name="record.fields.name"
            value={shownName}
            onChange={(text) => setName(text === '' && name === null ? null : text)}
          />
          <FieldRow>
            <MoneyField
              label={t('billing:pack.price')}
              name="record.fields.priceCents"
              hint={perHour}
              value={priceCents}
              onChange={setPrice}
            />
            <VatField
              label={t('billing:vat.label')}
              name="record.fields.vat"
              value={vat}
              onChange={(next) => next !== null && setVat(next)}
            />
          </FieldRow>
          <FieldRow>
            <DateField
              label={t('billing:pack.boughtOn')}
              name="record.fields.boughtOn"
              today={today}
              value={boughtOn}
              onChange={(day) => {
                setBoughtOn(day);
                // The usual year follows the day of sale until somebody says another.
                if (day !== null && boughtOn !== null && expiresOn === monthsLater(boughtOn, 12))
                  setExpiresOn(monthsLater(day, 12));
              }}
            />
            <DateField
              label={t('billing:pack.expiresOn')}
              name="record.fields.expiresOn"
              hint={t('billing:pack.expiresHint')}
              optional
              today={today}
              value={expiresOn}
              onChange={setExpiresOn}
            />
          </FieldRow>
          <CheckboxField
            label={t('billing:pack.toBill')}
            hint={t('billing:pack.toBillHint')}
            name="record.fields.toBill"
            checked={toBill}
            onChange={setToBill}
          />
        </FieldErrors>
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}
