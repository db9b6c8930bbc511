import { tableExporter } from './tables';

export const csvExporter = tableExporter('csv', ',');
