import { IconInbox, IconPhone, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import { Chip } from '../ui/Chip.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Facts } from '../ui/Facts.tsx';
import { FieldErrors } from '../ui/fieldErrors.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MinutesField } from '../ui/MinutesField.tsx';
import { MoneyField } from '../ui/MoneyField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { OperatorName } from '../ui/OperatorName.tsx';
import { FieldRow, Page, Section } from '../ui/Page.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { SegmentedChoice } from '../ui/SegmentedChoice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Switch } from '../ui/Switch.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Tag } from '../ui/Tag.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TimeField } from '../ui/TimeField.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { TableGallery } from './TableGallery.tsx';

const row = { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' } as const;

function Parts() {
  const toasts = useToasts();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(true);
  const [tab, setTab] = useState('b');
  const [name, setName] = useState('');
  return (
    <>
      <Section title="Bottoni">
        <div style={row}>
          <Button variant="primary" hotkey="p">
            Prendi in carico
          </Button>
          <Button hotkey="a">Passa a…</Button>
          <Button icon={IconPlus}>Aggiungi sede</Button>
          <Button variant="quiet" icon={IconPhone}>
            Chiama
          </Button>
          <Button variant="danger" icon={IconTrash}>
            Cancella i dati
          </Button>
          <Button disabled hotkey="r">
            Risolvi
          </Button>
          <Button busy>Salvataggio</Button>
          <Button size="small" hotkey="Ctrl+Enter">
            Invia
          </Button>
          <IconButton icon={IconPlus} label="Nuova" hotkey="n" />
          <IconButton icon={IconPlus} label="Nuova" variant="outlined" />
        </div>
      </Section>
      <Section title="Etichette e filtri">
        <div style={row}>
          <Tag tone="late" stopped>
            Fermo
          </Tag>
          <Tag tone="late">In ritardo</Tag>
          <Tag tone="warn">Alta</Tag>
          <Tag tone="wait">Attesa cliente</Tag>
          <Tag tone="ok">In manutenzione</Tag>
          <Tag>Media</Tag>
          <Chip on count={12} onClick={() => undefined}>
            In attesa
          </Chip>
          <Chip count={3}>Da richiamare</Chip>
          <OperatorName name="Anna" level={2} present />
          <OperatorName name={null} />
          <OperatorName name="Marta" self />
        </div>
      </Section>
      <Section title="Schede" lead="Frecce, Inizio e Fine le scorrono.">
        <Tabs
          label="Esempio"
          value={tab}
          onChange={setTab}
          tabs={['In corso', 'Assegnate', 'Interventi', 'Matrix', 'Analisi'].map((label, i) => ({
            value: 'abcde'[i] ?? '',
            label,
            count: i === 1 ? 12 : undefined,
          }))}
        />
        <div style={{ height: 12 }} />
        <Facts
          layout="rows"
          facts={[
            { id: '1', term: 'Ultima copia', value: 'oggi 10:00, controllata' },
            { id: '2', term: 'Dimensione', value: '412 MB' },
          ]}
        />
      </Section>
      <Section title="Avanzamento">
        <ProgressBar
          label="Importazione del registro"
          value={0.42}
          detail="12.400 di 29.500 righe, ancora 20 secondi"
          onStop={() => undefined}
        />
        <div style={{ height: 12 }} />
        <ProgressBar label="Ricerca delle copie" value={null} />
        <Switch
          label="Lettere da sole"
          hint="N, P, A e le altre agiscono fuori dai campi"
          checked={on}
          onChange={setOn}
        />
      </Section>
      <Section title="Avvisi e finestre">
        <div style={row}>
          <Button
            onClick={() => toasts.show({ message: '12 chiamate passate a Laser, livello 2', undo: () => undefined })}
          >
            Avviso con annulla
          </Button>
          <Button onClick={() => toasts.show({ kind: 'error', message: 'Il disco è pieno: la bozza è conservata' })}>
            Avviso di errore
          </Button>
          <Button onClick={() => setOpen(true)}>Finestra</Button>
        </div>
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title="Sospendi la chiamata"
          lead="Resta in attesa fino alla data, poi torna in coda."
          onSubmit={() => setOpen(false)}
          actions={
            <>
              <Button variant="primary" type="submit" hotkey="Enter">
                Sospendi
              </Button>
              <Button onClick={() => setOpen(false)}>Annulla</Button>
            </>
          }
        >
          <SelectField
            label="Che cosa si aspetta"
            value="customer"
            onChange={() => undefined}
            options={[
              { value: 'customer', label: 'Il cliente' },
              { value: 'parts', label: 'I ricambi' },
            ]}
          />
          <TextField label="Motivo" value={name} onChange={setName} data-autofocus />
        </Dialog>
      </Section>
      <Section title="Stati">
        <ErrorState
          size="line"
          title="L’archivio è occupato"
          safe="La bozza è conservata."
          todo="Aspetta qualche secondo e riprova."
          onRetry={() => undefined}
        />
        <EmptyState
          icon={IconInbox}
          title="Nessuna chiamata in coda"
          hint="Premi N per registrare una chiamata."
          action={<Button hotkey="n">Nuova chiamata</Button>}
        />
        <Skeleton lines={3} twoLine />
      </Section>
    </>
  );
}

function Fields() {
  const [text, setText] = useState('Rossi Mobili srl');
  const [long, setLong] = useState('');
  const [day, setDay] = useState<string | null>('2026-12-24');
  const [time, setTime] = useState<string | null>('09:30');
  const [km, setKm] = useState<number | null>(38);
  const [money, setMoney] = useState<number | null>(123_450);
  const [minutes, setMinutes] = useState<number | null>(90);
  const [yes, setYes] = useState(true);
  const [kind, setKind] = useState<string | null>(null);
  const [product, setProduct] = useState<string | null>('beta');
  return (
    <FieldErrors errors={[{ field: 'vat', message: 'Le cifre non tornano: controlla di averla copiata bene' }]}>
      <Section title="Cliente" lead="I campi si allineano dove c’è posto.">
        <div style={{ display: 'grid', gap: 14 }}>
          <FieldRow>
            <TextField label="Ragione sociale" value={text} onChange={setText} />
            <TextField label="Partita IVA" name="vat" value="01234567890" onChange={() => undefined} />
          </FieldRow>
          <FieldRow columns={4}>
            <DateField label="Dal" value={day} onChange={setDay} optional />
            <TimeField label="Ora" value={time} onChange={setTime} />
            <NumberField label="Chilometri" unit="km" value={km} onChange={setKm} />
            <MoneyField label="Spese" value={money} onChange={setMoney} />
          </FieldRow>
          <FieldRow>
            <MinutesField label="Durata" value={minutes} onChange={setMinutes} />
            <SelectField
              label="Prodotto"
              optional
              value={product}
              onChange={setProduct}
              options={['Alfa', 'Beta', 'Gamma', 'Eta', 'Epsilon'].map((p) => ({
                value: p.toLowerCase(),
                label: `Software ${p}`,
                group: 'Software',
              }))}
            />
          </FieldRow>
          <SegmentedChoice
            label="Tipologia"
            value={kind}
            onChange={setKind}
            hint="Non indicato"
            options={[
              'Difetti del programma',
              'Output errati',
              'Perdita di dati',
              'Anomalie bloccanti',
              'Crash del programma',
              'Altro',
            ].map((label) => ({ value: label, label }))}
          />
          <TextArea label="Note" optional value={long} onChange={setLong} hint="Restano su questa postazione" />
          <div style={row}>
            <CheckboxField label="Insoluti" checked={yes} onChange={setYes} />
            <CheckboxField label="Garanzia" checked={false} mixed onChange={() => undefined} />
            <CheckboxField label="Ritirato" checked={false} onChange={() => undefined} disabled />
          </div>
          <TextField label="Codice" disabled value="26-K7Q" onChange={() => undefined} />
        </div>
      </Section>
    </FieldErrors>
  );
}

const views: Record<string, { title: string; content: ReactNode; flush?: boolean }> = {
  parts: { title: 'Parti', content: <Parts /> },
  fields: { title: 'Campi', content: <Fields /> },
  table: { title: 'Statistiche', content: <TableGallery />, flush: true },
};

export function PartsGallery({ view }: { view: string }) {
  const { title, content, flush } = views[view] ?? { title: view, content: null };
  return (
    <main style={{ height: '100%', background: 'var(--pane)', containerType: 'inline-size' }}>
      <Page
        title={title}
        body={flush === true ? 'flush' : 'padded'}
        actions={
          <>
            <Button hotkey="e">Esporta</Button>
            <Button>Stampa</Button>
          </>
        }
      >
        {content}
      </Page>
    </main>
  );
}
