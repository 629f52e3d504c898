import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsideGroup, AsideItem } from '../ui/Aside.tsx';
import { Button } from '../ui/Button.tsx';
import { ComboBox } from '../ui/ComboBox.tsx';
import { type ComboOption, filterOptions } from '../ui/comboOptions.ts';
import { Highlight } from '../ui/Highlight.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { FieldRow } from '../ui/Page.tsx';
import { RunningClock } from '../ui/RunningClock.tsx';
import { SegmentedChoice } from '../ui/SegmentedChoice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { SlideOver } from '../ui/SlideOver.tsx';
import { Tag } from '../ui/Tag.tsx';
import { TextArea } from '../ui/TextArea.tsx';

const people: ComboOption[] = [
  { value: '1', label: 'Luca Moretti', detail: 'Rossi Mobili srl · 0432 55 01 12', group: 'Referenti' },
  { value: '2', label: 'Anna Rossi', detail: 'Rossi Mobili srl · 0432 55 01 13', group: 'Referenti' },
  { value: '3', label: 'Rossi Mobili srl', detail: 'Udine · P. IVA 01234567897', group: 'Clienti' },
];
const types = [
  { value: 'parts', label: 'Rotture pezzi', letter: 'p' },
  { value: 'cuts', label: 'Tagli errati', letter: 'e' },
  { value: 'block', label: 'Blocco macchina', letter: 'b' },
  { value: 'link', label: 'Blocco collegamenti', letter: 'c' },
  { value: 'other', label: 'Altro', letter: 'a' },
];

export function CardGallery() {
  const { t } = useTranslation(['card', 'common']);
  const [caller, setCaller] = useState<ComboOption | null>(people[0] ?? null);
  const [problem, setProblem] = useState('Il laser si ferma a inizio taglio con E-217 dopo il cambio lente');
  const [type, setType] = useState<string | null>('block');
  const [urgency, setUrgency] = useState<string | null>('high');
  const [blocked, setBlocked] = useState<string | null>('yes');
  const [asset, setAsset] = useState<string | null>('a');
  const [service, setService] = useState<string | null>('laser');
  const [started] = useState(() => Date.now() - 84_000);
  const search = useCallback(async (query: string) => filterOptions(people, query), []);
  return (
    <SlideOver
      title={t('title')}
      meta={
        <>
          <Tag>{t('channel.phone')}</Tag>
          <RunningClock since={started} label="Durata della telefonata" />
        </>
      }
      corner={
        <>
          <Kbd keys="Escape" /> {t('park')}
        </>
      }
      foot={
        <>
          <Button variant="primary" hotkey="Ctrl+Enter">
            {t('save')}
          </Button>
          <Button hotkey="Ctrl+Shift+Enter">{t('saveAndSolve')}</Button>
          <Button hotkey="Ctrl+g">{t('saveAndHandOn')}</Button>
          <span style={{ marginLeft: 'auto', color: 'var(--faint)' }}>{t('common:states.draftSaved')}</span>
        </>
      }
      asideLabel="Suggerimenti"
      aside={
        <>
          <AsideGroup title={t('bulletins')}>
            <AsideItem
              title="Server licenze Beta lento"
              hotkey="F8"
              onClick={() => undefined}
              note="stesso disservizio"
            >
              3 chiamate oggi
            </AsideItem>
          </AsideGroup>
          <AsideGroup title={t('similarSolved')}>
            <AsideItem title="Taratura sensore altezza" hotkey="Ctrl+1" onClick={() => undefined} note="usa e risolvi">
              <Highlight text="E-217 dopo cambio lente: 3 volte, ha funzionato 3" query="E-217 cambio lente" />
            </AsideItem>
            <AsideItem title="E-217 con ugello ostruito" hotkey="Ctrl+2" onClick={() => undefined}>
              2 volte, ha funzionato 1
            </AsideItem>
          </AsideGroup>
          <AsideGroup title={t('openSameCustomer')}>
            <AsideItem title="26-K7Q-00019" tag={<Tag tone="wait">Attesa ricambi</Tag>} onClick={() => undefined}>
              Cinghia asse X, ordinata il 20/11
            </AsideItem>
          </AsideGroup>
        </>
      }
    >
      <ComboBox label={t('caller')} options={search} value={caller} onChange={setCaller} onFreeText={() => undefined} />
      <TextArea label={t('common:fields.problem')} value={problem} onChange={setProblem} minRows={4} data-autofocus />
      <FieldRow>
        <SelectField
          label={t('common:fields.asset')}
          value={asset}
          onChange={setAsset}
          options={[{ value: 'a', label: 'Laser LX-300', detail: 'matr. 0047712' }]}
        />
        <SelectField
          label={t('common:fields.service')}
          value={service}
          onChange={setService}
          options={[{ value: 'laser', label: 'Laser', detail: 'dal tipo' }]}
        />
      </FieldRow>
      <SegmentedChoice label={t('common:fields.type')} options={types} value={type} onChange={setType} />
      <div style={{ display: 'flex', gap: 28, flexWrap: 'wrap' }}>
        <SegmentedChoice
          label={t('common:fields.urgency')}
          value={urgency}
          onChange={setUrgency}
          options={[
            { value: 'high', label: t('common:urgency.high') },
            { value: 'medium', label: t('common:urgency.medium') },
            { value: 'low', label: t('common:urgency.low') },
          ]}
        />
        <SegmentedChoice
          label={t('common:fields.blocked')}
          value={blocked}
          onChange={setBlocked}
          options={[
            { value: 'yes', label: t('common:states.yes') },
            { value: 'no', label: t('common:states.no') },
          ]}
        />
      </div>
    </SlideOver>
  );
}
