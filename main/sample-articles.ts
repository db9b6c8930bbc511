import cityBudgetAnnotations from '../examples/city-budget.annotations.json?raw';
import cityBudget from '../examples/city-budget.md?raw';
import ferryExchangeAnnotations from '../examples/ferry-exchange.annotations.json?raw';
import ferryExchange from '../examples/ferry-exchange.txt?raw';
import hospitalWaitingTimes from '../examples/hospital-waiting-times.txt?raw';

export interface SampleArticle {
  readonly fileName: string;
  /** The file's whole text, UTF-8. */
  readonly text: string;
  /** JSON as in `exampleSchema`; null: not annotated. */
  readonly annotations: string | null;
}

/** The bundled articles in the order in which the sample project lists them. Their sources are in `examples/`. */
export const sampleArticles: readonly SampleArticle[] = [
  { fileName: 'ferry-exchange.txt', text: ferryExchange, annotations: ferryExchangeAnnotations },
  { fileName: 'city-budget.md', text: cityBudget, annotations: cityBudgetAnnotations },
  { fileName: 'hospital-waiting-times.txt', text: hospitalWaitingTimes, annotations: null },
];
