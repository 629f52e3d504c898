import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import {
  effectiveKeys,
  findBinding,
  type KeyBinding,
  type KeyLayer,
  type KeyPreferences,
  type KeyScope,
} from './hotkeyRegistry.ts';

/** One row of the list of keys (`?`) and of the palette's commands. */
export interface ListedKey {
  id: string;
  label: string;
  scope: KeyScope;
  /** For this person, after remapping; empty when letters are off and it had nothing else. */
  keys: string[];
  enabled: boolean;
  run: KeyBinding['run'];
}

interface Registry {
  add: (key: string, layer: KeyLayer) => void;
  remove: (key: string) => void;
  /** Something about a layer's bindings changed (labels, enabled). */
  touch: () => void;
  layers: () => KeyLayer[];
  version: () => number;
  subscribe: (listener: () => void) => () => void;
}

function createRegistry(): Registry {
  const layers = new Map<string, KeyLayer>();
  const listeners = new Set<() => void>();
  let version = 0;
  const touch = (): void => {
    version += 1;
    for (const listener of listeners) listener();
  };
  return {
    add: (key, layer) => {
      layers.set(key, layer);
      touch();
    },
    remove: (key) => {
      layers.delete(key);
      touch();
    },
    touch,
    layers: () => [...layers.values()],
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface KeysContextValue {
  registry: Registry;
  prefs: KeyPreferences;
  mac: boolean;
}

const noPreferences: KeyPreferences = { remap: {}, lettersOff: false };
const KeysContext = createContext<KeysContextValue | null>(null);

const textInputs = new Set(['text', 'search', 'email', 'tel', 'url', 'password', 'number', 'date', 'time']);

/** Is text written where the focus is? Letter keys never act there. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return textInputs.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

function useMac(): boolean {
  return useMemo(() => /mac|iphone|ipad/i.test(navigator.platform), []);
}

/** Once, around the app: one listener for the window, and what the person remapped. */
export function KeysProvider({
  preferences = noPreferences,
  children,
}: {
  preferences?: KeyPreferences;
  children: ReactNode;
}) {
  const mac = useMac();
  const registry = useMemo(createRegistry, []);
  const latest = useRef({ prefs: preferences, mac });
  latest.current = { prefs: preferences, mac };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const press = {
        key: event.key,
        code: event.code,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        shiftKey: event.shiftKey,
        altKey: event.altKey,
        altGraph: event.getModifierState('AltGraph'),
        repeat: event.repeat,
      };
      const { prefs, mac: onMac } = latest.current;
      const found = findBinding(registry.layers(), press, { inField: isTextField(event.target), mac: onMac }, prefs);
      if (found === undefined) return;
      event.preventDefault();
      found.run(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [registry]);
  const value = useMemo(() => ({ registry, prefs: preferences, mac }), [registry, preferences, mac]);
  return <KeysContext value={value}>{children}</KeysContext>;
}

export interface HotkeyOptions {
  /** Default `screen`. */
  scope?: KeyScope;
  /** Default `nothing`; a modal dialog blocks `all`, the call card `letters`. */
  blocks?: KeyLayer['blocks'];
  /** Act and block only while the focus is within this element. */
  within?: RefObject<HTMLElement | null>;
  /** Default true. */
  active?: boolean;
}

/**
 * Gives keys to a component for as long as it is mounted. Bindings may be a new array on each render; their `run` is always
 * the latest one. Outside a KeysProvider it does nothing.
 */
export function useHotkeys(
  bindings: readonly KeyBinding[],
  { scope = 'screen', blocks = 'nothing', within, active = true }: HotkeyOptions = {},
): void {
  const registry = use(KeysContext)?.registry;
  const id = useId();
  const latest = useRef({ bindings, active });
  latest.current = { bindings, active };
  // With the drawing, not after it: who sees what a key would act on can press it.
  useLayoutEffect(() => {
    if (registry === undefined) return undefined;
    registry.add(id, {
      scope,
      blocks,
      get bindings() {
        return latest.current.bindings;
      },
      active: () =>
        latest.current.active && (within === undefined || within.current?.contains(document.activeElement) === true),
    });
    return () => registry.remove(id);
  }, [registry, id, scope, blocks, within]);
  const signature = bindings.map((b) => `${b.id}|${b.label}|${b.enabled !== false}|${String(b.keys)}`).join('\n');
  useEffect(() => registry?.touch(), [registry, signature, active]);
}

/** Every key that can act now, for the `?` page and the palette; it follows what is mounted. */
export function useKeyList(): ListedKey[] {
  const context = use(KeysContext);
  const version = useSyncExternalStore(
    context?.registry.subscribe ?? (() => () => undefined),
    context?.registry.version ?? (() => 0),
  );
  return useMemo(() => {
    if (context === null || version < 0) return [];
    return context.registry.layers().flatMap((layer) =>
      layer.bindings.map((b) => ({
        id: b.id,
        label: b.label,
        scope: layer.scope,
        keys: effectiveKeys(b, context.prefs),
        enabled: b.enabled !== false,
        run: b.run,
      })),
    );
  }, [context, version]);
}

/** How this person sees a key: whether this is a Mac, and the shortcut of a binding after remapping. */
export function useKeyDisplay(): { mac: boolean; shortcutOf: (id: string, fallback: string) => string | undefined } {
  const context = use(KeysContext);
  const mac = useMac();
  return useMemo(
    () => ({
      mac,
      shortcutOf: (id, fallback) => effectiveKeys({ id, keys: fallback }, context?.prefs ?? noPreferences)[0],
    }),
    [mac, context],
  );
}
