import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reportNumber } from '#shared/domain/intervention/reportNumber.ts';
import { SIGNATURE_BOX } from '#shared/domain/intervention/report.ts';
import { formatInstant } from '#shared/format/date.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { ReportCharges } from './ReportCharges.tsx';
import { addressLine, minutesWorked, type ReportCall, type ReportTerms, type ReportVersion } from './reportData.ts';
import styles from './report.module.css';
import { signaturePath } from './strokes.ts';

/** The report as the paper will look. */
export function ReportPaper({
  intervention,
  call,
  version,
  terms,
}: {
  intervention: string;
  call: ReportCall;
  version: ReportVersion;
  /** As the PDF says them. */
  terms: ReportTerms;
}) {
  const { t, i18n } = useTranslation(['report', 'interventions', 'common', 'documents']);
  const { company: known, language, zone } = useSession();
  const { company, nameOf } = useCatalog();
  const when = useWhen();
  const { fields, signed } = version;
  const own = company?.fields;
  const words = { t: i18n.getFixedT(language), lang: language, timeZone: zone };
  const { contract, hidden: why } = terms;
  const hidden = why !== null;
  const site = call.sites.find((one) => one.id === fields.site);
  const worked = minutesWorked(fields);
  const money = (cents: number | null | undefined): string =>
    hidden || cents === null || cents === undefined ? '' : formatMoney(cents, language);
  const steps = (['departure', 'arrival', 'start', 'end', 'back'] as const).filter(
    (step) => fields[step] !== null && (fields.mode === 'onsite' || step === 'start' || step === 'end'),
  );
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return (
    <article className={styles.paper} lang={language} aria-label={t('report:title')}>
      <header className={styles.letterhead}>
        <div>
          {typeof own?.['logo'] === 'string' && <img src={own['logo']} alt="" className={styles.logo} />}
          <b className={styles.company}>{known.name}</b>
          <p>{addressLine(own)}</p>
          <p>
            {[
              text(own?.['vatNumber']) === '' ? '' : t('report:vat', { number: text(own?.['vatNumber']) }),
              text(own?.['phone']),
              text(own?.['email']),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div className={styles.heading}>
          <h2>{t('report:title')}</h2>
          <p>{t('report:number', { number: reportNumber(call.number, intervention), version: version.version })}</p>
          <p>{fields.start === null ? '' : when.day(fields.start)}</p>
        </div>
      </header>
      <div className={styles.blocks}>
        <Block title={t('common:fields.customer')}>
          <b>{call.customerName}</b>
          <p>{addressLine(call.customer?.fields)}</p>
          {call.requester !== '' && <p>{t('report:askedBy', { name: call.requester })}</p>}
        </Block>
        <Block title={t('report:where')}>
          <b>{site?.name ?? t(`interventions:mode.${fields.mode}`)}</b>
          <p>{addressLine(site?.fields)}</p>
          {call.asset !== null && (
            <p>
              {call.asset.name}
              {text(call.asset.fields['serial']) === ''
                ? ''
                : ` · ${t('report:serial', { serial: text(call.asset.fields['serial']) })}`}
            </p>
          )}
        </Block>
        <Block title={t('report:contract')}>
          <b>
            {contract === null
              ? t('documents:report.noContract')
              : [t(`documents:report.kind.${contract.kind}`), contract.code ?? ''].filter(Boolean).join(' ')}
          </b>
          {contract?.kind === 'maintenance' && contract.covers.length > 0 && (
            <p>
              {t('documents:report.covers', {
                what: contract.covers.map((one) => t(`documents:report.cover.${one}`)).join(', '),
              })}
            </p>
          )}
          {fields.warranty && <p>{t('interventions:fields.warranty')}</p>}
          {fields.urgent && <p>{t('interventions:fields.urgent')}</p>}
          <p>{t('report:called', { when: formatInstant(call.openedAt, 'dateTime', words) })}</p>
        </Block>
      </div>
      <Words title={t('interventions:fields.fault')}>{fields.fault}</Words>
      <Words title={t('interventions:fields.diagnosis')}>{fields.diagnosis}</Words>
      <Words title={t('interventions:fields.work')}>{fields.workDone}</Words>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('interventions:fields.technician')}</th>
            {steps.map((step) => (
              <th key={step} scope="col">
                {t(`interventions:fields.${step}`)}
              </th>
            ))}
            <th scope="col">{t('interventions:fields.breaks')}</th>
            <th scope="col">{t('interventions:fields.hours')}</th>
            {fields.mode === 'onsite' && (
              <>
                <th scope="col">{t('interventions:fields.travel')}</th>
                <th scope="col">{t('interventions:fields.km')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{[fields.operator, ...fields.others].map((one) => nameOf(one)).join(', ')}</td>
            {steps.map((step) => (
              <td key={step}>{when.time(fields[step] ?? 0)}</td>
            ))}
            <td>{fields.breakMinutes === 0 ? '' : formatMinutes(fields.breakMinutes)}</td>
            <td>
              <b>{worked === null ? '' : formatMinutes(worked)}</b>
            </td>
            {fields.mode === 'onsite' && (
              <>
                <td>{fields.travelMinutes === 0 ? '' : formatMinutes(fields.travelMinutes)}</td>
                <td>{fields.km === 0 ? '' : formatNumber(fields.km, language)}</td>
              </>
            )}
          </tr>
        </tbody>
      </table>
      {(fields.parts.length > 0 || fields.expenses.length > 0) && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('report:partsAndExpenses')}</th>
              <th scope="col">{t('common:fields.serial')}</th>
              <th scope="col">{t('interventions:fields.quantity')}</th>
              {!hidden && <th scope="col">{t('interventions:fields.price')}</th>}
            </tr>
          </thead>
          <tbody>
            {fields.parts.map((one, n) => (
              <tr key={`part ${String(n)}`}>
                <td>{one.what}</td>
                <td>{one.serial ?? ''}</td>
                <td>{formatNumber(one.quantity, language)}</td>
                {!hidden && <td>{money(one.priceCents)}</td>}
              </tr>
            ))}
            {fields.expenses.map((one, n) => (
              <tr key={`expense ${String(n)}`}>
                <td>{one.what}</td>
                <td />
                <td>1</td>
                {!hidden && <td>{money(one.cents)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {why === null ? (
        <ReportCharges lines={terms.lines ?? []} language={language} />
      ) : (
        <p role="note">{t(`documents:report.hidden.${why}`)}</p>
      )}
      {fields.outcome !== null && (
        <Words title={t('interventions:outcome.label')}>{t(`interventions:outcome.${fields.outcome}`)}</Words>
      )}
      <Words title={t('interventions:fields.remarks')}>{fields.remarks}</Words>
      <footer className={styles.signatures}>
        <div className={styles.signature}>
          <span>{t('report:technicianSigns')}</span>
          <b>{nameOf(fields.operator)}</b>
        </div>
        <div className={styles.signature}>
          <span>{t('report:customerSigns')}</span>
          {signed?.signature !== undefined && signed.signature !== null && (
            <svg
              role="img"
              aria-label={t('report:signatureOf', { name: signed.signer })}
              viewBox={`0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`}
              className={styles.ink}
            >
              <path d={signaturePath(signed.signature)} />
            </svg>
          )}
          {signed !== null && (
            <>
              <b>{signed.signer === '' ? t('common:states.erased') : signed.signer}</b>
              <span>
                {signed.signature === null
                  ? t('report:notSignedBecause', { reason: signed.remark })
                  : formatInstant(signed.signedAt, 'dateTime', words)}
              </span>
              {signed.signature !== null && signed.remark !== '' && <span>{signed.remark}</span>}
            </>
          )}
        </div>
      </footer>
      {text(own?.['footer']) !== '' && <p className={styles.small}>{text(own?.['footer'])}</p>}
    </article>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.block}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Words under their heading; nothing where there are none. */
function Words({ title, children }: { title: string; children: string }) {
  if (children === '') return null;
  return (
    <section className={styles.words}>
      <h3>{title}</h3>
      <p>{children}</p>
    </section>
  );
}
