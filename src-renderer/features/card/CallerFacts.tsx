import { useTranslation } from 'react-i18next';
import { formatDay } from '#shared/format/date.ts';
import { textOf } from '#shared/domain/card/facts.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Tag, type Tone } from '#renderer/ui/Tag.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './card.module.css';
import { callerName } from './callerOptions.ts';
import { useCard } from './cardContext.ts';
import { LetterChoice } from './LetterChoice.tsx';
import { ListChoice } from './ListChoice.tsx';

/** So many people still fit side by side. */
const FEW = 9;
const tones: Readonly<Record<string, Tone>> = {
  maintenance: 'ok',
  prepaid: 'ok',
  chargeable: 'neutral',
  undefined: 'neutral',
};

/** What the desk knows of who calls, in one line under the name: contract, money owed, who follows them, where. */
export function CallerFacts() {
  const { t } = useTranslation('card');
  const { card, act, derived, facts } = useCard();
  const { language } = useSession();
  const { nameOf } = useCatalog();
  if (card.caller === null && card.stranger === null) return null;
  const { contact } = derived.choices;
  const loading = card.caller !== null && facts.customer === null && facts.contact === null;
  const held = facts.contracts.find((one) => one.id === derived.choices.contract.value);
  const last = textOf(held, 'to');
  const kind = derived.contractKind ?? 'undefined';
  const technician = nameOf(textOf(facts.customer, 'technician'));
  const [site] = facts.sites.length === 1 ? facts.sites : [];
  const contract = t(`contractKind.${kind}`);
  const overdue = facts.customer?.fields['overdue'] === true;
  return (
    <div className={styles.callerFacts}>
      <div className={styles.line}>
        <Tag tone={tones[kind]}>{contract}</Tag>
        {last !== null && <span>{t('until', { day: formatDay(last, language) })}</span>}
        {facts.customer?.fields['prospect'] === true && <Tag>{t('prospect')}</Tag>}
        {facts.contact?.fields['unregistered'] === true && <Tag tone="warn">{t('toRegister')}</Tag>}
        {site !== undefined && (
          <span>
            {[site.name, textOf(site, 'city')]
              .filter((one, i, all) => one !== null && all.indexOf(one) === i)
              .join(', ')}
          </span>
        )}
        {technician !== '' && <span>{t('technician', { name: technician })}</span>}
      </div>
      {overdue && (
        <div className={styles.line}>
          <Tag tone="late">{t('overdue')}</Tag>
          <span>{t('overdueHint')}</span>
        </div>
      )}
      {contact.options.length > 1 &&
        (contact.options.length <= FEW ? <LetterChoice field="contact" skip /> : <ListChoice field="contact" />)}
      {card.caller !== null && card.caller.contact === null && contact.options.length === 0 && !loading && (
        <TextField
          label={t('speaker')}
          optional
          value={card.speaker}
          onChange={(text) => act({ do: 'speaker', text })}
          name="newContact.name"
        />
      )}
      <p className="sr-only" role="status">
        {card.caller === null
          ? ''
          : [
              t('callerKnown', {
                name: callerName(card.caller, derived.speaker),
                company: card.caller.company,
                contract,
              }),
              overdue ? t('overdue') : '',
            ].join(' ')}
      </p>
    </div>
  );
}
