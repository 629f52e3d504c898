import { useTranslation } from 'react-i18next';
import { textOf } from '#shared/domain/card/facts.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import styles from './card.module.css';
import { useCard } from './cardContext.ts';
import { LetterChoice } from './LetterChoice.tsx';
import { ListChoice } from './ListChoice.tsx';

/** So many answers still fit side by side; more are a list to write in. */
const FEW = 9;

/**
 * Everything that is chosen, in the order in which it is asked. What has one answer is said in a box; what somebody has to
 * say stands open, with its letters. Which of the two it is depends on the caller, never on what was just chosen, so that
 * nothing moves under the hand.
 */
export function ChoicePanel() {
  const { t } = useTranslation('card');
  const { derived, facts } = useCard();
  const { byId } = useCatalog();
  const { site, product, contract, service } = derived.choices;
  const fromAsset = facts.assets.length > 0 && facts.assets.every((one) => textOf(one, 'product') !== null);
  const needs =
    byId(service.value)?.fields['access'] === 'contract' && derived.contractKind === 'undefined'
      ? t('contractNeeded')
      : undefined;
  const several = (count: number): boolean => count > 1 && count <= FEW;
  const asset = facts.assets.length > 0 && !several(facts.assets.length);
  const listed = fromAsset || product.options.length > FEW;
  const boxed = site.options.length > FEW || asset || listed;
  return (
    <>
      {several(site.options.length) && <LetterChoice field="site" skip />}
      {several(facts.assets.length) && <LetterChoice field="asset" skip />}
      {!fromAsset && several(product.options.length) && <LetterChoice field="product" />}
      {boxed && (
        <FieldRow>
          {site.options.length > FEW && <ListChoice field="site" />}
          {asset && <ListChoice field="asset" />}
          {listed && <ListChoice field="product" />}
        </FieldRow>
      )}
      <LetterChoice field="type" />
      <div className={styles.choices}>
        <LetterChoice field="urgency" skip />
        <LetterChoice field="blocked" skip />
        <div className={styles.service}>
          <ListChoice field="service" note={needs} trailing={<Kbd keys="F6" id="card.service" />} />
        </div>
      </div>
      {contract.options.length > 1 && <LetterChoice field="contract" />}
    </>
  );
}
