import { Accessibility, AutoScroller } from '@dnd-kit/dom';
import { DragDropProvider, DragOverlay, PointerSensor } from '@dnd-kit/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Board.module.css';

/** The keyboard has its own way (useCarry), and words of ours take the place of the library's English ones. */
const sensors = [PointerSensor];

export interface BoardDragProps {
  /** Calls that go with the one that was taken hold of. */
  idsOf: (id: string) => readonly string[];
  onDrop: (ids: readonly string[], column: string) => void;
  /** A planned visit was put down on another column. */
  onVisit?: ((id: string, column: string) => void) | undefined;
  children: ReactNode;
}

/** Dragging cards with mouse, pen or finger. What is dragged is drawn apart: the card itself stays where it is until put down. */
export function BoardDrag({ idsOf, onDrop, onVisit, children }: BoardDragProps) {
  const { t } = useTranslation(['queue', 'common']);
  return (
    <DragDropProvider
      sensors={sensors}
      plugins={(defaults) => [
        ...defaults.filter((one) => one !== Accessibility && one !== AutoScroller),
        AutoScroller.configure({ acceleration: 18, threshold: { x: 0.08, y: 0 } }),
      ]}
      onDragEnd={({ operation: { source, target }, canceled }) => {
        if (canceled || source === null || target === null) return;
        const from: unknown = source.data['column'];
        if (source.data['visit'] === true) {
          if (from !== target.id) onVisit?.(String(source.id), String(target.id));
          return;
        }
        const ids = idsOf(String(source.id));
        if (from !== target.id || ids.length > 1) onDrop(ids, String(target.id));
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {(source) => {
          const count = idsOf(String(source.id)).length;
          const title = String(source.data['title'] ?? '');
          return (
            <div className={styles.dragged}>
              {count > 1 ? t('common:counts.tickets', { count }) : title === '' ? t('queue:untitled') : title}
            </div>
          );
        }}
      </DragOverlay>
    </DragDropProvider>
  );
}
