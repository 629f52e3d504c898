import { useTranslation } from 'react-i18next';
import { type Mode, MODES } from '#shared/domain/intervention/fields.ts';
import { MinutesField } from '#renderer/ui/MinutesField.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import type { BillingFieldProps } from '../BillingFieldOf.tsx';
import { OptionalPart } from '../OptionalPart.tsx';
import { RefField } from '../RefField.tsx';

/** What a template says of the intervention request made from it. */
interface Request {
  readonly priceList: string | null;
  readonly mode: Mode;
  readonly minutes: number | null;
  readonly text: string;
  readonly validDays: number | null;
}

const BLANK: Request = { priceList: null, mode: 'onsite', minutes: null, text: '', validDays: 30 };

/** Whether a call template is also a request to the customer, and what that one says and costs. */
export function RequestField({ value, ...props }: BillingFieldProps) {
  const { name } = props;
  const { t } = useTranslation(['billing', 'interventions', 'common']);
  return (
    <OptionalPart {...props} value={(value ?? null) as Request | null} blank={BLANK}>
      {(request, set) => (
        <>
          <FieldRow>
            <RefField
              name={`${name}.priceList`}
              label={t('billing:request.priceList')}
              hint={t('billing:request.priceListHint')}
              optional
              list="priceLists"
              value={request.priceList}
              onChange={(priceList) => set({ priceList })}
            />
            <SegmentedChoice
              label={t('interventions:mode.label')}
              name={`${name}.mode`}
              clearable={false}
              options={MODES.map((one) => ({ value: one, label: t(`interventions:mode.${one}`) }))}
              value={request.mode}
              onChange={(mode) => mode !== null && set({ mode })}
            />
          </FieldRow>
          <FieldRow>
            <MinutesField
              label={t('billing:request.minutes')}
              name={`${name}.minutes`}
              optional
              value={request.minutes}
              onChange={(minutes) => set({ minutes })}
            />
            <NumberField
              label={t('billing:request.validDays')}
              name={`${name}.validDays`}
              optional
              max={365}
              unit={t('billing:units.days')}
              value={request.validDays}
              onChange={(validDays) => set({ validDays })}
            />
          </FieldRow>
          <TextArea
            label={t('billing:request.text')}
            name={`${name}.text`}
            optional
            minRows={4}
            value={request.text}
            onChange={(text) => set({ text })}
          />
        </>
      )}
    </OptionalPart>
  );
}
