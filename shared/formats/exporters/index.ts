import type { Exporter } from '../exporter';
import { assayJsonExporter } from './assay-json';
import { csvExporter } from './csv';
import { jsonlExporter } from './jsonl';
import { tsvExporter } from './tsv';
import { webAnnotationExporter } from './web-annotation';

/** Every format that Assay writes, in the order in which people see them. Dialogs, the command line and tests come from this list. */
export const exporters: readonly Exporter[] = [assayJsonExporter, jsonlExporter, csvExporter, tsvExporter, webAnnotationExporter];
