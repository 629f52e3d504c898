import { useId } from 'react';
import styles from './Slider.module.css';

export interface SliderProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number | undefined;
  /** The value as it is read, with its unit; shown, and said by screen readers. */
  text: string;
}

/** A number chosen by moving a knob; arrows, Page, Home and End move it too. */
export function Slider({ label, value, onChange, min, max, step = 1, text }: SliderProps) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <output htmlFor={id} className={styles.value}>
        {text}
      </output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        className={styles.range}
      />
    </div>
  );
}
