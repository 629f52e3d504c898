import type { Family } from '../catalog/catalog.ts';
import { contractFor, type Entry, placeOfService, type Route, routeCall } from '../catalog/routing.ts';
import type { ContractKind } from '../people/contract.ts';
import type { CardDraft, ChoiceField } from './draft.ts';
import { active, type CallerFacts, type CardLists, textOf } from './facts.ts';
import { blockedOptions, bothFamilies, lettered, numbered, type Option, urgencyOptions } from './options.ts';

/** Where a value comes from: said by a person, or from what is known. */
export type Source =
  | 'chosen'
  | 'notice'
  | 'template'
  | 'caller'
  | 'only'
  | 'asset'
  | 'contract'
  | 'product'
  | 'type'
  | 'base';

/** One choice as it stands. */
export interface Choice {
  readonly field: ChoiceField;
  readonly options: readonly Option[];
  readonly value: string | null;
  /** Null while there is no value. */
  readonly source: Source | null;
  /** There is a value, or it was left *non indicato* on purpose, or there is nothing to choose from. */
  readonly decided: boolean;
}

export type Choices = Readonly<Record<ChoiceField, Choice>>;

/** The whole card with everything that follows from what was said. */
export interface Derived {
  readonly choices: Choices;
  readonly family: Family | null;
  /** Who speaks, for a company that was found without a person. */
  readonly speaker: Entry | null;
  readonly contractKind: ContractKind | null;
  readonly group: string | null;
  readonly level: number | null;
}

export interface DeriveContext {
  readonly facts: CallerFacts;
  readonly lists: CardLists;
  /** Today in the company's zone, `YYYY-MM-DD`. */
  readonly day: string;
  readonly familyName: (family: Family) => string;
}

/** What a route was found by, as the screen says it. */
const SOURCES = {
  'product+type': 'type',
  type: 'type',
  product: 'product',
  family: 'product',
  base: 'base',
} as const satisfies Record<NonNullable<Route['by']>, Source>;

/** What a tied notice or a template says of a field, under what the person says. */
type Layer = { readonly source: Source; readonly of: (field: ChoiceField) => string | null };

/**
 * Derives the card: what a person said comes first, then the tied notice, the template, then what is known of the
 * caller and the asset. Whatever has just one answer is answered.
 */
export function deriveCard(card: CardDraft, ctx: DeriveContext): Derived {
  const { facts, lists } = ctx;
  const layers = [layerOf('notice', lists.notices, card.notice), layerOf('template', lists.templates, card.template)];
  const pick = (
    field: ChoiceField,
    options: readonly Option[],
    ...guesses: readonly (readonly [Source, string | null])[]
  ): Choice => {
    const said = card.chosen[field];
    const among = (id: string | null): id is string => id !== null && options.some((one) => one.value === id);
    if (said === null) return { field, options, value: null, source: null, decided: true };
    if (said !== undefined && among(said)) return { field, options, value: said, source: 'chosen', decided: true };
    for (const [source, id] of [...layers.map((one) => [one.source, one.of(field)] as const), ...guesses]) {
      if (among(id)) return { field, options, value: id, source, decided: true };
    }
    return { field, options, value: null, source: null, decided: options.length === 0 };
  };

  const people = card.caller !== null && card.caller.contact === null ? facts.contacts : [];
  const contact = pick(
    'contact',
    numbered(people, (one) => textOf(one, 'job')),
    ['only', only(people)],
  );
  const speaker = people.find((one) => one.id === contact.value) ?? null;
  const known = (id: string | null | undefined): Entry | undefined => facts.assets.find((one) => one.id === id);
  const told = known(card.chosen.asset) ?? known(card.caller?.asset);
  const site = pick(
    'site',
    numbered(facts.sites, cityOf),
    ['asset', textOf(told, 'site')],
    ['caller', textOf(facts.contact ?? speaker, 'site')],
    ['only', only(facts.sites)],
  );
  const here = facts.assets.filter(
    (one) => site.value === null || textOf(one, 'site') === null || textOf(one, 'site') === site.value || one === told,
  );
  const asset = pick(
    'asset',
    numbered(here, (one) => textOf(one, 'serial')),
    ['caller', card.caller?.asset ?? null],
    ['only', only(here)],
  );
  const machine = known(asset.value);

  const products = active(lists.products);
  const product = pick(
    'product',
    lettered(products),
    ['asset', textOf(machine, 'product') ?? (machine === undefined ? sameProduct(here) : null)],
    ['only', only(products)],
  );
  const ofProduct = familyOf(products, product.value);
  const types = active(lists.types).filter((one) => ofProduct === null || one.fields['family'] === ofProduct);
  const type = pick('type', ofProduct === null ? bothFamilies(types, ctx.familyName) : lettered(types), [
    'only',
    only(types),
  ]);
  const family = ofProduct ?? familyOf(types, type.value);

  const match = contractFor(facts.contracts, { product: product.value, asset: asset.value, day: ctx.day });
  const kindOptions = match.candidates.map((one) => ({
    value: one.id,
    label: null,
    letter: null,
    detail: textOf(one, 'sort'),
  }));
  const contract = pick('contract', kindOptions, ['contract', match.contract]);
  const held = match.candidates.find((one) => one.id === contract.value);
  const someone = card.caller !== null || card.stranger !== null;

  const services = active(lists.services);
  const route = routeCall(lists, { product: product.value, type: type.value, family });
  const service = pick('service', lettered(services), [SOURCES[route.by ?? 'base'], route.service]);
  const place =
    service.value === route.service
      ? route
      : placeOfService(
          services.find((one) => one.id === service.value),
          lists.groups,
        );
  return {
    choices: {
      site,
      asset,
      product,
      type,
      urgency: pick('urgency', urgencyOptions),
      blocked: pick('blocked', blockedOptions),
      contact,
      contract,
      service,
    },
    family,
    speaker,
    contractKind: held === undefined ? (someone ? 'undefined' : null) : (held.fields['sort'] as ContractKind),
    group: place.group,
    level: place.level,
  };
}

function layerOf(source: Source, list: readonly Entry[], id: string | null): Layer {
  const entry = id === null ? undefined : list.find((one) => one.id === id);
  return {
    source,
    of: (field) => {
      if (field === 'blocked')
        return entry?.fields['blocked'] === true ? 'yes' : entry?.fields['blocked'] === false ? 'no' : null;
      return textOf(entry, field);
    },
  };
}

/** The city, unless the name says it already. */
function cityOf(site: Entry): string | null {
  const city = textOf(site, 'city');
  return city !== null && site.name.toLowerCase().includes(city.toLowerCase()) ? null : city;
}

function only(list: readonly Entry[]): string | null {
  return list.length === 1 ? (list[0]?.id ?? null) : null;
}

/** The product of all these machines, when they have just one between them: which of them it is says nothing more. */
function sameProduct(assets: readonly Entry[]): string | null {
  const products = new Set(assets.map((one) => textOf(one, 'product')));
  return products.size === 1 ? ([...products][0] ?? null) : null;
}

function familyOf(list: readonly Entry[], id: string | null): Family | null {
  return (
    (textOf(
      list.find((one) => one.id === id),
      'family',
    ) as Family | null) ?? null
  );
}
