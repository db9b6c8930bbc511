import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** The value in words. */
  readonly words: (value: number) => string;
  /** While it moves. */
  readonly onSlide: (value: number) => void;
  /** When it rests. */
  readonly onKeep: (value: number) => void;
}

/** A number between two ends, by arrows or by pulling. */
export function Slide({ label, value, from, to, step, words, onSlide, onKeep }: Props) {
  return (
    <Slider className="slide" value={value} minValue={from} maxValue={to} step={step} onChange={onSlide} onChangeEnd={onKeep}>
      <Label className="field-label">{label}</Label>
      <SliderOutput className="slide-value">{words(value)}</SliderOutput>
      <SliderTrack className="slide-track">
        {({ state }) => (
          <>
            <span className="slide-fill" style={{ inlineSize: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className="slide-thumb" />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}
