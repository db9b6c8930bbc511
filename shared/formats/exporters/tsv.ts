import { tableExporter } from './tables';

export const tsvExporter = tableExporter('tsv', '\t');
