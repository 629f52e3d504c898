import {
  IconCalendar,
  IconChartBar,
  IconColumns3,
  IconDots,
  IconFileText,
  IconList,
  IconPlus,
  IconSettings,
} from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Chip, ChipGroup } from '../ui/Chip.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Frame } from '../ui/Frame.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ListRow } from '../ui/ListRow.tsx';
import { Menu } from '../ui/Menu.tsx';
import { PaneHeader } from '../ui/PaneHeader.tsx';
import { Rail } from '../ui/Rail.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { StatusItem, StatusLine } from '../ui/StatusLine.tsx';
import { Story } from '../ui/Story.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Tag } from '../ui/Tag.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { Timeline, TimelineEntry } from '../ui/Timeline.tsx';
import { VirtualList } from '../ui/VirtualList.tsx';
import { WriteBox } from '../ui/WriteBox.tsx';
import { CardGallery } from './CardGallery.tsx';
import { sampleCalls, sampleGroups } from './sample.ts';

const nothing = () => undefined;

function List() {
  const { t } = useTranslation('queue');
  const [filter, setFilter] = useState('all');
  const [search, setSearch] = useState('');
  const [active, setActive] = useState<string | null>('1');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const getKey = useCallback((row: number) => sampleCalls[row]?.key ?? '', []);
  return (
    <>
      <PaneHeader
        title={t('title')}
        count="43 aperte"
        actions={<Chip aria-haspopup="menu">{t('groupBy', { field: 'tipologia' })}</Chip>}
      >
        <SearchBox label={t('searchPlaceholder')} value={search} onChange={setSearch} hotkey="Ctrl+k" />
        <ChipGroup
          label="Filtri"
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all', label: t('filters.all'), count: 43 },
            { value: 'toAssign', label: t('filters.toAssign'), count: 9 },
            { value: 'mine', label: t('filters.mine'), count: 7 },
            { value: 'waiting', label: t('filters.waiting'), count: 12 },
            { value: 'back', label: t('filters.toCallBack'), count: 3 },
          ]}
        />
      </PaneHeader>
      <VirtualList
        label={t('title')}
        count={sampleCalls.length}
        getKey={getKey}
        groups={sampleGroups}
        activeKey={active}
        onActiveChange={setActive}
        selected={selected}
        onSelectedChange={setSelected}
        scrollName="gallery"
        renderRow={(row) => {
          const call = sampleCalls[row];
          if (call === undefined) return null;
          return (
            <ListRow
              lead={call.age}
              late={call.late === true}
              title={call.title}
              sub={call.sub}
              end={
                call.tag !== undefined && (
                  <Tag tone={call.tag.tone} stopped={call.tag.text === 'Fermo'}>
                    {call.tag.text}
                  </Tag>
                )
              }
              endSub={call.who ?? 'da assegnare'}
            />
          );
        }}
      />
    </>
  );
}

function Ticket() {
  const { t } = useTranslation('ticket');
  const [tab, setTab] = useState('answer');
  const [text, setText] = useState('');
  return (
    <Story
      number="26-K7Q-00042"
      tags={
        <>
          <Tag tone="late" stopped>
            Fermo
          </Tag>
          <Tag tone="warn">Alta</Tag>
          <Tag tone="ok">In manutenzione</Tag>
        </>
      }
      corner="aperta da 3 h 12 min"
      title="Laser fermo dopo cambio lente, errore E-217"
      who={
        <>
          <b>Luca Moretti</b>, Rossi Mobili srl · 0432 55 01 12 · Laser LX-300, matr. 0047712
        </>
      }
      actions={
        <>
          <Button variant="primary" hotkey="p">
            {t('actions.take')}
          </Button>
          <Button hotkey="a">{t('actions.handOn')}</Button>
          <Button hotkey="w">{t('actions.suspend')}</Button>
          <Button hotkey="u">{t('actions.planVisit')}</Button>
          <Button hotkey="r">{t('actions.solve')}</Button>
        </>
      }
      more={
        <Menu
          label="Altre azioni"
          sections={[
            {
              id: 'a',
              items: [
                { id: 'copy', label: t('actions.copy'), hotkey: 'Shift+c', run: nothing },
                { id: 'dup', label: t('actions.duplicateOf'), run: nothing },
              ],
            },
          ]}
        >
          <IconButton icon={IconDots} label="Altre azioni" variant="outlined" hotkey="." />
        </Menu>
      }
      facts={
        <Facts
          facts={[
            { id: 'type', term: 'Tipologia', value: 'Macchine · Blocco macchina' },
            { id: 'service', term: 'Servizio', value: 'Laser, assistenza sul posto' },
            {
              id: 'contract',
              term: 'Contratto',
              value: 'In manutenzione fino al 31/12/2026',
              detail: 'ricambi esclusi',
            },
            { id: 'tech', term: 'Tecnico di riferimento', value: 'Paolo' },
            { id: 'due', term: 'Risoluzione entro', value: <b>oggi 17:00, mancano 4 h 36</b> },
            { id: 'told', term: 'Cliente avvisato', value: '10:22, da Anna' },
            { id: 'similar', term: 'Chiamate simili', value: '3 risolte con “Taratura sensore altezza”' },
          ]}
        />
      }
      write={
        <WriteBox
          head={
            <Tabs
              size="small"
              label="Scrivi"
              value={tab}
              onChange={setTab}
              tabs={[
                { value: 'answer', label: t('write.answer') },
                { value: 'note', label: t('write.note') },
                { value: 'phone', label: t('write.phoneLog') },
              ]}
            />
          }
          foot={
            <Button size="small" hotkey="Ctrl+Enter">
              Invia
            </Button>
          }
        >
          <TextArea
            bare
            hideLabel
            label={t('write.answer')}
            value={text}
            onChange={setText}
            minRows={2}
            placeholder="Scrivi al cliente, :: per i testi pronti"
          />
        </WriteBox>
      }
    >
      <Timeline label="Storia">
        <TimelineEntry
          time="09:12"
          dateTime="2026-11-23T09:12"
          say="Dopo il cambio della lente la macchina si ferma a inizio taglio con E-217. Hanno già riavviato due volte. Produzione ferma."
        >
          <b>Marta</b> ha aperto la chiamata, telefonata
        </TimelineEntry>
        <TimelineEntry
          time="09:15"
          dateTime="2026-11-23T09:15"
          say="Provato: riavvio, controllo acqua, azzeramento assi. Non provato: taratura sensore altezza."
        >
          <b>Marta</b> ha passato a <b>Laser, livello 2</b>
        </TimelineEntry>
        <TimelineEntry time="09:31" dateTime="2026-11-23T09:31">
          <b>Anna</b> ha preso in carico
        </TimelineEntry>
        <TimelineEntry
          time="09:58"
          dateTime="2026-11-23T09:58"
          say="Sensore altezza fuori scala dopo il montaggio. Serve taratura sul posto con dima."
        >
          <b>Anna</b> teleassistenza, 24 min
        </TimelineEntry>
        <TimelineEntry time="10:04" dateTime="2026-11-23T10:04">
          <b>Paolo</b> ha cambiato urgenza <b>media → alta</b> <Tag tone="wait">{t('changedOnTwoDesks')}</Tag>
        </TimelineEntry>
        <TimelineEntry time="10:20" dateTime="2026-11-23T10:20" current>
          <b>Uscita pianificata</b> oggi 14:30, Paolo · 38 km
        </TimelineEntry>
      </Timeline>
    </Story>
  );
}

export function FrameGallery({ card }: { card: boolean }) {
  const [width, setWidth] = useState<number | null>(null);
  return (
    <Frame
      rail={
        <Rail
          items={[
            { id: 'new', label: 'Nuova chiamata', icon: IconPlus, hotkey: 'n', run: nothing },
            { id: 'queue', label: 'Coda', icon: IconList, hotkey: 'c', current: true, run: nothing },
            { id: 'board', label: 'Lavagna', icon: IconColumns3, hotkey: 'l', run: nothing },
            { id: 'visits', label: 'Interventi', icon: IconCalendar, hotkey: 'i', run: nothing },
            { id: 'stats', label: 'Statistiche', icon: IconChartBar, hotkey: 's', badge: '1 avviso', run: nothing },
            { id: 'bill', label: 'Fatturazione', icon: IconFileText, hotkey: 'f', run: nothing },
          ]}
          foot={[{ id: 'settings', label: 'Impostazioni', icon: IconSettings, run: nothing }]}
        />
      }
      listLabel="Coda"
      list={<List />}
      listWidth={width}
      onListWidth={setWidth}
      over={card ? <CardGallery /> : undefined}
      status={
        <StatusLine end={<StatusItem onClick={nothing}>Marta</StatusItem>}>
          <StatusItem dot="ok">Sincronizzata</StatusItem>
          <StatusItem minor>0 da inviare</StatusItem>
          <StatusItem minor>mie 7 · in attesa 12 · la più vecchia 6 g</StatusItem>
        </StatusLine>
      }
    >
      <Ticket />
    </Frame>
  );
}
